namespace QifuReports.Import.Sentences.Lines;

/// <summary>
/// Looks up the rows of a document's tables by their figures: for an amount in a sentence, finds the concept of the row that states the
/// same amount.
/// </summary>
internal sealed class TableConcepts
{
    // The least similarity between the words of a sentence and a caption that name the same measure.
    private const double Least = 0.4;

    private readonly List<(Period Period, string Currency, RowUnit Unit, decimal Value, string Caption, ConceptId Concept)> _cells = [];

    public TableConcepts(IReadOnlyList<(StatementPlan Plan, IReadOnlyList<ConceptMatch?> Matches)> tables)
    {
        foreach (var (plan, matches) in tables)
            for (var row = 0; row < matches.Count; row++)
                foreach (var column in plan.Columns)
                    if (matches[row] is { } match && plan.EndOf(row) is null && column is { Use: ColumnUse.Amounts, Period: { } period }
                        && plan.Table.Rows[row].Cells[column.Place]?.Number.Value is { } value)
                        _cells.Add((period, plan.Units[row] is RowUnit.Money or RowUnit.PerShare or RowUnit.PerAds ? column.Currency : "",
                            plan.Units[row], value * plan.FactorOf(row), Words(plan, row), match.Concept));
    }

    /// <summary>
    /// The concept of the row whose figures agree with all amounts within their rounding, and whose caption is the most similar. Null for
    /// none, and if two captions are equally similar.
    /// </summary>
    public ConceptId? Find(string caption, IReadOnlyList<StatedAmount> amounts)
    {
        var (best, likeness, tied) = ((ConceptId?)null, 0d, false);
        foreach (var group in _cells.GroupBy(c => c.Concept))
        {
            var said = amounts.Where(a =>
                a.Period is { } p && group.Any(c => SamePeriod(c.Period, p) && c.Currency == CurrencyOf(a) && c.Unit == a.Unit)).ToList();
            if (said.Count == 0 || !said.TrueForAll(
                a => group.Any(c => SamePeriod(c.Period, a.Period.GetValueOrDefault()) && c.Currency == CurrencyOf(a)
                    && Math.Abs(c.Value - a.InOnes) <= a.Said.HalfStep))) continue;
            var own = group.Max(c => CaptionLikeness.Of(caption, c.Caption));
            if (own < Least) continue;
            if (own > likeness) (best, likeness, tied) = (group.Key, own, false);
            else tied |= own == likeness;
        }
        return tied ? null : best;
    }

    /// <summary>Whether no table row has a concept and a figure.</summary>
    public bool IsEmpty => _cells.Count == 0;

    /// <summary>The figure that the tables state for a concept in a period, in ones; null if they state none.</summary>
    public decimal? ValueOf(ConceptId concept, RowUnit unit, Period period)
    {
        foreach (var cell in _cells)
            if (cell.Concept == concept && cell.Unit == unit && SamePeriod(cell.Period, period)) return cell.Value;
        return null;
    }

    private static bool SamePeriod(Period table, Period said) => table == said || table.IsInstant && table.End == said.End;

    private static string CurrencyOf(StatedAmount amount) =>
        amount.Unit is RowUnit.Money or RowUnit.PerShare or RowUnit.PerAds ? amount.Said.Currency : "";

    // A short caption such as "Diluted" needs the heading above to be understood.
    private static string Words(StatementPlan plan, int row) =>
        plan.Table.Rows[row].Caption.Split(' ').Length <= 2 ? plan.SectionOf(row) + " " + plan.Table.Rows[row].Caption
            : plan.Table.Rows[row].Caption;
}
