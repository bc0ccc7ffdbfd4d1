using QifuReports.Import.Signs;

namespace QifuReports.Import.Statements;

/// <summary>
/// Gives results that are printed without parentheses the sign that another table of the document proves: highlights before the statement,
/// or the first line of the cash flow statement. A result whose sign nothing proves gets a doubt if its name allows a loss and the period
/// has a loss.
/// </summary>
internal static class KnownResults
{
    private const int MostPasses = 3, FewestColumns = 2;

    private sealed record Known(int Table, string Key, RowUnit Unit, IReadOnlyDictionary<(Period Period, string Currency), decimal> Values);

    /// <summary>
    /// Returns the tables with the sign of such results changed, or with doubts. The tables are unchanged where no sign of a result was
    /// changed in any table.
    /// </summary>
    public static List<StatementPlan> Applied(List<StatementPlan> plans)
    {
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var known = KnownOf(plans);
            if (known.Count == 0) return plans;
            var turned = plans.Select((p, i) => Turned(p, i, known)).ToList();
            var isDone = turned.SequenceEqual(plans);
            plans = turned;
            if (isDone) break;
        }
        var losses = KnownOf(plans).SelectMany(k => k.Values.Where(v => v.Value < 0m).Select(v => v.Key.Period)).ToHashSet();
        return plans.ConvertAll(p => Doubted(p, losses));
    }

    private static List<Known> KnownOf(List<StatementPlan> plans)
    {
        var known = new List<Known>();
        for (var at = 0; at < plans.Count; at++)
            for (var row = 0; row < plans[at].Table.Rows.Count; row++)
                if (plans[at].Table.Rows[row] is { IsTurned: true } read && IsSigned(plans[at], row))
                    known.Add(new Known(at, CaptionLikeness.Key(read.Caption), plans[at].Units[row], ValuesOf(plans[at], row)));
        return known;
    }

    private static StatementPlan Turned(StatementPlan plan, int table, List<Known> known)
    {
        var read = plan;
        for (var row = 0; row < plan.Table.Rows.Count; row++)
        {
            if (!IsOpen(plan, row)) continue;
            var (own, key) = (ValuesOf(plan, row), CaptionLikeness.Key(plan.Table.Rows[row].Caption));
            var others = known.FindAll(k => k.Table != table && k.Unit == plan.Units[row]);
            // If both results have the same name, one equal column is enough. If the names differ, there must be at least two columns, and
            // all must agree.
            var same = others.FindAll(k => k.Key == key);
            if (same.Count == 0 && own.Count >= FewestColumns)
                same = others.FindAll(k => own.All(v =>
                    k.Values.TryGetValue(v.Key, out var value) && decimal.Abs(value) == decimal.Abs(v.Value)));
            bool IsBelow(ColumnMeaning column) => column.Period is { } period && own.TryGetValue((period, column.Currency), out var value)
                && same.Exists(k => k.Values.TryGetValue((period, column.Currency), out var other) && other == -value);
            var places = plan.Columns.Where(IsBelow).Select(c => c.Place).ToHashSet();
            if (places.Count == 0) continue;
            read = read with { Table = TurnedCells.With(read.Table, row, TurnedCells.Turned(read.Table.Rows[row], places.Contains)) };
        }
        return ReferenceEquals(read, plan) ? plan : plan.Again(read.Table);
    }

    private static StatementPlan Doubted(StatementPlan plan, HashSet<Period> losses)
    {
        // Where the table prints losses in parentheses, a result without parentheses is a profit.
        bool IsInParentheses(int i) => IsSigned(plan, i) && !plan.Table.Rows[i].IsTurned && ValuesOf(plan, i).Values.Any(v => v < 0m);
        if (Enumerable.Range(0, plan.Table.Rows.Count).Any(IsInParentheses)) return plan;
        var table = plan.Table;
        for (var row = 0; row < plan.Table.Rows.Count; row++)
            if (IsOpen(plan, row) && ValuesOf(plan, row).Any(v => v.Value > 0m && losses.Contains(v.Key.Period)))
                table = TurnedCells.With(table, row, TurnedCells.WithSignDoubt(table.Rows[row], ResultSigns.Unproven));
        return ReferenceEquals(table, plan.Table) ? plan : plan with { Table = table };
    }

    private static bool IsOpen(StatementPlan plan, int row) =>
        plan.Table.Rows[row] is { IsTurned: false, IsSignProven: false } && IsSigned(plan, row)
            && ValuesOf(plan, row) is { Count: > 0 } values && values.Values.All(v => v > 0m);

    private static bool IsSigned(StatementPlan plan, int row)
    {
        var caption = plan.Table.Rows[row].Caption;
        if (plan.Table.Rows[row].IsHeading || plan.EndOf(row) is not null) return false;
        return plan.Units[row] is RowUnit.PerShare or RowUnit.PerAds ? SignNames.IsEither(caption)
            : plan.Units[row] == RowUnit.Money && SignNames.IsResult(caption)
            && (SignNames.IsEither(caption) || SignNames.IsBelow(caption, plan.Kind));
    }

    // The values of a row in ones, by period and currency, without zeros.
    private static Dictionary<(Period Period, string Currency), decimal> ValuesOf(StatementPlan plan, int row)
    {
        var values = new Dictionary<(Period, string), decimal>();
        foreach (var column in plan.Columns.Where(c => c.Use == ColumnUse.Amounts))
            if (column.Period is { } period && plan.Table.Rows[row].Cells[column.Place]?.Number.Value is { } value && value != 0m)
                values.TryAdd((period, column.Currency), value * plan.FactorOf(row));
        return values;
    }
}
