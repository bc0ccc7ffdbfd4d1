using QifuReports.Charts.Multiples;

namespace QifuReports.Charts;

/// <summary>Computes the smallest height at which a chart can be read, even if less height was asked for.</summary>
internal static class LeastHeight
{
    private const double LeastPlot = 24;

    /// <summary>
    /// The height in points. In a chart of rows, names and values must not overlap; in a chart of columns, some height must be left for the
    /// plot between values and names.
    /// </summary>
    public static double Of(ChartSpec chart, double width, ChartText text)
    {
        var label = ChartLabel.LeadingOf(text.Size);
        return chart switch
        {
            BarChart bars => label * 1.6 + bars.Categories.Count * (bars.Series.Count > 1 ? 2 : 1) * label,
            WaterfallChart waterfall => Math.Max(waterfall.Steps.Count == 0 ? 0 : 5 * label + LeastPlot,
                width / Math.Max(1, waterfall.Steps.Count) < 40 ? waterfall.Steps.Count * label : 0),
            SmallMultiples multiples => MultiplesRenderer.LeastHeight(multiples, width, label),
            TwoPanelChart => 8 * label + 2 * LeastPlot,
            ColumnChart or LineChart => 5 * label + LeastPlot,
            Sparkline => 0,
            _ => throw new ArgumentException("Nothing says how high a " + chart.GetType().Name + " must be.", nameof(chart)),
        };
    }
}
