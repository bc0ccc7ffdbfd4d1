using QifuReports.Ledger.Drafts;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Ledger.Waivers;

namespace QifuReports.Ledger;

/// <summary>Everything that is known of one issuer: its filings, and every figure in them by its key. Immutable.</summary>
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
        if (Waivers.Count > 0) Waivers = WaiverBasis.Find(this, Waivers);
    }

    public Issuer Issuer { get; }

    /// <summary>
    /// The scale of the company's statements: the one that most columns of tables with a currency have. Of equally frequent ones the
    /// smaller; 1 where there are none.
    /// </summary>
    public decimal Scale { get; }
    public TaxonomyBook Taxonomy { get; }

    /// <summary>All draft marks: of the issuer, then of the taxonomy, then filing by filing. Empty for none.</summary>
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

    /// <summary>All filings by date, oldest first.</summary>
    public IReadOnlyList<Filing> Filings { get; }

    /// <summary>The waivers of known and explained differences, in the order of the file.</summary>
    public IReadOnlyList<Waiver> Waivers { get; }

    /// <summary>Every statement of a figure, in the order of the filings; empty where there is none.</summary>
    public IReadOnlyList<Fact> Statements(FactKey key) => _facts.Statements(key) ?? (IReadOnlyList<Fact>)[];

    /// <summary>
    /// The finest statement of a figure in any filing; of equally fine ones the first. Statements from before a restatement do not count.
    /// Null where no filing states the figure.
    /// </summary>
    public Fact? Find(FactKey key)
    {
        Fact? best = null;
        var stated = Statements(key);
        for (var i = RestatedFacts.FirstThatHolds(stated); i < stated.Count; i++)
            if (best is null || stated[i].Resolution < best.Resolution) best = stated[i];
        return best;
    }

    /// <summary>
    /// The results release for a period: the filing that reports on the period and has a statement of operations; null for none. Of several
    /// it is the first, unless a later one replaces it: because it marks figures of the period as restated, or because it states more
    /// figures of it, as the report after preliminary figures does.
    /// </summary>
    public Filing? ReleaseFor(Period period)
    {
        Filing? release = null;
        foreach (var filing in Filings)
            if (filing.Period == period && filing.Operations is not null && (release is null || Replaces(filing, release))) release = filing;
        return release;
    }

    /// <summary>
    /// Why the results release for a period is preferred to other filings with results of the same period; null where there is no other.
    /// </summary>
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

    // How many figures a filing states of its own period and of its last day, and whether its statement of operations restates one of them.
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

/// <summary>The company that the figures are of, from <c>data/issuer.json</c>.</summary>
/// <param name="Name">The full name.</param>
/// <param name="ShortName">The name used in texts.</param>
/// <param name="Listings">Exchange and code of each listing, in order.</param>
/// <param name="Currency">The reporting currency as the filings write it.</param>
/// <param name="SharesPerAds">How many ordinary shares one ADS stands for; null where there are no ADSs.</param>
public sealed record Issuer(string Name, string ShortName, IReadOnlyList<string> Listings, string Currency, int? SharesPerAds, IssuerPolicies Policies)
{
    /// <summary>
    /// The name of its folder where briefings of several issuers are made, in kebab case. By default made from the short name; empty where
    /// that has no ASCII letter or digit.
    /// </summary>
    public string Folder { get => field ?? FolderOf(ShortName); init; }

    /// <summary>
    /// The name in the delivery ledger, in kebab case, which stays even if the company is renamed. By default the folder, or else the short
    /// name.
    /// </summary>
    public string Id { get => field ?? (Folder.Length > 0 ? Folder : ShortName); init; }

    /// <summary>
    /// The symbol that a text writes directly before an amount of <see cref="Currency"/>. Empty where the text writes the code and a space
    /// instead.
    /// </summary>
    public string CurrencySymbol { get; init; } = "";

    /// <summary>Currencies that the filings write differently from ISO 4217, each with its ISO code.</summary>
    public IReadOnlyList<(string Written, string Iso)> IsoCodes { get; init; } = [];

    /// <summary>The parts of the issuer that nobody has confirmed yet, in the order of the file; empty for none.</summary>
    public IReadOnlyList<DraftMark> Drafts { get; init; } = [];

    /// <summary>The days on which its fiscal years and quarters start and end.</summary>
    public FiscalCalendar Calendar { get; init; } = FiscalCalendar.CalendarYears;

    /// <summary>
    /// Whether Regulation G (17 CFR 244) applies to its filings. The policies decide if they say so. Otherwise it applies to an issuer that
    /// is listed on an exchange of the United States, or that names no listing and files under US GAAP.
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

    // A folder name that every file system accepts: ASCII letters and digits in lower case, each run of other characters as one hyphen.
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
/// <param name="TranslatedTotals">Whether a translated total is the sum of its translated lines, so that it may differ from its own
/// translation.</param>
/// <param name="TranslationSlack">How many units of the last digit a translated amount may differ from amount / rate.</param>
public sealed record IssuerPolicies(bool PerAdsFromRounded, bool TranslatedTotals, int TranslationSlack)
{
    /// <summary>
    /// The policies of an issuer that declares none: amounts per ADS and totals are rounded on their own, and a translated amount is the
    /// amount at the stated rate, to its last digit.
    /// </summary>
    public static IssuerPolicies Usual { get; } = new(PerAdsFromRounded: false, TranslatedTotals: false, TranslationSlack: 0);

    /// <summary>
    /// Whether Regulation G applies to the issuer; null where its listings and basis decide, see <see cref="Issuer.IsUnderRegulationG"/>.
    /// </summary>
    public bool? RegulationG { get; init; }

    /// <summary>How amounts that moved more than a hundredfold are treated (QC39).</summary>
    public MagnitudePolicy Magnitude { get; init; } = MagnitudePolicy.Judged;
}

/// <summary>How a column is treated whose amounts are more than a hundred times those beside it, or less than a hundredth.</summary>
public enum MagnitudePolicy
{
    /// <summary>
    /// The amounts decide. Where most of them moved so far, or the largest moved by about a thousand or a million times, it is a slip of
    /// scale and fails. Otherwise it is growth and a warning.
    /// </summary>
    Judged,

    /// <summary>Always a warning: the company does grow like this.</summary>
    Warns,

    /// <summary>Always a failure.</summary>
    Fails,
}
