namespace QifuReports.Import.Statements.Selection;

/// <summary>
/// Chooses the income statement. A press release states revenue and result in several tables: highlights, quarters side by side, pro forma
/// figures, figures of the parent alone. One of these tables is the income statement. Others are kept as separate tables, and confirm the
/// income statement if they have the same figures. A table with different figures is about something else, or one of the two tables is
/// wrong; such a table is reported and not imported.
/// </summary>
internal static partial class OneIncomeStatement
{
    /// <summary>
    /// Returns the same tables. The chosen table is an income statement; of the others, only tables that have the title of an income
    /// statement and other periods stay income statements.
    /// </summary>
    public static List<StatementPlan> Of(List<StatementPlan> plans, List<Unread> unread)
    {
        var all = plans.FindAll(p => p.Kind == StatementKind.Operations);
        if (all.Count < 2) return plans;
        var primary = all.OrderByDescending(p => Columns(p).Count > 0).ThenByDescending(IsNamed).ThenByDescending(p => p.Sums.Count)
            .ThenByDescending(p => p.Table.Rows.Count(r => !r.IsHeading)).First();
        var kept = new List<StatementPlan>(plans.Count);
        foreach (var plan in plans)
            if (plan.Kind != StatementKind.Operations || plan == primary || IsNamed(plan) && IsApart(plan, primary)) kept.Add(plan);
            else if (Refusal(plan, primary) is { } told) unread.Add(told);
            else kept.Add(plan with { Kind = StatementKind.Other, IsWitness = true });
        return kept;
    }

    // Whether the title is the title of an income statement and names no part of the company, no other company and no hypothetical (pro
    // forma) basis.
    private static bool IsNamed(StatementPlan plan) => StatementKinds.IsOperations(plan.Title) && !OfSomethingElse().IsMatch(plan.Title);

    // Whether the two tables have no period in common, such as the quarter and the year to date in two tables.
    private static bool IsApart(StatementPlan plan, StatementPlan primary) =>
        !Columns(plan).Exists(c => Columns(primary).Exists(p => p.Period == c.Period && p.Currency == c.Currency));

    private static List<ColumnMeaning> Columns(StatementPlan plan) =>
        [.. plan.Columns.Where(c => c is { Use: ColumnUse.Amounts, Period: not null, Currency.Length: > 0 })];

    // Why a table is not imported. Null where the table is imported: its figures agree with the income statement, or the two have no line
    // in common and the title of the table is about the company.
    private static Unread? Refusal(StatementPlan plan, StatementPlan primary)
    {
        var (same, other, first) = (0, 0, "");
        foreach (var column in Columns(plan))
            foreach (var beside in Columns(primary)
                .Where(c => c.Period == column.Period && c.Currency == column.Currency && c.Basis == column.Basis))
                for (var row = 0; row < plan.Table.Rows.Count; row++)
                {
                    if (RowLike(plan, row, primary) is not (>= 0 and var like) || Amount(plan, row, column) is not { } own
                        || Amount(primary, like, beside) is not { } stated) continue;
                    // Allows for rounding: highlights in millions are rounded figures of a statement in thousands.
                    if (Math.Abs(own - stated) <= Math.Max(StepOf(plan, row, column), StepOf(primary, like, beside)) / 2) same++;
                    else
                    {
                        other++;
                        if (first.Length == 0) first = $"\"{plan.Table.Rows[row].Caption}\" of {column.Period}";
                    }
                }
        if (other == 0) return same == 0 && OfSomethingElse().IsMatch(plan.Title)
            ? new Unread(plan.Table.Line, plan.Title, "by its title it is no income statement of the company as a whole") : null;
        return same > other
            ? new Unread(plan.Table.Line, plan.Title,
                $"it has other figures than the income statement in {first}: one of the two is wrong") { IsContradiction = true }
            : new Unread(plan.Table.Line, plan.Title,
                $"it has other figures than the income statement, first in {first}: it is not of the company as a whole, or not as " +
                    $"it reports");
    }

    // The row of the income statement with the same meaning as a row: the row with the same caption; otherwise the only row for revenue, or
    // for the net result. -1 for none.
    private static int RowLike(StatementPlan plan, int row, StatementPlan primary)
    {
        if (plan.Table.Rows[row].IsHeading) return -1;
        var key = CaptionLikeness.Key(plan.Table.Rows[row].Caption);
        var rows = Enumerable.Range(0, primary.Table.Rows.Count)
            .Where(i => !primary.Table.Rows[i].IsHeading && primary.Units[i] == plan.Units[row]).ToList();
        var alike = rows.FindAll(i => CaptionLikeness.Key(primary.Table.Rows[i].Caption) == key);
        if (alike.Count > 0) return alike.Count == 1 ? alike[0] : -1;
        if (plan.Units[row] != RowUnit.Money) return -1;
        foreach (var words in (Regex[])[Revenue(), NetResult()])
            if (words.IsMatch(plan.Table.Rows[row].Caption)
                && rows.FindAll(i => words.IsMatch(primary.Table.Rows[i].Caption)) is [var only]) return only;
        return -1;
    }

    private static decimal? Amount(StatementPlan plan, int row, ColumnMeaning column) =>
        plan.Table.Rows[row].Cells[column.Place]?.Number.Value * plan.FactorOf(row);

    // The value of one unit of the last printed digit of a figure, in ones.
    private static decimal StepOf(StatementPlan plan, int row, ColumnMeaning column) =>
        PrintedNumber.StepOf(plan.Table.Rows[row].Cells[column.Place]?.Number.Value ?? 0m) * plan.FactorOf(row);

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"\bpro[ -]?forma\b|\bparent\b|\bdiscontinued\b|\bassociates?\b|\bjoint venture|\bequity[- ](accounted|method)\b|\bsubsidiar(y" +
            @"|ies)['\u2019s]* (results|statements?)" +
            @"|\bdivisions?\b|\bsegments?\b|\bacquired\b|\bhighlights\b|\bsummary\b|\bselected\b|\btrend" +
            @"|\bhistory\b|\bnon-?gaap\b|\badjusted\b", Plain)]
    private static partial Regex OfSomethingElse();
    [GeneratedRegex(@"^(total )?(net )?(revenues?|sales|turnover)(, net)?$", Plain)] private static partial Regex Revenue();
    [GeneratedRegex(
        @"^(consolidated )?net \(?(income|profit|loss|earnings)\)?(/?\s?\(?(loss|income|profit)\)?)?$|^(profit" +
            @"|\(?loss\)?)(/\(?loss\)?)? for the (period|year|quarter)$", Plain)]
    private static partial Regex NetResult();
}
