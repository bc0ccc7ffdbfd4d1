using QifuReports.Import.Columns;

namespace QifuReports.Import.Statements;

/// <summary>
/// Separates the lines below closing cash from a cash flow statement. Lines such as interest paid or taxes paid are already included in
/// cash flows of the statement, so they belong to no sum of the statement.
/// </summary>
internal static class CashSupplement
{
    /// <summary>
    /// Returns the statement down to closing cash, followed by a table of the lines below. Without such lines, the statement is unchanged.
    /// </summary>
    public static IEnumerable<StatementPlan> Parted(StatementPlan plan, ColumnReader heads)
    {
        var last = plan.Kind == StatementKind.CashFlows
            ? Enumerable.Range(0, plan.Table.Rows.Count).LastOrDefault(i => plan.EndOf(i) == "closing", -1) : -1;
        var below = last < 0 ? [] : plan.Table.Rows.Skip(last + 1).ToList();
        if (below.TrueForAll(r => r.IsHeading)) return [plan];
        var statement = StatementPlan.Of(plan.Table with { Rows = [.. plan.Table.Rows.Take(last + 1)] }, heads, plan.Scale);
        var title = below[0].IsHeading ? below[0].Caption.TrimEnd(':', ' ') : "Supplemental cash flow information";
        var rest = StatementPlan.Of(plan.Table with { Rows = [.. below.Skip(below[0].IsHeading ? 1 : 0)] }, heads, plan.Scale);
        return [statement with { Kind = plan.Kind, Title = plan.Title, ScaleDoubt = plan.ScaleDoubt },
            rest with { Kind = StatementKind.Other, Title = title, IsOfMoney = true, ScaleDoubt = plan.ScaleDoubt }];
    }
}
