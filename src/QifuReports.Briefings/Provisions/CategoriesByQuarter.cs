namespace QifuReports.Briefings.Provisions;

/// <summary>Provisions by quarter as small charts, one for each category.</summary>
internal static class CategoriesByQuarter
{
    private const int LeastKnown = 4;

    /// <summary>Makes the chart; empty if fewer than four quarters are known.</summary>
    public static IReadOnlyList<Block> Make(ChartMaker maker, ProvisionSource source, string name)
    {
        var (context, unit) = (maker.Context, ChartUnit.OfTables(maker.Context));
        var axis =
            PeriodAxis.Of(Trends.Periods(context, source.Whole), q => source.Categories.Any(c => Trends.At(context, c, q) is not null));
        if (axis.Known < LeastKnown) return [];
        var panels = new List<ChartSeries>(source.Categories.Count);
        foreach (var concept in source.Categories)
            panels.Add(new ChartSeries(concept.Name, axis.Points(q => unit.Point(context, Trends.At(context, concept, q)))));
        var largest = panels.Max(p => SharedScale.Reach(p.Points));
        var ownScales = panels.Exists(p => SharedScale.Flattens(SharedScale.Reach(p.Points), largest));
        var chart = new SmallMultiples { Unit = unit.Name, Categories = axis.Categories, Emphasised = axis.PlaceOf(axis.Last),
            Panels = panels, PanelsPerRow = 2, OwnScales = ownScales };
        var note = new ChartNote(
            $"{context.Release.AuditStatus}; {BriefingContext.BasisName(context.Release.Basis)}; " +
                $"{ReportingInterval.Quarter.Each(context.Calendar)}")
            .Say(ownScales ? "Each panel has a scale of its own: heights are compared within a panel, not between two."
                : "All panels have one scale.").Missing(axis);
        var description =
            $"Provisions by category, {unit.Name}, by quarter, {PeriodWords.Short(axis.First)} to {PeriodWords.Short(axis.Last)}";
        return [maker.Block(ProvisionCharts.Name(name), description, chart, 0.5, Seen(context, source, axis.Last), note, axis)];
    }

    // The category with the largest change from the year before; if no category has such a change, from the prior quarter.
    private static WordsObject Seen(BriefingContext context, ProvisionSource source, Period quarter)
    {
        FigureObject Of(Concept concept) => new(context, concept, quarter, context.Book.Currency);

        var words = new List<(string, TemplateValue)> { ("whole", Of(source.Whole)), ("period", new PeriodObject(quarter)) };
        foreach (var against in (ComparedWith[])[ComparedWith.YearBefore, ComparedWith.Prior])
        {
            Concept? most = null;
            decimal largest = 0;
            foreach (var category in source.Categories)
            {
                if (Of(category).Figure is not { } now || context.Compare(now, against) is not { } comparison) continue;
                var move = Math.Abs(comparison.Difference.Value);
                if (move > largest) (most, largest) = (category, move);
            }
            if (most is null) continue;
            words.Add(("category", Of(most)));
            words.Add(("is_on_year", TruthValue.Of(against == ComparedWith.YearBefore)));
            break;
        }
        return new WordsObject(words);
    }
}
