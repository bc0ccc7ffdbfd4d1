using QifuReports.Ledger;
using QifuReports.Ledger.Periods;

namespace QifuReports.Starter;

/// <summary>A company whose filings are to be written down. What it is given has been checked: names without hidden characters, a currency of three capital letters.</summary>
/// <param name="Name">The full name.</param>
/// <param name="ShortName">The name as the text uses it.</param>
/// <param name="Currency">The reporting currency as the filings write it.</param>
/// <param name="Basis">By which rules it reports.</param>
/// <param name="Period">What the first filing is of: a quarter, a first half or a year of its calendar.</param>
public sealed record NewCompany(string Name, string ShortName, string Currency, AccountingBasis Basis, Period Period)
{
    /// <summary>The name of its folder of briefings among those of other issuers; null where it follows from the short name.</summary>
    public string? Folder { get; init; }

    /// <summary>Its calendar: that of the period.</summary>
    public FiscalCalendar Calendar => Period.Calendar;

    /// <summary>A placeholder, about when such results come out; the day that the filing was made is to be written there.</summary>
    public DateOnly FilingDate => Period.End.AddDays(30);

    /// <summary>The name of its folder of briefings among those of other issuers, and in <c>--issuer</c>.</summary>
    public string FolderName => Folder ?? new Issuer(Name, ShortName, [], Currency, null, new IssuerPolicies(false, false, 0)).Folder;

    // As they stand at the end of names; a name that is nothing else stays what it is.
    private static readonly string[] LegalForms =
        ["inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "limited", "plc", "llc", "lp", "se", "ag", "sa", "nv", "bv", "ab", "asa", "oyj", "spa", "gmbh", "kgaa", "pte", "kk", "holdings"];

    /// <summary>The name without the words that say its legal form: <c>Acme Widgets</c> of <c>Acme Widgets SE</c> and of <c>The Acme Widgets Company</c>, <c>Acme</c> of <c>Acme, Inc.</c></summary>
    public static string ShortNameOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var rest = name.Trim();
        while (rest.LastIndexOf(' ') is > 0 and var space && LegalForms.Contains(rest[space..].Replace(".", "", StringComparison.Ordinal).Trim(' ', ',').ToLowerInvariant()))
            rest = rest[..space].TrimEnd(' ', ',');
        // "The" goes with the form: "The Acme Company"; a name that has none keeps it.
        if (rest.Length < name.Trim().Length && rest.StartsWith("The ", StringComparison.Ordinal)) rest = rest[4..].TrimStart();
        return rest.Length == 0 ? name : rest;
    }
}

/// <summary>The rules of a company's accounts.</summary>
public enum AccountingBasis
{
    Ifrs,
    UsGaap,
}
