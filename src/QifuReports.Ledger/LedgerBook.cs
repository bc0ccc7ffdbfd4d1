using QifuReports.Ledger.Drafts;
using QifuReports.Ledger.Waivers;

namespace QifuReports.Ledger;

/// <summary>Everything that is known about one issuer: its filings, and every figure in them by its key. Immutable.</summary>
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

    /// <summary>
    /// The scale of the company's statements: the most frequent scale among columns of tables with a currency. Of equally frequent scales
    /// the smaller; 1 if there are none.
    /// </summary>
    public decimal Scale { get; }
    public TaxonomyBook Taxonomy { get; }

    /// <summary>All draft marks: first those of the issuer, then of the taxonomy, then filing by filing. Empty for none.</summary>
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
                    if (statement.IsTable && column.Currency.Length > 0)
                        columns[column.Scale switch { 1_000m => 1, 1_000_000m => 2, 1_000_000_000m => 3, _ => 0 }]++;
        var most = 0;
        for (var i = 1; i < columns.Length; i++)
            if (columns[i] > columns[most]) most = i;
        return most switch { 1 => 1_000m, 2 => 1_000_000m, 3 => 1_000_000_000m, _ => 1m };
    }

    /// <summary>All filings by date, oldest first.</summary>
    public IReadOnlyList<Filing> Filings { get; }

    /// <summary>The waivers of known and explained differences, in the order of the file.</summary>
    public IReadOnlyList<Waiver> Waivers { get; }

    /// <summary>Every statement of a figure, in the order of the filings; empty if there is none.</summary>
    public IReadOnlyList<Fact> Facts(FactKey key) => _facts.Of(key) ?? (IReadOnlyList<Fact>)[];

    /// <summary>
    /// The most precise statement of a figure in any filing; of equally precise statements the first. Statements from before a restatement
    /// do not count. Null if no filing states the figure.
    /// </summary>
    public Fact? Find(FactKey key)
    {
        Fact? best = null;
        var stated = Facts(key);
        for (var i = RestatedFacts.FirstThatHolds(stated); i < stated.Count; i++)
            if (best is null || stated[i].Resolution < best.Resolution) best = stated[i];
        return best;
    }

    /// <summary>
    /// The results release for a period: the filing that reports on the period and has a statement of operations; null for none. If there
    /// are several, it is the first, unless a later filing replaces it. A later filing does so if its statement of operations marks figures
    /// of the period as restated (not only as reclassified), or if it states more figures of the period, as a full report does after
    /// preliminary figures.
    /// </summary>
    public Filing? ReleaseFor(Period period)
    {
        Filing? release = null;
        foreach (var filing in Filings)
            if (filing.Period == period && filing.Operations is not null && (release is null || Replaces(filing, release)))
                release = filing;
        return release;
    }

    /// <summary>
    /// Why the results release for a period is preferred to other filings with results of that period; null if there is no other.
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
                others.Add(new SetAside(filing,
                    !isEarlier ? ReleaseReason.StatesNoLess
                        : isCorrected ? ReleaseReason.Corrects
                            : own > FiguresOf(filing).Count ? ReleaseReason.StatesMore : ReleaseReason.Later));
        }
        return others.Count == 0 ? null : new ReleaseChoice(release, others);
    }

    private static bool Replaces(Filing later, Filing earlier)
    {
        var (own, isCorrected) = FiguresOf(later);
        return isCorrected || own > FiguresOf(earlier).Count;
    }

    // Returns how many figures a filing states for its own period and the last day of that period, and whether its statement of operations
    // restates one of these figures.
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
