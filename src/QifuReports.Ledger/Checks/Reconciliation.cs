using QifuReports.Ledger.Facts;

namespace QifuReports.Ledger.Checks;

/// <summary>The columns of a reconciliation from one basis to another.</summary>
/// <param name="From">The column that the adjustments start from.</param>
/// <param name="Columns">The adjustments, in filing order.</param>
/// <param name="To">The column that they lead to.</param>
internal sealed record Reconciliation(ColumnView From, IReadOnlyList<ColumnView> Columns, ColumnView To)
{
    /// <summary>Every reconciliation of a filing, in filing order: adjustment columns, and the two that stand on either side of them.</summary>
    public static List<Reconciliation> Of(FilingView filing)
    {
        List<Reconciliation> found = [];
        var columns = filing.Columns;
        for (var i = 1; i < columns.Count - 1; i++)
        {
            if (!IsAdjustment(columns[i]) || !Belong(columns[i - 1], columns[i]) || IsAdjustment(columns[i - 1])) continue;
            List<ColumnView> adjustments = [];
            var next = i;
            while (next < columns.Count && IsAdjustment(columns[next]) && Belong(columns[i - 1], columns[next])) adjustments.Add(columns[next++]);
            if (next < columns.Count && Belong(columns[i - 1], columns[next])) found.Add(new Reconciliation(columns[i - 1], adjustments, columns[next]));
        }
        return found;
    }

    /// <summary>Whether a basis is an adjustment between two.</summary>
    public static bool IsAdjustment(Basis basis) => basis.Code.StartsWith("adjustment:", StringComparison.Ordinal);

    private static bool IsAdjustment(ColumnView column) => column.Statement.IsTable && IsAdjustment(column.Column.Basis);

    private static bool Belong(ColumnView a, ColumnView b) =>
        ReferenceEquals(a.Statement, b.Statement) && a.Column.Period == b.Column.Period && a.Column.Currency == b.Column.Currency;
}
