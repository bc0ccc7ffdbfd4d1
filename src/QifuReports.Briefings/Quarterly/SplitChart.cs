namespace QifuReports.Briefings.Quarterly;

/// <summary>An operating measure by quarter, half or year in two parts: one is stated, the other is the total less that part.</summary>
internal static class SplitChart
{
    /// <summary>Makes the chart; empty if total and part are known for too few periods for a trend, or not for this period.</summary>
    public static IReadOnlyList<Block> Make(ChartMaker maker, string name, string of, string stated, (string Other, string Part) names,
        string what)
    {
        var context = maker.Context;
        if (context.Concept(of) is not { } whole || context.Concept(stated) is not { } light) return [];
        Figure? Find(Ledger.Taxonomy.Concept concept, Ledger.Periods.Period period) =>
            context.Book.Find(concept, period, context.Book.Currency);

        // Shows, of the last eight periods, those for which the total and its part are known.
        var axis = PeriodAxis.Of(Trends.Periods(context, whole), q => Find(whole, q) is not null && Find(light, q) is not null);
        if (axis.Known < context.Interval.LeastForTrend || axis.Last != context.Period) return [];
        var unit = ChartUnit.Short(context, [.. axis.Each(q => Find(whole, q), null).OfType<Figure>()]);
        ChartPoint Rest(Ledger.Periods.Period period) =>
            unit.Point(context, context.Book.Keep(
                Derive.Remainder($"{period}/{of}/without-{stated}", whole, Find(whole, period)!, [Find(light, period)!])));

        var chart = new ColumnChart
        {
            Unit = unit.Name,
            Categories = axis.Categories,
            Emphasised = axis.PlaceOf(axis.Last),
            Stacked = true,
            Series = [new ChartSeries(names.Other, axis.Points(Rest)),
                new ChartSeries(names.Part, axis.Points(q => unit.Point(context, Find(light, q))))],
            Totals = axis.Points(q => unit.Point(context, Find(whole, q))),
        };
        var shown = new WordsObject([("whole", QuarterlyCharts.Of(context, whole)), ("part", QuarterlyCharts.Of(context, light)),
            ("part_name", FigureObject.Words(light, names.Part))]);
        var description =
            $"{NameText.Capital(what)}, {unit.Name}, by {context.Interval.Name}, {PeriodWords.Short(axis.First)} to " +
                $"{PeriodWords.Short(axis.Last)}";
        return [maker.Block(new ChartName(name, "split"), description, chart, 0.85, shown, QuarterlyCharts.Note(context).Missing(axis),
            axis)];
    }
}
