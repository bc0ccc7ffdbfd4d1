using System.Text.RegularExpressions;
using QifuReports.Import.Captions;
using QifuReports.Import.Drafts;
using QifuReports.Import.Heads;
using QifuReports.Import.Numbers;
using QifuReports.Import.Tables;
using QifuReports.Import.Units;

namespace QifuReports.Import.Statements.Selection;

/// <summary>
/// A release states revenue and result in several tables: highlights, quarters side by side, pro forma figures, those of the parent alone. One of them is the income statement; the others are tables
/// of their own. Their figures bear it out where they are the same. Where they are not, the table is of something else, or one of the two is wrong, and it is told rather than taken.
/// </summary>
internal static partial class OneIncomeStatement
{
    /// <summary>The same tables: beside the income statement only those of other periods under a title that says so are income statements too.</summary>
    public static List<StatementPlan> Of(List<StatementPlan> plans, List<Unread> unread)
    {
        var all = plans.FindAll(p => p.Kind == StatementKind.Operations);
        if (all.Count < 2) return plans;
        var primary = all.OrderByDescending(p => Columns(p).Count > 0).ThenByDescending(IsNamed).ThenByDescending(p => p.Sums.Count).ThenByDescending(p => p.Table.Rows.Count(r => !r.IsHeading)).First();
        var kept = new List<StatementPlan>(plans.Count);
        foreach (var plan in plans)
            if (plan.Kind != StatementKind.Operations || plan == primary || IsNamed(plan) && IsApart(plan, primary)) kept.Add(plan);
            else if (Refusal(plan, primary) is { } told) unread.Add(told);
            else kept.Add(plan with { Kind = StatementKind.Other, IsWitness = true });
        return kept;
    }

    // By a title of an income statement that names no part, no other company and no supposition.
    private static bool IsNamed(StatementPlan plan) => StatementKinds.IsOperations(plan.Title) && !OfSomethingElse().IsMatch(plan.Title);

    // The quarter and the year to date as two tables.
    private static bool IsApart(StatementPlan plan, StatementPlan primary) => !Columns(plan).Exists(c => Columns(primary).Exists(p => p.Period == c.Period && p.Currency == c.Currency));

    private static List<ColumnMeaning> Columns(StatementPlan plan) => [.. plan.Columns.Where(c => c is { Use: ColumnUse.Amounts, Period: not null, Currency.Length: > 0 })];

    // Why it is not taken; null where it is: its figures are those of the income statement, or there are none that both have and its title speaks of the company.
    private static Unread? Refusal(StatementPlan plan, StatementPlan primary)
    {
        var (same, other, first) = (0, 0, "");
        foreach (var column in Columns(plan))
            foreach (var beside in Columns(primary).Where(c => c.Period == column.Period && c.Currency == column.Currency && c.Basis == column.Basis))
                for (var row = 0; row < plan.Table.Rows.Count; row++)
                {
                    if (RowLike(plan, row, primary) is not (>= 0 and var like) || Amount(plan, row, column) is not { } own || Amount(primary, like, beside) is not { } stated) continue;
                    // Highlights in millions are rounded from thousands.
                    if (Math.Abs(own - stated) <= Math.Max(StepOf(plan, row, column), StepOf(primary, like, beside)) / 2) same++;
                    else
                    {
                        other++;
                        if (first.Length == 0) first = $"\"{plan.Table.Rows[row].Caption}\" of {column.Period}";
                    }
                }
        if (other == 0) return same == 0 && OfSomethingElse().IsMatch(plan.Title) ? new Unread(plan.Table.Line, plan.Title, "by its title it is no income statement of the company as a whole") : null;
        return same > other
            ? new Unread(plan.Table.Line, plan.Title, $"it has other figures than the income statement in {first}: one of the two is wrong") { IsContradiction = true }
            : new Unread(plan.Table.Line, plan.Title, $"it has other figures than the income statement, first in {first}: it is not of the company as a whole, or not as it reports");
    }

    // The row of the income statement that means the same: by its caption, else the first of each that names revenue, or a net result.
    private static int RowLike(StatementPlan plan, int row, StatementPlan primary)
    {
        if (plan.Table.Rows[row].IsHeading) return -1;
        var key = CaptionLikeness.Key(plan.Table.Rows[row].Caption);
        var rows = Enumerable.Range(0, primary.Table.Rows.Count).Where(i => !primary.Table.Rows[i].IsHeading && primary.Units[i] == plan.Units[row]).ToList();
        var alike = rows.FindAll(i => CaptionLikeness.Key(primary.Table.Rows[i].Caption) == key);
        if (alike.Count > 0) return alike.Count == 1 ? alike[0] : -1;
        if (plan.Units[row] != RowUnit.Money) return -1;
        foreach (var words in (Regex[])[Revenue(), NetResult()])
            if (words.IsMatch(plan.Table.Rows[row].Caption) && rows.FindAll(i => words.IsMatch(primary.Table.Rows[i].Caption)) is [var only]) return only;
        return -1;
    }

    private static decimal? Amount(StatementPlan plan, int row, ColumnMeaning column) => plan.Table.Rows[row].Cells[column.Place]?.Number.Value * plan.FactorOf(row);

    // What the last printed digit is worth.
    private static decimal StepOf(StatementPlan plan, int row, ColumnMeaning column) =>
        PrintedNumber.StepOf(plan.Table.Rows[row].Cells[column.Place]?.Number.Value ?? 0m) * plan.FactorOf(row);

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\bpro[ -]?forma\b|\bparent\b|\bdiscontinued\b|\bassociates?\b|\bjoint venture|\bequity[- ](accounted|method)\b|\bsubsidiar(y|ies)['\u2019s]* (results|statements?)|\bdivisions?\b|\bsegments?\b|\bacquired\b|\bhighlights\b|\bsummary\b|\bselected\b|\btrend|\bhistory\b|\bnon-?gaap\b|\badjusted\b", Plain)] private static partial Regex OfSomethingElse();
    [GeneratedRegex(@"^(total )?(net )?(revenues?|sales|turnover)(, net)?$", Plain)] private static partial Regex Revenue();
    [GeneratedRegex(@"^(consolidated )?net \(?(income|profit|loss|earnings)\)?(/?\s?\(?(loss|income|profit)\)?)?$|^(profit|\(?loss\)?)(/\(?loss\)?)? for the (period|year|quarter)$", Plain)] private static partial Regex NetResult();
}
