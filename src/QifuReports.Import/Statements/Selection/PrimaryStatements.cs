namespace QifuReports.Import.Statements.Selection;

/// <summary>
/// Finds the primary statements in a report with notes: the first balance sheet, income statement, statement of comprehensive income and
/// cash flow statement, at the place in the report where most of these statements stand together. Tables in notes and discussions show the
/// same lines for parts of the company, so they are left out.
/// </summary>
internal static class PrimaryStatements
{
    // The greatest number of successive tables that contain all primary statements, and the least number of rows of a statement. Only the
    // statement of equity may stand between the others, and each statement may be printed in two tables. A statement has more rows than a
    // table in a note.
    private const int Reach = 8, FewestRows = 5;

    private static readonly string[] Reports = ["10-Q", "10-K", "20-F", "40-F"];

    /// <summary>
    /// Whether a document is a report with notes, according to its form, such as 10-K. Other documents are press releases, which show only
    /// some of the figures.
    /// </summary>
    /// <param name="form">The form that the document names; empty for none.</param>
    public static bool IsReport(string form) => Array.Exists(Reports, r => form.StartsWith(r, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Returns the primary statements among the tables, in order; all tables where there is no primary statement. Tables that are left out
    /// are reported.
    /// </summary>
    public static List<StatementPlan> Of(List<StatementPlan> plans, List<Unread> unread)
    {
        var (start, most, rows) = (-1, 0, 0);
        for (var i = 0; i < plans.Count; i++)
        {
            if (!IsPrimary(plans[i])) continue;
            var near = plans.Skip(i).Take(Reach).Where(IsPrimary).DistinctBy(p => p.Kind).ToList();
            var size = near.Sum(p => p.Table.Rows.Count);
            if (near.Count > most || near.Count == most && size > rows) (start, most, rows) = (i, near.Count, size);
        }
        if (start < 0) return plans;
        var kept = new List<StatementPlan>();
        foreach (var plan in plans.Skip(start).Take(Reach))
            if (IsPrimary(plan) && kept.Find(k => k.Kind == plan.Kind) is var first && (first is null || IsBeside(first, plan)))
                kept.Add(plan);
        foreach (var plan in plans)
            if (!kept.Contains(plan))
                unread.Add(new Unread(plan.Table.Line, plan.Title, "of a report with notes only the primary statements are read"));
        return kept;
    }

    private static bool IsPrimary(StatementPlan plan) =>
        plan.Kind is StatementKind.BalanceSheet or StatementKind.Operations or StatementKind.ComprehensiveIncome or StatementKind.CashFlows
        && plan.Table.Rows.Count >= FewestRows && plan.Columns.Any(c => c.Said.Day is not null || c.Said.Year > 0);

    // Whether two tables have the same title but no period in common, such as the quarter and the year to date.
    private static bool IsBeside(StatementPlan first, StatementPlan second) =>
        first.Title.Equals(second.Title, StringComparison.OrdinalIgnoreCase)
            && first.Columns.All(a => second.Columns.All(b => a.Said != b.Said));
}
