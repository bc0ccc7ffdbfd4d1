namespace QifuReports.Import.Doubts;

/// <summary>
/// Compares the size of the amounts in a statement with the same lines of earlier filings. Where the lines are about a thousand or a
/// million times larger or smaller, the scale of this document or of the earlier filing is wrong.
/// </summary>
internal sealed class LevelJump
{
    // The least factor between the sizes, and the least number of compared lines, for a doubt. A wrong scale is a factor of 1,000, but
    // amounts may triple between two filings, so the limit is about a third of 1,000. Few lines prove little.
    private const double Least = 300, FewestLines = 2;

    private readonly Dictionary<(ConceptId Concept, string Currency), double> _levels = [];

    public LevelJump(LedgerBook? book)
    {
        foreach (var filing in book?.Filings ?? [])
            foreach (var statement in filing.Statements)
                foreach (var line in statement.Lines)
                    foreach (var cell in line.Cells)
                        if (cell.Fact is { Value: not 0m } fact && fact.Key.Members.IsNone)
                            _levels[(fact.Key.Concept, fact.Key.Unit)] =
                                Level(fact.Value, fact.Key.Period.IsInstant ? 0 : fact.Key.Period.Days);
    }

    /// <summary>Why the scale of the statement is doubtful; empty for no doubt.</summary>
    public string DoubtOf(StatementPlan plan, IReadOnlyList<ConceptMatch?> matches)
    {
        var ratios = new List<double>();
        foreach (var column in plan.Columns)
        {
            if (column is not { Use: ColumnUse.Amounts, Period: { } period, Currency: { Length: > 0 } currency }) continue;
            for (var row = 0; row < matches.Count; row++)
                if (matches[row] is { Rule: not MatchRule.New } match && plan.Units[row] == RowUnit.Money
                    && plan.Table.Rows[row].Cells[column.Place]?.Number.Value is { } value and not 0m
                    && _levels.TryGetValue((match.Concept, currency), out var before))
                    ratios.Add(Level(value * plan.FactorOf(row), plan.IsOfDay || plan.EndOf(row) is not null ? 0 : period.Days) / before);
            if (ratios.Count > 0) break;
        }
        if (ratios.Count < FewestLines) return "";
        ratios.Sort();
        var middle = ratios[ratios.Count / 2];
        var times = middle >= 1 ? middle : 1 / middle;
        if (times < Least) return "";
        var size = times < Least * 1_000 ? "1,000" : times < Least * 1_000_000 ? "1,000,000" : "1,000,000,000";
        return $"its lines are about {size} times {(middle >= 1 ? "larger" : "smaller")} than in earlier filings: look at the scale " +
            $"of the two";
    }

    // The size of a value for comparison. An amount for a span of time is divided by the days of the span, so that a quarter can be
    // compared with a year.
    private static double Level(decimal value, int days) => (double)Math.Abs(value) / Math.Max(days, 1);
}
