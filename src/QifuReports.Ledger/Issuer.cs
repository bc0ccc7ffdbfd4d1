using QifuReports.Ledger.Drafts;
using QifuReports.Ledger.Text;

namespace QifuReports.Ledger;

/// <summary>The company that the figures are about, from <c>data/issuer.json</c>.</summary>
/// <param name="Name">The full name.</param>
/// <param name="ShortName">The name used in texts.</param>
/// <param name="Listings">Exchange and code of each listing, in order.</param>
/// <param name="Currency">The reporting currency as the filings write it.</param>
/// <param name="SharesPerAds">How many ordinary shares one ADS represents; null if there are no ADSs.</param>
public sealed record Issuer(string Name, string ShortName, IReadOnlyList<string> Listings, string Currency, int? SharesPerAds,
    IssuerPolicies Policies)
{
    /// <summary>
    /// The name of the company's folder if briefings of several issuers are made, in kebab case. By default made from the short name; empty
    /// if that has no ASCII letter or digit.
    /// </summary>
    public string Folder { get => field ?? FolderOf(ShortName); init; }

    /// <summary>
    /// The id of the company in the delivery ledger, in kebab case; it must not change even if the company is renamed. By default the
    /// folder name, or the short name if the folder name is empty.
    /// </summary>
    public string Id { get => field ?? (Folder.Length > 0 ? Folder : ShortName); init; }

    /// <summary>
    /// The symbol that a text writes directly before an amount of <see cref="Currency"/>; empty if it writes the code and a space.
    /// </summary>
    public string CurrencySymbol { get; init; } = "";

    /// <summary>Currencies that the filings write differently from ISO 4217, each with its ISO code.</summary>
    public IReadOnlyList<(string Written, string Iso)> IsoCodes { get; init; } = [];

    /// <summary>The draft marks of parts of the issuer that nobody has confirmed yet, in the order of the file; empty for none.</summary>
    public IReadOnlyList<DraftMark> Drafts { get; init; } = [];

    /// <summary>The fiscal calendar: the days on which the company's fiscal years and quarters start and end.</summary>
    public FiscalCalendar Calendar { get; init; } = FiscalCalendar.CalendarYears;

    /// <summary>
    /// Whether Regulation G (17 CFR 244) applies to the issuer's filings. If the policies say so or deny it, they decide. Otherwise it
    /// applies if a listing is on an exchange of the United States, or if there is no listing and the basis is US GAAP.
    /// </summary>
    public bool IsUnderRegulationG(Basis basis)
    {
        if (Policies.RegulationG is { } said) return said;
        foreach (var listing in Listings)
            if (AmericanExchange.IsNamed(listing)) return true;
        return Listings.Count == 0 && basis == Basis.UsGaap;
    }

    /// <summary>The ISO 4217 code of a currency, given as the filings write the currency.</summary>
    public string IsoCode(string currency)
    {
        foreach (var (written, iso) in IsoCodes)
            if (written == currency) return iso;
        return currency;
    }

    // Makes a name that every file system accepts: lower-case ASCII letters and digits, with one hyphen for other characters between them.
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
/// <param name="PerAdsFromRounded">Whether GAAP income per ADS is the rounded per-share amount times the ADS ratio.</param>
/// <param name="TranslatedTotals">
/// Whether a translated total is the sum of its translated lines, so that it may differ from the translation of the total itself.
/// </param>
/// <param name="TranslationSlack">By how many units of the last digit a translated amount may differ from amount / rate.</param>
public sealed record IssuerPolicies(bool PerAdsFromRounded, bool TranslatedTotals, int TranslationSlack)
{
    /// <summary>
    /// The policies of an issuer that declares none: amounts per ADS and totals are each rounded on their own, and a translated amount is
    /// the amount at the stated rate, correct to its last digit.
    /// </summary>
    public static IssuerPolicies Usual { get; } = new(PerAdsFromRounded: false, TranslatedTotals: false, TranslationSlack: 0);

    /// <summary>
    /// Whether Regulation G applies to the issuer; null if its listings and basis decide, see <see cref="Issuer.IsUnderRegulationG"/>.
    /// </summary>
    public bool? RegulationG { get; init; }

    /// <summary>What happens with amounts that changed by a factor of more than a hundred (QC39).</summary>
    public MagnitudePolicy Magnitude { get; init; } = MagnitudePolicy.Judged;
}

/// <summary>
/// What happens if the largest amount of a column is over 100 times, or under 1/100 of, the amount in the column beside it. The same for
/// guidance and the amount of the year before, which is a failure under <see cref="Fails"/> and otherwise a warning.
/// </summary>
public enum MagnitudePolicy
{
    /// <summary>
    /// The amounts decide. If most of them changed so much, or the largest changed by a factor of about a thousand or a million, the scale
    /// is taken to be wrong, which is a failure. Otherwise the change is growth and a warning.
    /// </summary>
    Judged,

    /// <summary>Always a warning, because the company does grow like this.</summary>
    Warns,

    /// <summary>Always a failure.</summary>
    Fails,
}
