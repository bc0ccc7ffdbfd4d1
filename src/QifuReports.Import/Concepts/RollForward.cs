namespace QifuReports.Import.Concepts;

/// <summary>
/// Finds a balance that a statement shows at both ends of a span, with a line that states the change between them. Cash in a cash flow
/// statement is an example.
/// </summary>
internal static class RollForward
{
    /// <summary>
    /// Whether the row is a balance at one end of a span, and the table shows the change to the balance at the other end: in every column,
    /// as one line of the statement or as the lines of a sum.
    /// </summary>
    public static bool Holds(StatementPlan plan, int row)
    {
        if (plan.EndOf(row) is not { } end) return false;
        for (var other = 0; other < plan.Table.Rows.Count; other++)
        {
            if (plan.Table.Rows[other].IsHeading || plan.EndOf(other) is not { } otherEnd || otherEnd == end) continue;
            var (opening, closing) = end == "opening" ? (row, other) : (other, row);
            if (plan.Sums.Any(s => s.IsExact && s.Parent == closing && s.Parts.Any(p => p.Row == opening))) return true;
            for (var change = 0; change < plan.Table.Rows.Count; change++)
                if (change != opening && change != closing && IsChange(plan, opening, change, closing)) return true;
        }
        return false;
    }

    private static bool IsChange(StatementPlan plan, int opening, int change, int closing)
    {
        if (plan.Table.Rows[change].IsHeading || plan.Units[change] != RowUnit.Money) return false;
        var any = false;
        for (var i = 0; i < plan.Columns.Count; i++)
        {
            if (Value(plan, opening, i) is not { } first || Value(plan, closing, i) is not { } last) continue;
            if (Value(plan, change, i) != last - first) return false;
            any = true;
        }
        return any;
    }

    private static decimal? Value(StatementPlan plan, int row, int column) => plan.Table.Rows[row].Cells[column]?.Number.Value;
}
