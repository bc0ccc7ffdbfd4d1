using QifuReports.Ledger.Checks;

namespace QifuReports.Workbook.Places;

/// <summary>
/// The sums that the shape of a statement gives, besides those of the taxonomy: along the rows from one basis to another, and down a cash
/// flow statement from opening to closing cash.
/// </summary>
internal static class StatementSums
{
    /// <summary>All such sums of a statement; empty for most statements.</summary>
    public static IEnumerable<SumOfFacts> Of(Statement statement, TaxonomyBook taxonomy)
    {
        foreach (var columns in ReconciledColumns.Of(statement))
            foreach (var line in statement.Lines)
                if (Across(columns, line) is { } sum) yield return sum;
        if (!statement.IsTable) yield break;
        for (var i = 0; i < statement.Columns.Count; i++)
            if (!statement.Columns[i].Period.IsInstant && statement.Columns[i].Ratio is null)
                foreach (var sum in RolledForward(FactsOf(statement, i), statement.Columns[i], taxonomy)) yield return sum;
    }

    // The first amount and its adjustments; a blank one is no adjustment.
    private static SumOfFacts? Across(ReconciledColumns columns, StatementLine line)
    {
        if (columns.At + columns.Count + 1 >= line.Cells.Count || line.Cells[columns.At].Fact is not { } from
            || line.Cells[columns.At + columns.Count + 1].Fact is not { } to) return null;
        List<WeightedFact> parts = [new WeightedFact(from, 1)];
        for (var i = 1; i <= columns.Count; i++)
            if (line.Cells[columns.At + i].Fact is { } adjustment) parts.Add(new WeightedFact(adjustment, 1));
        return new SumOfFacts(to, parts, IsRounded: false);
    }

    // Every flow in the unit of the balance counts, but for the parts of a sum in the same column.
    private static IEnumerable<SumOfFacts> RolledForward(List<Fact> facts, StatementColumn column, TaxonomyBook taxonomy)
    {
        foreach (var opening in facts)
        {
            if (!opening.Key.Period.IsInstant || opening.Key.Period.End >= column.Period.Start) continue;
            if (facts.Find(f => f.Key.Concept == opening.Key.Concept && f.Key.Period == column.Period.Closing) is not { } closing) continue;
            List<WeightedFact> parts = [new WeightedFact(opening, 1)];
            foreach (var flow in facts)
                if (flow.Key.Unit == closing.Key.Unit && taxonomy.Find(flow.Key.Concept) is { PeriodType: PeriodType.Flow } concept
                    && !concept.Parents.Any(p => facts.Exists(f => f.Key.Concept == p.Parent))) parts.Add(new WeightedFact(flow, 1));
            if (parts.Count > 1) yield return new SumOfFacts(closing, parts, IsRounded: false);
        }
    }

    private static List<Fact> FactsOf(Statement statement, int column)
    {
        List<Fact> facts = [];
        foreach (var line in statement.Lines)
            if (column < line.Cells.Count && line.Cells[column].Fact is { } fact
                && fact.Key.Members.Equals(statement.Columns[column].Members) && !facts.Exists(f => f.Key == fact.Key)) facts.Add(fact);
        return facts;
    }
}
