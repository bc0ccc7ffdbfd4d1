using QifuReports.Briefings.Composing.Notes;

namespace QifuReports.Briefings.Quarterly;

/// <summary>
/// A chart of the revenue of each part of the company along an axis (e.g. of each segment), for this year and the year before. The bars are
/// in the order of the taxonomy, or by size if not all are shown. Reconciling items are left out.
/// </summary>
internal static class MemberBars
{
    private const int Fewest = 2;
    private const int Most = 12;

    /// <summary>Makes the chart; empty if fewer than two parts have revenue. Of more than twelve parts, the largest are shown.</summary>
    public static IReadOnlyList<Block> Make(ChartMaker maker, string name, string axisId)
    {
        var context = maker.Context;
        if (context.Ledger.Taxonomy.Axis(axisId) is not { } axis || context.Concept("revenue") is not { } revenue
            || AxisObjects.Of(context, axis) is not { } shown) return [];
        var bars = new List<Bar>();
        foreach (var member in axis.Members)
        {
            var members = Members.None.With(axis, member);
            if (member.Kind != MemberKind.Part || AxisObjects.Find(context, "revenue", members) is not { } now) continue;
            var before = AxisObjects.Find(context, "revenue", members, yearBefore: true);
            if (now.Value != 0 || before is { Value: not 0 }) bars.Add(new Bar(member.Name, now, before));
        }
        if (bars.Count < Fewest) return [];
        var isCut = bars.Count > Most;
        if (isCut) bars = bars.OrderByDescending(b => b.Now.Value).ToList().GetRange(0, Most);
        var unit = ChartUnit.OfTables(context);
        var hasBefore = bars.Exists(b => b.Before is not null);
        var (current, yearAgo) = (DerivedPeriods.Name(context, context.Period), DerivedPeriods.Name(context, context.Period.YearBefore));
        var series = new List<ChartSeries> { new(current, [.. bars.Select(b => unit.Point(context, b.Now))]) };
        if (hasBefore) series.Add(new ChartSeries(yearAgo, [.. bars.Select(b => unit.Point(context, b.Before))], ChartStatus.PriorYear));
        var description =
            $"{revenue.Name} by {NameText.InText(axis.Name)}, {unit.Name}, " +
                $"{(hasBefore ? $"{PeriodWords.Short(context.Period)} and {PeriodWords.Short(context.Period.YearBefore)}" : PeriodWords.Short(context.Period))}";
        var note = QuarterlyCharts.Note(context);
        if (isCut) note.Say("The largest, by size.");
        if (axis.Members.Any(m => m.Kind == MemberKind.Reconciling
            && AxisObjects.Find(context, "revenue", Members.None.With(axis, m)) is not null))
            note.Say("Before eliminations and other reconciling items.");
        return [maker.Block(new ChartName(name, "members"), description,
            new BarChart { Unit = unit.Name, Categories = [.. bars.Select(b => (ChartCategory)b.Name)], Series = series },
            Math.Min(0.75, 0.06 + 0.07 * bars.Count), shown, note)];
    }

    // A part of the company with its revenue of this year and of the year before.
    private sealed record Bar(string Name, Figure Now, Figure? Before);
}
