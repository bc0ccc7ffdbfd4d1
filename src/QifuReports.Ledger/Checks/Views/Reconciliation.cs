namespace QifuReports.Ledger.Checks.Views;

/// <summary>The columns of a reconciliation that lead from one basis to another.</summary>
/// <param name="From">The column that the adjustments start from.</param>
/// <param name="Columns">The adjustments, in filing order.</param>
/// <param name="To">The column that the adjustments lead to.</param>
internal sealed record Reconciliation(ColumnView From, IReadOnlyList<ColumnView> Columns, ColumnView To)
{
    /// <summary>
    /// Finds every reconciliation of a filing, in filing order: the adjustment columns and the columns before and after them.
    /// </summary>
    public static List<Reconciliation> Of(FilingView filing)
    {
        List<Reconciliation> found = [];
        var first = 0;
        foreach (var statement in filing.Filing.Statements)
        {
            foreach (var columns in ReconciledColumns.Of(statement))
            {
                var adjustments = new List<ColumnView>(columns.Count);
                for (var i = 1; i <= columns.Count; i++) adjustments.Add(filing.Columns[first + columns.At + i]);
                found.Add(new Reconciliation(filing.Columns[first + columns.At], adjustments,
                    filing.Columns[first + columns.At + columns.Count + 1]));
            }
            first += statement.Columns.Count;
        }
        return found;
    }

    /// <summary>Whether a basis is an adjustment between two other bases.</summary>
    public static bool IsAdjustment(Basis basis) => basis.IsAdjustment;
}
