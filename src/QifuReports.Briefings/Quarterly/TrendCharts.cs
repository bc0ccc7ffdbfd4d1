namespace QifuReports.Briefings.Quarterly;

/// <summary>Charts of a measure over the periods of the table of trends. A second panel in the chart may show a rate.</summary>
internal static class TrendCharts
{
    /// <summary>
    /// Makes the chart; empty if fewer periods are known than <paramref name="least"/> (default: the fewest for a trend) or all are zero.
    /// </summary>
    public static IReadOnlyList<Block> Make(ChartMaker maker, string name, string amounts, string rate, int? least = null)
    {
        var context = maker.Context;
        if (context.Concept(amounts) is not { } concept) return [];
        var margin = context.Concept(rate);
        var axis = PeriodAxis.Of(Trends.Periods(context, concept), q => Trends.At(context, concept, q) is not null);
        if (axis.Known < (least ?? context.Interval.LeastForTrend)) return [];
        if (axis.Each(q => Trends.At(context, concept, q), null).All(f => f is null or { Value: 0 })) return [];
        var unit = ChartUnit.Of(context, [.. axis.Each(q => Trends.At(context, concept, q), null).OfType<Figure>()]);
        var asCost = CostSide.Of(Trends.At(context, concept, axis.Last)!, context.Ledger.Taxonomy) < 0;
        var columns = new ChartSeries(concept.Name, axis.Points(q => unit.Point(context, Trends.At(context, concept, q), asCost)));
        var line = margin is null ? [] : axis.Points(q => ChartUnit.Percent.Point(context, Trends.At(context, margin, q)));
        var hasLine = line.Exists(p => p.Value is not null);
        var (categories, newest) = (axis.Categories, axis.PlaceOf(axis.Last));
        ChartSpec chart = hasLine
            ? new TwoPanelChart { Unit = unit.Name, Categories = categories, Emphasised = newest, Amounts = columns,
                Rates = new ChartSeries(margin!.Name, line), RateUnit = ChartUnit.Percent.Name }
            : new ColumnChart { Unit = unit.Name, Categories = categories, Emphasised = newest, Series = [columns] };
        var measure = unit.Name.Length == 0 ? concept.Name : $"{concept.Name}, {unit.Name}";
        if (hasLine) measure += $", and {NameText.InText(margin!.Name)}, {ChartUnit.Percent.Name}";
        var description = $"{measure}, by {context.Interval.Name}, {PeriodWords.Short(axis.First)} to {PeriodWords.Short(axis.Last)}";
        return [maker.Block(new ChartName(name, "trend"), description, chart, hasLine ? 0.6 : 0.5, TrendWords.Of(context, concept, axis),
            Note(context, concept).Derived(context, axis, concept).Missing(axis), axis)];
    }

    private static ChartNote Note(BriefingContext context, Ledger.Taxonomy.Concept concept) =>
        concept.AtInstant || concept.PeriodType == Ledger.Taxonomy.PeriodType.Balance
            ? new ChartNote($"{context.Release.AuditStatus}; as of the last day of each {context.Interval.Name}")
            : QuarterlyCharts.Note(context);
}
