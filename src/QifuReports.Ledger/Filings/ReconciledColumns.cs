namespace QifuReports.Ledger.Filings;

/// <summary>
/// Adjacent columns of a table that lead from one basis to another for one period: the amounts under the first basis, the adjustments, the
/// amounts under the second basis.
/// </summary>
/// <param name="Statement">The table.</param>
/// <param name="At">The index of the first of these columns in the table.</param>
/// <param name="Count">How many adjustments are between the two bases; at least one.</param>
public sealed record ReconciledColumns(Statement Statement, int At, int Count)
{
    /// <summary>The column that the adjustments start from.</summary>
    public StatementColumn From => Statement.Columns[At];

    /// <summary>The column that the adjustments lead to.</summary>
    public StatementColumn To => Statement.Columns[At + Count + 1];

    /// <summary>The adjustment at an index, from 0, in filing order.</summary>
    public StatementColumn Adjustment(int index) => Statement.Columns[At + 1 + index];

    /// <summary>
    /// Finds all such groups of columns in a statement, from left to right; empty for a text and for a table without adjustments.
    /// </summary>
    public static IReadOnlyList<ReconciledColumns> Of(Statement statement)
    {
        List<ReconciledColumns>? found = null;
        var columns = statement.Columns;
        for (var from = 0; statement.IsTable && from + 2 < columns.Count; from++)
        {
            if (columns[from].Basis.IsAdjustment) continue;
            var to = from + 1;
            while (to < columns.Count && columns[to].Basis.IsAdjustment && Belong(columns[from], columns[to])) to++;
            if (to > from + 1 && to < columns.Count && !columns[to].Basis.IsAdjustment && Belong(columns[from], columns[to]))
                (found ??= []).Add(new ReconciledColumns(statement, from, to - from - 1));
        }
        return found ?? (IReadOnlyList<ReconciledColumns>)[];
    }

    private static bool Belong(StatementColumn a, StatementColumn b) => a.Period == b.Period && a.Currency == b.Currency;
}
