namespace QifuReports.Import.Statements.Selection;

/// <summary>
/// Chooses between columns of the same period, currency and accounting standards. A column that names no standards is under those of the
/// filing. If exactly one of the columns names the standards, that column is kept. Otherwise no column is kept.
/// </summary>
internal static class SameBasis
{
    /// <summary>
    /// Returns the statement with at most one column for each period, currency and accounting basis. Columns that are left out are
    /// reported.
    /// </summary>
    /// <param name="basis">The accounting basis of the filing.</param>
    public static StatementPlan Parted(StatementPlan plan, string basis, List<Unread> unread)
    {
        if (plan.Kind == StatementKind.BasisReconciliation) return plan;
        var columns = plan.Columns.ToList();
        var taken = columns.FindAll(c => c is { Use: ColumnUse.Amounts, Period: not null, Currency.Length: > 0 });
        foreach (var same in taken.GroupBy(c => (c.Period, c.Currency, Basis: c.Basis.Length > 0 ? c.Basis : basis))
            .Where(g => g.Count() > 1).ToList())
        {
            var named = same.Where(c => c.Basis.Length > 0).ToList();
            foreach (var column in same)
                if (named is not [var kept] || column.Place != kept.Place)
                {
                    var why = named is [var own]
                        ? $"the column \"{plan.Table.Columns[own.Place].Text}\" is of the same period under the standards of the filing"
                        : "other columns are of the same period under the same standards, and no head tells which is the company's";
                    columns[column.Place] = column with { Use = ColumnUse.LeftOut, WhyLeftOut = why };
                    unread.Add(new Unread(plan.Table.Line, $"{plan.Title}, column \"{plan.Table.Columns[column.Place].Text}\"", why));
                }
        }
        return plan with { Columns = columns };
    }
}
