namespace QifuReports.Edition.Figures;

/// <summary>Lists the values of a chart.</summary>
internal static class ChartPoints
{
    /// <summary>The points with a reference to a figure or without one, series by series.</summary>
    public static IEnumerable<ChartPoint> Of(ChartSpec chart) => chart switch
    {
        ColumnChart c => c.Series.SelectMany(s => s.Points).Concat(c.Totals).Concat(c.Ranges.SelectMany(Ends)),
        TwoPanelChart c => c.Amounts.Points.Concat(c.Rates.Points),
        LineChart c => c.Series.SelectMany(s => s.Points),
        BarChart c => c.Series.SelectMany(s => s.Points),
        WaterfallChart c => c.Steps.Select(s => s.Point),
        SmallMultiples c => c.Panels.SelectMany(s => s.Points),
        Sparkline c => c.Series.Points,
        _ => [],
    };

    private static IEnumerable<ChartPoint> Ends(RangeSeries series)
    {
        foreach (var range in series.Ranges)
        {
            if (range is null) continue;
            yield return range.Low;
            yield return range.High;
        }
    }
}
