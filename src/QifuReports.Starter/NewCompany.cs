using QifuReports.Ledger;
using QifuReports.Ledger.Periods;

namespace QifuReports.Starter;

/// <summary>
/// A company whose filings are to be entered. Its values have been checked: names without hidden characters, a currency of three upper-case
/// letters.
/// </summary>
/// <param name="Name">The full name.</param>
/// <param name="ShortName">The name as used in text.</param>
/// <param name="Currency">The reporting currency as in the filings.</param>
/// <param name="Basis">The accounting rules.</param>
/// <param name="Period">The period of the first filing: a quarter, a first half or a year of the company's fiscal calendar.</param>
public sealed record NewCompany(string Name, string ShortName, string Currency, AccountingBasis Basis, Period Period)
{
    /// <summary>The name of the folder for its briefings; null if the name is computed from the short name.</summary>
    public string? Folder { get; init; }

    /// <summary>The fiscal calendar of the period.</summary>
    public FiscalCalendar Calendar => Period.Calendar;

    /// <summary>
    /// A placeholder for the filing date: 30 days after the period, about when results are published. The user replaces it by the actual
    /// date.
    /// </summary>
    public DateOnly FilingDate => Period.End.AddDays(30);

    /// <summary>
    /// The name of the folder for its briefings, beside the folders of other issuers; also the name to give after <c>--issuer</c>.
    /// </summary>
    public string FolderName => Folder ?? new Issuer(Name, ShortName, [], Currency, null, new IssuerPolicies(false, false, 0)).Folder;

    // Legal forms as written at the end of company names. A name that consists of nothing else is kept.
    private static readonly string[] LegalForms =
        ["inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "limited", "plc", "llc", "lp", "se", "ag", "sa", "nv", "bv",
            "ab", "asa", "oyj", "spa", "gmbh", "kgaa", "pte", "kk", "holdings"];

    /// <summary>
    /// The name without its legal form: <c>Acme Widgets</c> for <c>Acme Widgets SE</c> and for <c>The Acme Widgets Company</c>, <c>Acme</c>
    /// for <c>Acme, Inc.</c>
    /// </summary>
    public static string ShortNameOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var rest = name.Trim();
        while (rest.LastIndexOf(' ') is > 0 and var space
            && LegalForms.Contains(rest[space..].Replace(".", "", StringComparison.Ordinal).Trim(' ', ',').ToLowerInvariant()))
            rest = rest[..space].TrimEnd(' ', ',');
        // "The" is removed only together with a legal form, as in "The Acme Company". A name without a legal form keeps "The".
        if (rest.Length < name.Trim().Length && rest.StartsWith("The ", StringComparison.Ordinal)) rest = rest[4..].TrimStart();
        return rest.Length == 0 ? name : rest;
    }
}

/// <summary>The accounting rules that a company uses.</summary>
public enum AccountingBasis
{
    Ifrs,
    UsGaap,
}
