using QifuReports.Import.Columns;
using QifuReports.Import.Tables;
using QifuReports.Import.Units;

namespace QifuReports.Import.Statements;

/// <summary>Parts what stands below closing cash from a statement of cash flows: interest and taxes paid and the like tell of flows that the statement has already, and belong to none of its sums.</summary>
internal static class CashSupplement
{
    /// <summary>The statement alone, then what stands below it as a table of its own; the plan as it is where nothing does.</summary>
    public static IEnumerable<StatementPlan> Parted(StatementPlan plan, ColumnReader heads)
    {
        var last = plan.Kind == StatementKind.CashFlows ? Enumerable.Range(0, plan.Table.Rows.Count).LastOrDefault(i => plan.EndOf(i) == "closing", -1) : -1;
        var below = last < 0 ? [] : plan.Table.Rows.Skip(last + 1).ToList();
        if (below.TrueForAll(r => r.IsHeading)) return [plan];
        var statement = StatementPlan.Of(plan.Table with { Rows = [.. plan.Table.Rows.Take(last + 1)] }, heads, plan.Scale);
        var title = below[0].IsHeading ? below[0].Caption.TrimEnd(':', ' ') : "Supplemental cash flow information";
        var rest = StatementPlan.Of(plan.Table with { Rows = [.. below.Skip(below[0].IsHeading ? 1 : 0)] }, heads, plan.Scale);
        return [statement with { Kind = plan.Kind, Title = plan.Title, ScaleDoubt = plan.ScaleDoubt }, rest with { Kind = StatementKind.Other, Title = title, IsOfMoney = true, ScaleDoubt = plan.ScaleDoubt }];
    }
}
