using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Figures;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Quarterly;

/// <summary>Revenue of the parts of the company along an axis as bars, this year and last, in the order of the taxonomy; what reconciles them is not shown.</summary>
internal static class MemberBars
{
    private const int Most = 12;

    /// <summary>The chart; empty where fewer than two parts have revenue, or more than can be told apart.</summary>
    public static IReadOnlyList<Block> Make(ChartMaker maker, string name, string axisId)
    {
        var context = maker.Context;
        if (context.Ledger.Taxonomy.Axis(axisId) is not { } axis || context.Concept("revenue") is not { } revenue || AxisObjects.Of(context, axis) is not { } shown) return [];
        var (categories, now, before) = (new List<ChartCategory>(), new List<Figure?>(), new List<Figure?>());
        foreach (var member in axis.Members)
        {
            var members = Members.None.With(axis, member);
            if (member.Kind != MemberKind.Part || AxisObjects.Find(context, "revenue", members) is not { } figure) continue;
            categories.Add(member.Name);
            now.Add(figure);
            before.Add(AxisObjects.Find(context, "revenue", members, yearBefore: true));
        }
        if (categories.Count > Most) return [];
        var unit = ChartUnit.Millions(context);
        var hasBefore = before.Exists(b => b is not null);
        var (current, yearAgo) = (PeriodWords.Short(context.Period), PeriodWords.Short(context.Period.YearBefore));
        var series = new List<ChartSeries> { new(current, [.. now.Select(f => unit.Point(context, f))]) };
        if (hasBefore) series.Add(new ChartSeries(yearAgo, [.. before.Select(f => unit.Point(context, f))], ChartStatus.PriorYear));
        var description = $"{revenue.Name} by {FigureObject.InText(axis.Name)}, {unit.Name}, {(hasBefore ? $"{current} and {yearAgo}" : current)}";
        var note = QuarterlyCharts.Note(context);
        if (axis.Members.Any(m => m.Kind == MemberKind.Reconciling && AxisObjects.Find(context, "revenue", Members.None.With(axis, m)) is not null)) note.Say("Before eliminations and other reconciling items.");
        return [maker.Block(new ChartName(name, "members"), description, new BarChart { Unit = unit.Name, Categories = categories, Series = series }, Math.Min(0.75, 0.06 + 0.07 * categories.Count), shown, note)];
    }
}
