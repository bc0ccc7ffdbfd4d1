using QifuReports.Briefings.Composing.Notes;
using QifuReports.Briefings.Summary.Costs;

namespace QifuReports.Briefings.Quarterly;

/// <summary>
/// The components of a sum as bars, for this year and the year before. Up to eight bars are in the order of the statement, like the text
/// beside the chart; more bars are sorted by size. Of more than eleven components, the ten largest have a bar each, and one has the rest.
/// </summary>
internal static class ComponentBars
{
    private const int MostAsStated = 8;
    private const int Largest = 10;

    /// <summary>Makes the chart; empty if no part of the sum is known.</summary>
    public static IReadOnlyList<Block> Make(ChartMaker maker, string name, string whole, string what)
    {
        var context = maker.Context;
        if (context.Concept(whole) is not { } concept) return [];
        var all = new List<Component>();
        AddLeaves(context, concept, 1, all);
        return all.Count == 0 ? [] : Make(maker, name, concept, all, $"{concept.Name}{(what.Length == 0 ? "" : " ")}{what}");
    }

    /// <summary>The chart of the operating costs of a company that states no total of them; each cost is as stated.</summary>
    public static IReadOnlyList<Block> Make(ChartMaker maker, string name, OperatingCosts costs)
    {
        var context = maker.Context;
        List<Component> all = [.. costs.Lines.Select(l => (l.Line, l.Weight, Now: context.Current(l.Line)!))
            .Select(l => new Component(l.Line, -l.Weight, l.Now, context.Base(l.Now, ComparedWith.YearBefore)))];
        return Make(maker, name, costs.Result, all, $"Costs before {NameText.InText(costs.Result.Name)}");
    }

    private static IReadOnlyList<Block> Make(ChartMaker maker, string name, Concept concept, List<Component> all, string what)
    {
        var context = maker.Context;
        // A chart with only zeros says nothing.
        if (all.TrueForAll(c => c is { Now.Value: 0, Before: null or { Value: 0 } })) return [];
        var shown = Shown(all);
        List<ChartCategory> categories = [.. shown.Select(c => (ChartCategory)c.Concept.ShortName)];
        List<Figure?> now = [.. shown.Select(c => c.Now)];
        List<Figure?> before = [.. shown.Select(c => c.Before)];
        var rest = all.Where(c => !shown.Contains(c)).ToList();
        if (rest.Count > 0)
        {
            categories.Add("All others");
            now.Add(Sum(context, concept, context.Period, rest, c => c.Now));
            before.Add(Sum(context, concept, context.Period.YearBefore, rest, c => c.Before));
        }

        var unit = ChartUnit.OfTables(context);
        var hasBefore = before.Exists(b => b is not null);
        var (current, yearAgo) = (DerivedPeriods.Name(context, context.Period), DerivedPeriods.Name(context, context.Period.YearBefore));
        var asCost = all.TrueForAll(c => c.IsCost(context))
            || (context.Current(concept) is { } sum && CostSide.Of(sum, context.Ledger.Taxonomy) < 0);
        List<bool> turned = [.. shown.Select(c => IsTurned(context, c, asCost))];
        if (rest.Count > 0) turned.Add(asCost);
        var series = new List<ChartSeries> { new(current, [.. now.Select((f, i) => unit.Point(context, f, turned[i]))]) };
        if (hasBefore)
            series.Add(new ChartSeries(yearAgo, [.. before.Select((f, i) => unit.Point(context, f, turned[i]))], ChartStatus.PriorYear));
        var chart = new BarChart { Unit = unit.Name, Categories = categories, Series = series };
        var note = QuarterlyCharts.Note(context);
        if (asCost) note.Say("By size: the filing has these costs below zero.");
        if (all.Count > MostAsStated)
            note.Say(rest.Count > 0 ? "The ten largest, by size; all others: the sum of the rest." : "Sorted by size.");
        var description =
            $"{what}, {unit.Name}, {(hasBefore ? $"{PeriodWords.Short(context.Period)} and {PeriodWords.Short(context.Period.YearBefore)}" : PeriodWords.Short(context.Period))}";
        return [maker.Block(new ChartName(name, "bars"), description, chart, Math.Min(0.75, 0.06 + 0.05 * categories.Count),
            Seen(context, concept, shown, asCost), note)];
    }

