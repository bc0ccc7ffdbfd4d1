using QifuReports.Ledger.Drafts;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Ledger.Text;
using QifuReports.Ledger.Waivers;

namespace QifuReports.Ledger;

/// <summary>Everything that is known of one issuer: its filings, and every figure in them by what it is of. Immutable.</summary>
public sealed class LedgerBook
{
    private readonly FactTable _facts = new();

    public LedgerBook(Issuer issuer, TaxonomyBook taxonomy, IReadOnlyList<Filing> filings, IReadOnlyList<Waiver>? waivers = null)
    {
        (Issuer, Taxonomy, Filings, Waivers) = (issuer, taxonomy, filings, waivers ?? []);
        foreach (var filing in filings)
            foreach (var statement in filing.Statements)
                foreach (var line in statement.Lines)
                    foreach (var cell in line.Cells)
                        if (cell.Fact is { } fact) _facts.Add(fact);
        Scale = ScaleOf(filings);
        Drafts = DraftsOf(issuer, taxonomy, filings);
        if (Waivers.Count > 0) Waivers = WaiverBasis.Find(filings, _facts, Waivers);
    }

    public Issuer Issuer { get; }

    /// <summary>The scale of its statements: that of most of their columns with a currency; of equals the smaller; 1 where there are none.</summary>
    public decimal Scale { get; }
    public TaxonomyBook Taxonomy { get; }

    /// <summary>What nobody has confirmed yet: in the issuer, then in the taxonomy, then filing by filing. Empty for none.</summary>
    public IReadOnlyList<DraftMark> Drafts { get; }

    private static IReadOnlyList<DraftMark> DraftsOf(Issuer issuer, TaxonomyBook taxonomy, IReadOnlyList<Filing> filings)
    {
        var drafts = new List<DraftMark>(issuer.Drafts);
        foreach (var concept in taxonomy.Concepts)
            if (concept.Draft is { } mark) drafts.Add(mark);
        foreach (var filing in filings) drafts.AddRange(filing.Drafts);
        return drafts;
    }

    private static decimal ScaleOf(IReadOnlyList<Filing> filings)
    {
        Span<int> columns = stackalloc int[4];
        foreach (var filing in filings)
            foreach (var statement in filing.Statements)
                foreach (var column in statement.Columns)
                    if (statement.IsTable && column.Currency.Length > 0) columns[column.Scale switch { 1_000m => 1, 1_000_000m => 2, 1_000_000_000m => 3, _ => 0 }]++;
        var most = 0;
        for (var i = 1; i < columns.Length; i++)
            if (columns[i] > columns[most]) most = i;
        return most switch { 1 => 1_000m, 2 => 1_000_000m, 3 => 1_000_000_000m, _ => 1m };
    }

    /// <summary>By date, oldest first.</summary>
    public IReadOnlyList<Filing> Filings { get; }

    /// <summary>The known and explained differences, in the order of the file.</summary>
    public IReadOnlyList<Waiver> Waivers { get; }

    /// <summary>Every statement of a figure, in the order of the filings; empty where there is none.</summary>
    public IReadOnlyList<Fact> Facts(FactKey key) => _facts.Of(key) ?? (IReadOnlyList<Fact>)[];

    /// <summary>The figure as finely as it is stated anywhere; of equals the first; what a later filing restated does not count. Null where it is not stated.</summary>
    public Fact? Find(FactKey key)
    {
        Fact? best = null;
        var stated = Facts(key);
        for (var i = RestatedFacts.FirstThatHolds(stated); i < stated.Count; i++)
            if (best is null || stated[i].Resolution < best.Resolution) best = stated[i];
        return best;
    }

    /// <summary>
    /// The results release for a period: the filing whose span it is and which has a statement of operations; null for none. Of several the first, unless a later one corrects the period,
    /// which it marks as restated, or states more figures of it, as the report does after preliminary figures.
    /// </summary>
    public Filing? ReleaseFor(Period period)
    {
        Filing? release = null;
        foreach (var filing in Filings)
            if (filing.Period == period && filing.Operations is not null && (release is null || Replaces(filing, release))) release = filing;
        return release;
    }

    /// <summary>Why the results release for a period stands before other filings with results of the same period; null where no other has them.</summary>
    public ReleaseChoice? ChoiceFor(Period period)
    {
        if (ReleaseFor(period) is not { } release) return null;
        var (own, isCorrected) = FiguresOf(release);
        var (others, isEarlier) = (new List<SetAside>(), true);
        foreach (var filing in Filings)
        {
            if (ReferenceEquals(filing, release)) isEarlier = false;
            else if (filing.Period == period && filing.Operations is not null)
                others.Add(new SetAside(filing, !isEarlier ? ReleaseReason.StatesNoLess : isCorrected ? ReleaseReason.Corrects : own > FiguresOf(filing).Count ? ReleaseReason.StatesMore : ReleaseReason.Later));
        }
        return others.Count == 0 ? null : new ReleaseChoice(release, others);
    }

    private static bool Replaces(Filing later, Filing earlier)
    {
        var (own, isCorrected) = FiguresOf(later);
        return isCorrected || own > FiguresOf(earlier).Count;
    }

    // How many figures a filing states of its own period and of its last day, and whether one of its statement of operations corrects an earlier one.
    private static (int Count, bool IsCorrected) FiguresOf(Filing filing)
    {
        var (count, isCorrected, closing) = (0, false, filing.Period.Closing);
        foreach (var statement in filing.Statements)
            foreach (var line in statement.Lines)
                foreach (var cell in line.Cells)
                    if (cell.Fact is { } fact && (fact.Key.Period == filing.Period || fact.Key.Period == closing))
                    {
                        count++;
                        isCorrected |= fact.Restated is { Kind: RestatementKind.Restated } && ReferenceEquals(statement, filing.Operations);
                    }
        return (count, isCorrected);
    }
}

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
