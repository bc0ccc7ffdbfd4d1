using QifuReports.Import.Drafts;
using QifuReports.Import.Tables;

namespace QifuReports.Import.Statements.Selection;

/// <summary>
/// Of a report with notes the primary statements: the first balance sheet, income statement, statement of comprehensive income and of cash flows of the place where most of them stand
/// together. The tables of notes and discussions state the same lines cut another way, which is no reading of the company as a whole.
/// </summary>
internal static class PrimaryStatements
{
    // Statements follow each other; between them stands at most that of equity, and each may be printed in two tables. A statement has more lines than a table of a note.
    private const int Reach = 8, FewestRows = 5;

    private static readonly string[] Reports = ["10-Q", "10-K", "20-F", "40-F"];

    /// <summary>Whether a document is such a report, by its tags or the form that it names, rather than a release, which has only what it wants to show.</summary>
    /// <param name="form">As the document names it; empty for none.</param>
    public static bool IsReport(string form) => Array.Exists(Reports, r => form.StartsWith(r, StringComparison.OrdinalIgnoreCase));

    /// <summary>Those of the tables that are primary statements, in their order; all of them where none is. What is passed over is said.</summary>
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
            if (IsPrimary(plan) && kept.Find(k => k.Kind == plan.Kind) is var first && (first is null || IsBeside(first, plan))) kept.Add(plan);
        foreach (var plan in plans)
            if (!kept.Contains(plan)) unread.Add(new Unread(plan.Table.Line, plan.Title, "of a report with notes only the primary statements are read"));
        return kept;
    }

    private static bool IsPrimary(StatementPlan plan) =>
        plan.Kind is StatementKind.BalanceSheet or StatementKind.Operations or StatementKind.ComprehensiveIncome or StatementKind.CashFlows
        && plan.Table.Rows.Count >= FewestRows && plan.Columns.Any(c => c.Said.Day is not null || c.Said.Year > 0);

    // The quarter and the year to date as two tables under one title.
    private static bool IsBeside(StatementPlan first, StatementPlan second) =>
        first.Title.Equals(second.Title, StringComparison.OrdinalIgnoreCase) && first.Columns.All(a => second.Columns.All(b => a.Said != b.Said));
}
