namespace QifuReports.Briefings.Provisions;

/// <summary>
/// Waterfall charts of provisions: from new to reported provisions, and from the year before to this year. No step is coloured good or bad.
/// </summary>
internal static class ProvisionBridges
{
    private const string Rounded = "Rounded parts may miss a sum by a unit or two.";

    /// <summary>
    /// New provisions, revisions of earlier ones and the sum of both, for every period of the table, grouped by length. Empty if the
    /// figures of the period of the briefing are not known.
    /// </summary>
    public static IReadOnlyList<Block> Components(ChartMaker maker, ProvisionSource source, string name)
    {
        var context = maker.Context;
        if (Steps(context, source, context.Period) is null) return [];
        var (steps, spans) = (new List<WaterfallStep>(), new List<string>());
        foreach (var group in PeriodTable.Groups(context, source, withDerived: false))
            foreach (var period in group)
            {
                if (Steps(context, source, period) is not { } bridge) continue;
                if (steps.Count > 0) steps.Add(WaterfallStep.Space);
                steps.AddRange(bridge);
                spans.Add(PeriodWords.Short(period));
            }
        var (unit, first) = (ChartUnit.OfTables(context).Name, source.Components[0]);
        var shown = new WordsObject(
        [
            ("added", Of(context, first)), ("revised", Of(context, source.Components[1])), ("whole", Of(context, source.Whole)),
        ]);
        var description = $"From new provisions to {NameText.InText(source.Whole.Name)}, {unit}, {string.Join(", ", spans)}";
        return [maker.Block(ProvisionCharts.Name(name), description, new WaterfallChart { Unit = unit, Steps = steps }, 0.3, shown,
            ProvisionCharts.Basis(context).Say(Rounded))];
    }

    /// <summary>The change of the total from the year before, by category; empty if a figure of either year is not known.</summary>
    public static IReadOnlyList<Block> OnTheYear(ChartMaker maker, ProvisionSource source, string name)
    {
        var context = maker.Context;
        if (context.Current(source.Whole) is not { } now || context.Base(now, ComparedWith.YearBefore) is not { } before) return [];
        var steps =
            new List<WaterfallStep> { ChartParts.Sum(context, $"{source.Whole.ShortName} {PeriodWords.Short(before.Period)}", before) };
        Concept? rise = null, fall = null;
        decimal most = 0, least = 0;
        foreach (var category in source.Categories)
        {
            if (context.Current(category) is not { } figure
                || context.Compare(figure, ComparedWith.YearBefore) is not { Difference: var change } comparison) return [];
            if (change.Value == 0) continue;
            steps.Add(ChartParts.Step(context, StepNames.Of(category, figure, comparison.Base, context.Ledger.Taxonomy), change, 1, null));
            if (change.Value > most) (rise, most) = (category, change.Value);
            if (change.Value < least) (fall, least) = (category, change.Value);
        }
        steps.Add(ChartParts.Sum(context, $"{source.Whole.ShortName} {PeriodWords.Short(now.Period)}", now));
        var words =
            new List<(string, TemplateValue)> { ("whole", Of(context, source.Whole)), ("fall_is_larger", TruthValue.Of(-least > most)) };
        if (rise is not null) words.Add(("rise", Of(context, rise)));
        if (fall is not null) words.Add(("fall", Of(context, fall)));
        var unit = ChartUnit.OfTables(context).Name;
        var description =
            $"What moved {NameText.InText(source.Whole.Name)}, {unit}, {PeriodWords.Short(before.Period)} to " +
                $"{PeriodWords.Short(now.Period)}";
        return [maker.Block(ProvisionCharts.Name(name), description, new WaterfallChart { Unit = unit, Steps = steps }, 0.36,
            new WordsObject(words), ProvisionCharts.Basis(context).Say(Rounded))];
    }

    // The steps from the first component, which starts at zero, over the other components to their sum; null if a component is not known.
    private static List<WaterfallStep>? Steps(BriefingContext context, ProvisionSource source, Period period)
    {
        Figure? Find(Concept concept) => context.Book.Find(concept, period, context.Book.Currency);
        string At(string words) => $"{words} {PeriodWords.Short(period)}";

        if (Find(source.Components[0]) is not { } added || Find(source.Whole) is not { } whole) return null;
        var steps = new List<WaterfallStep> { ChartParts.Sum(context, At("New"), added) };
        for (var i = 1; i < source.Components.Count; i++)
        {
            if (Find(source.Components[i]) is not { } revised) return null;
            if (revised.Value != 0) steps.Add(
                ChartParts.Step(context, source.Components.Count > 2 ? source.Components[i].ShortName : "Revised", revised, 1, null));
        }
        steps.Add(ChartParts.Sum(context, At("Net"), whole));
        return steps;
    }

    private static FigureObject Of(BriefingContext context, Concept concept) =>
        new(context, concept, context.Period, context.Book.Currency);
}
