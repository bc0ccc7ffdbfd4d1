using QifuReports.Ledger.Drafts;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Text;

namespace QifuReports.Ledger;

/// <summary>Whose figures these are, from <c>data/issuer.json</c>.</summary>
/// <param name="Name">The full name.</param>
/// <param name="ShortName">As the text calls it.</param>
/// <param name="Listings">Exchange and code, in order.</param>
/// <param name="Currency">The reporting currency as the filings write it.</param>
/// <param name="SharesPerAds">How many ordinary shares one ADS stands for; null where there are no ADSs.</param>
public sealed record Issuer(string Name, string ShortName, IReadOnlyList<string> Listings, string Currency, int? SharesPerAds, IssuerPolicies Policies)
{
    /// <summary>What its folder is called where the briefings of several issuers are made: kebab case. Empty where no such name is set and the short name has no letter or digit of ASCII.</summary>
    public string Folder { get => field ?? FolderOf(ShortName); init; }

    /// <summary>What the delivery ledger calls it, whatever it comes to be called: kebab case. Where none is set, the folder, or else the short name.</summary>
    public string Id { get => field ?? (Folder.Length > 0 ? Folder : ShortName); init; }

    /// <summary>What stands before an amount of <see cref="Currency"/> in the text, without a space; empty where its code stands there, with one.</summary>
    public string CurrencySymbol { get; init; } = "";

    /// <summary>Currencies that the filings write otherwise than ISO 4217 does, each with its ISO code.</summary>
    public IReadOnlyList<(string Written, string Iso)> IsoCodes { get; init; } = [];

    /// <summary>What of it nobody has confirmed yet, in the order of the file; empty for none.</summary>
    public IReadOnlyList<DraftMark> Drafts { get; init; } = [];

    /// <summary>When its fiscal years and quarters start and end.</summary>
    public FiscalCalendar Calendar { get; init; } = FiscalCalendar.CalendarYears;

    /// <summary>
    /// Whether Regulation G (17 CFR 244) applies to its filings: as its policies say, or else if it is listed on an exchange of the United States, or names no listing and files
    /// under US GAAP.
    /// </summary>
    public bool IsUnderRegulationG(Basis basis)
    {
        if (Policies.RegulationG is { } said) return said;
        foreach (var listing in Listings)
            if (AmericanExchange.IsNamed(listing)) return true;
        return Listings.Count == 0 && basis == Basis.UsGaap;
    }

    /// <summary>The ISO 4217 code of a currency as the filings write it.</summary>
    public string IsoCode(string currency)
    {
        foreach (var (written, iso) in IsoCodes)
            if (written == currency) return iso;
        return currency;
    }

    // Letters and digits of ASCII, in lower case, each run of others as one hyphen: a name that every file system takes.
    private static string FolderOf(string name)
    {
        var folder = new System.Text.StringBuilder(name.Length);
        foreach (var c in name)
            if (c == HiddenCharacters.SoftHyphen) continue;
            else if (char.IsAsciiLetterOrDigit(c)) folder.Append(char.ToLowerInvariant(c));
            else if (folder.Length > 0 && folder[^1] != '-') folder.Append('-');
        return folder.ToString().TrimEnd('-');
    }
}

/// <summary>How the issuer rounds and translates, so that its own convention is not mistaken for an error.</summary>
/// <param name="PerAdsFromRounded">Whether GAAP income per ADS is the rounded per-share amount times the ratio.</param>
/// <param name="TranslatedTotals">Whether translated totals are sums of translated lines (and may differ from the translated total).</param>
/// <param name="TranslationSlack">How many units of the last digit a translated amount may differ from amount / rate.</param>
public sealed record IssuerPolicies(bool PerAdsFromRounded, bool TranslatedTotals, int TranslationSlack)
{
    /// <summary>What holds where an issuer says nothing: amounts per ADS and totals are rounded by themselves, and a translated amount is the amount at the stated rate, to its last digit.</summary>
    public static IssuerPolicies Usual { get; } = new(PerAdsFromRounded: false, TranslatedTotals: false, TranslationSlack: 0);

    /// <summary>Whether Regulation G applies to it; null where its listings and basis decide, see <see cref="Issuer.IsUnderRegulationG"/>.</summary>
    public bool? RegulationG { get; init; }

    /// <summary>What becomes of amounts that moved more than a hundredfold (QC39).</summary>
    public MagnitudePolicy Magnitude { get; init; } = MagnitudePolicy.Judged;
}

/// <summary>How a column is taken that is more than a hundred times the one beside it, or less than a hundredth.</summary>
public enum MagnitudePolicy
{
    /// <summary>By the amounts: where all moved together, or by about a thousand or a million, a slip of scale, which fails; where most did not, growth, which is a warning.</summary>
    Judged,

    /// <summary>A warning, whatever moved: the company does grow so.</summary>
    Warns,

    /// <summary>It fails, whatever moved.</summary>
    Fails,
}
