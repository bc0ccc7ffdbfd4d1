namespace QifuReports.Import.Doubts;

/// <summary>
/// Detects statements of one document that print the same digits for the same line but with another scale, such as a balance sheet "in
/// millions" and a cash flow statement in thousands with the same cash. One of the scales must be wrong. The statement with the
/// rarer scale gets a doubt. If both scales are equally frequent, both statements get a doubt.
/// </summary>
internal static class ScaleQuarrel
{
    // The least number that is compared, since smaller numbers may be equal by chance.
    private const decimal Least = 100m;

    /// <summary>The statements in order, with a doubt about the scale where scales disagree.</summary>
    public static List<StatementPlan> Marked(List<StatementPlan> plans)
    {
        var doubts = new Dictionary<StatementPlan, string>(ReferenceEqualityComparer.Instance);
        var primary = plans.FindAll(p =>
            p.Kind is StatementKind.BalanceSheet or StatementKind.Operations or StatementKind.CashFlows or StatementKind.ComprehensiveIncome
                && p.ScaleDoubt.Length == 0);
        var figures = primary.ToDictionary(p => p, p => Figures(p).ToLookup(f => (f.End, f.Value), f => f.Caption),
            (IEqualityComparer<StatementPlan>)ReferenceEqualityComparer.Instance);
        foreach (var one in primary)
            foreach (var other in primary)
            {
                if (one.Scale.Money == other.Scale.Money || doubts.ContainsKey(one)
                    || SameDigits(figures[one], figures[other]) is not { } caption) continue;
                if (primary.Count(p => p.Scale.Money == one.Scale.Money) > primary.Count(p => p.Scale.Money == other.Scale.Money)) continue;
                doubts.Add(one,
                    $"\"{caption}\" has the same digits in \"{other.Title}\", which is in {other.Scale.InWords()}, and this is in " +
                        $"{one.Scale.InWords()}: one of the two scales is wrong");
            }
        return doubts.Count == 0 ? plans : plans.ConvertAll(p => doubts.TryGetValue(p, out var doubt) ? p with { ScaleDoubt = doubt } : p);
    }

    // The caption of a line that both statements have with the same digits for the same day or span; null for none.
    private static string? SameDigits(ILookup<(DateOnly End, decimal Value), string> one,
        ILookup<(DateOnly End, decimal Value), string> other)
    {
        foreach (var figure in one)
            foreach (var caption in figure)
                if (other[figure.Key].Any(of => CaptionLikeness.Of(caption, of) >= 0.5)) return caption;
        return null;
    }

    private static List<(string Caption, DateOnly End, decimal Value)> Figures(StatementPlan plan)
    {
        var found = new List<(string, DateOnly, decimal)>();
        for (var i = 0; i < plan.Table.Rows.Count; i++)
        {
            var row = plan.Table.Rows[i];
            if (row.IsHeading || row.Scale.Length > 0 || plan.Units[i] != RowUnit.Money || plan.EndOf(i) == "opening") continue;
            foreach (var column in plan.Columns)
                if (column is { Use: ColumnUse.Amounts, Period: { } period } && row.Cells[column.Place]?.Number.Value is { } value
                    && decimal.Abs(value) >= Least)
                    found.Add((BalanceEnds.Without(row.Caption), period.End, value));
        }
        return found;
    }
}
