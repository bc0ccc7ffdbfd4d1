using QifuReports.Ledger.Derivation;

namespace QifuReports.Ledger.Export;

/// <summary>A figure of a span that no filing states, derived from figures that filings state.</summary>
/// <param name="Ordinal">
/// A number from 1, counted over the whole ledger, so that a figure keeps its number even if other figures are left out of an export.
/// </param>
/// <param name="Name">The name of the concept.</param>
public sealed record DerivedRow(int Ordinal, Period Period, string Name, DerivedFigure Figure)
{
    /// <summary>The id in exports: <c>d1</c>, <c>d2</c> and so on.</summary>
    public string Id => "d" + Ordinal.ToString(CultureInfo.InvariantCulture);
}

/// <summary>
/// The derived figures of a ledger: flows of quarters, halves, nine months and years, and their margins; money in the issuer's currency.
/// </summary>
public static class DerivedRows
{
    /// <summary>
    /// The derived figures by basis, in the order in which filings first use the bases; then by the end of the span; then the company
    /// before its members; then in the order of the taxonomy. Each figure has its most precise formula.
    /// </summary>
    /// <param name="period">Only figures of this span; null for all. A date gives no figures, since balances are never derived.</param>
    /// <param name="statement">Only figures whose terms are all stated in statements with this id; null for all.</param>
    public static IReadOnlyList<DerivedRow> Of(LedgerBook book, Period? period = null, string? statement = null)
    {
        var terms = statement is null ? null : Stated(book, statement);
        var (derived, of) = (new DerivedBook(book), MembersOf(book));
        List<DerivedRow> rows = [];
        var ordinal = 0;
        foreach (var basis in Bases(book))
            foreach (var span in Spans(book))
                foreach (var figure in of.SelectMany(members => derived.DerivedIn(span, basis, members)))
                {
                    ordinal++;
                    if (period is { } wanted && span != wanted) continue;
                    if (terms is not null && !Rests(figure, terms)) continue;
                    rows.Add(new DerivedRow(ordinal, span, book.Taxonomy.Find(figure.Concept)?.Name ?? figure.Concept.Value, figure));
                }
        return rows;
    }

    private static bool Rests(DerivedFigure figure, FactTable stated)
    {
        foreach (var fact in figure.FiledTerms)
            if (stated.Of(fact.Key) is null) return false;
        return true;
    }

    private static FactTable Stated(LedgerBook book, string statement)
    {
        var table = new FactTable();
        foreach (var fact in Facts(book, statement)) table.Add(fact);
        return table;
    }

    // The company first, then its members in the order in which filings first use them.
    private static List<Members> MembersOf(LedgerBook book)
    {
        List<Members> members = [Members.None];
        if (book.Taxonomy.Axes.Count == 0) return members;
        foreach (var fact in Facts(book, null))
            if (!fact.Key.Period.IsInstant && !members.Contains(fact.Key.Members)) members.Add(fact.Key.Members);
        return members;
    }

    // The bases of flows. An adjustment between two bases counts as a basis here, and is derived like any other flow.
    private static List<Basis> Bases(LedgerBook book)
    {
        List<Basis> bases = [];
        foreach (var fact in Facts(book, null))
            if (!fact.Key.Period.IsInstant && !bases.Contains(fact.Key.Basis)) bases.Add(fact.Key.Basis);
        return bases;
    }

    // All spans of every year in which a flow is stated, sorted by the last day; of spans with the same last day the longer comes first.
    private static List<Period> Spans(LedgerBook book)
    {
        List<Period> spans = [];
        foreach (var fact in Facts(book, null))
        {
            if (fact.Key.Period.IsInstant) continue;
            foreach (var span in Quarters.InYear(fact.Key.Period.Year, fact.Key.Period.Calendar))
                if (!spans.Contains(span)) spans.Add(span);
        }
        spans.Sort((a, b) => a.End != b.End ? a.End.CompareTo(b.End) : a.Start.CompareTo(b.Start));
        return spans;
    }

    private static IEnumerable<Fact> Facts(LedgerBook book, string? statement)
    {
        foreach (var filing in book.Filings)
            foreach (var table in filing.Statements)
            {
                if (statement is not null && table.Id != statement) continue;
                foreach (var line in table.Lines)
                    foreach (var cell in line.Cells)
                        if (cell.Fact is { } fact) yield return fact;
            }
    }
}