    // Whether the bar shows the amount with the opposite sign. In a chart of costs, an income that reduces the costs then points below
    // zero. A cost that the sum subtracts is filed as a positive amount already.
    private static bool IsTurned(BriefingContext context, Component component, bool asCost) =>
        asCost && (component.Weight > 0 || component.IsCost(context));

    // Sorts the bars in the order of the statement, or by size. Bars of equal size keep the order of the statement.
    private static List<Component> Shown(List<Component> all)
    {
        if (all.Count <= MostAsStated) return all;
        var sorted = all.OrderByDescending(c => Math.Abs(c.Now.Value)).ToList();
        // A bar for "all others" that stands for only one component would save no space.
        return sorted.Count <= Largest + 1 ? sorted : sorted.GetRange(0, Largest);
    }

    private static Figure? Sum(BriefingContext context, Concept whole, Ledger.Periods.Period period, List<Component> rest,
        Func<Component, Figure?> of)
    {
        var parts = new List<(Figure, int)>(rest.Count);
        foreach (var component in rest)
            if (of(component) is { } figure) parts.Add((figure, component.Weight));
        return parts.Count == rest.Count
            ? context.Book.Keep(Derive.Sum($"{period}/{whole.Id}/other-than-the-{FigureFormat.Whole(Largest)}-largest", whole, parts))
            : null;
    }

    // The values for the message: the components that rose and fell most in amount, and the largest.
    private static WordsObject Seen(BriefingContext context, Concept whole, List<Component> shown, bool asCost)
    {
        Component? rise = null, fall = null, largest = null;
        decimal most = 0, least = 0;
        foreach (var component in shown)
        {
            if (largest is null || Size(component) > Size(largest)) largest = component;
            // A line that changed from an income to a cost has neither risen nor fallen.
            var change = context.Compare(component.Now, ComparedWith.YearBefore) switch { null or { Telling: Telling.Turned } => 0,
                { Telling: Telling.Cost, Move.Value: var move } => move, var comparison => comparison.Difference.Value };
            if (change > most) (rise, most) = (component, change);
            if (change < least) (fall, least) = (component, change);
        }
        var words = new List<(string, TemplateValue)> { ("whole", QuarterlyCharts.Of(context, whole)),
            ("largest", QuarterlyCharts.Of(context, largest!.Concept)) };
        if (rise is not null) words.Add(("rise", QuarterlyCharts.Of(context, rise.Concept)));
        if (fall is not null) words.Add(("fall", QuarterlyCharts.Of(context, fall.Concept)));
        words.Add(("fall_is_larger", TruthValue.Of(-least > most)));
        return new WordsObject(words);

        decimal Size(Component component) =>
            IsTurned(context, component, asCost) || component.IsCost(context) ? -component.Now.Value : component.Now.Value;
    }

    private static void AddLeaves(BriefingContext context, Concept whole, int weight, List<Component> leaves)
    {
        foreach (var (part, partWeight) in context.Parts(whole))
        {
            var before = leaves.Count;
            AddLeaves(context, part, weight * partWeight, leaves);
            if (leaves.Count > before) continue;
            var now = context.Current(part)!;
            leaves.Add(new Component(part, weight * partWeight, now, context.Base(now, ComparedWith.YearBefore)));
        }
    }

    // A line of the sum that has no known parts itself. The weight is the line's sign in the sum.
    private sealed record Component(Concept Concept, int Weight, Figure Now, Figure? Before)
    {
        // Whether the line is a cost filed as a negative amount, so that its size is compared.
        public bool IsCost(BriefingContext context) => CostSide.Of(Now, context.Ledger.Taxonomy) < 0;
    }
}
