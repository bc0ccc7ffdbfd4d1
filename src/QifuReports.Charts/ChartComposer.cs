using QifuReports.Charts.Bars;
using QifuReports.Charts.Columns;
using QifuReports.Charts.Lines;
using QifuReports.Charts.Multiples;
using QifuReports.Charts.Waterfalls;
using QifuReports.Typesetting.Layout;
using QifuReports.Typesetting.Layout.Styles;
using QifuReports.Typesetting.Pictures;
using QifuReports.Typesetting.Text.Paragraphs;

namespace QifuReports.Charts;

/// <summary>
/// Turns chart specifications into vector pictures. ScottPlot draws the columns, bars, lines and points as SVG; this SVG is then read back,
/// and anything unexpected in it is refused. The texts come from the specification and use the fonts of the page. One instance per process
/// is enough, since it keeps no state.
/// </summary>
public sealed class ChartComposer : IChartComposer
{
    /// <summary>The heights that are tried, as multiples of the wanted height, until every value of the chart fits.</summary>
    private static readonly double[] Heights = [1, 1.15, 1.3, 1.5, 1.75];

    /// <summary>The instance to use; there is nothing to configure.</summary>
    public static ChartComposer Instance { get; } = new();

    /// <summary>
    /// Returns a picture of the given width. Its height is the given height, or more where the values of the chart need more.
    /// </summary>
    /// <remarks>
    /// The columns, lines and points are placed first, then the texts: keys, axis, names, values along the axis. Each label of a point
    /// carries the hidden reference that links the text to its figure. Ticks, and names with digits, carry references that say what they
    /// are (<see cref="QifuReports.Typesetting.Pages.ChartReference"/>). Labels never overlap. A value that fits at its point or column at
    /// no height is listed below the chart. A chart without a value, or without a category, says <c>No data</c>. Throws
    /// <see cref="ArgumentException"/> for a specification that makes no sense: a series with another number of points than there are
    /// categories, more than two series of bars, a value beyond 10^24.
    /// </remarks>
    public Picture Compose(ChartSpec chart, Size size, HouseStyle style, TextShaper shaper)
    {
        SpecCheck.Hold(chart);
        var width = size.Width.Points;
        var height = Math.Max(size.Height.Points, LeastHeight.Of(chart, width, new Drawing.ChartText(style, shaper)));
        var canvas = Draw(chart, width, height, style, shaper);
        for (var i = 1; i < Heights.Length && canvas.Unplaced.Count > 0; i++)
        {
            var higher = Draw(chart, width, Math.Round(height * Heights[i]), style, shaper);
            if (higher.Unplaced.Count < canvas.Unplaced.Count) canvas = higher;
        }

        var below = MissedValues.HeightOf(canvas);
        if (below > 0) MissedValues.Draw(canvas, below);
        return new Picture(size.Width, new Length(canvas.Frame.Height + below), canvas.Finish());
    }

    /// <summary>The values that do not fit beside their points or columns when the chart has this size; empty where all fit.</summary>
    internal static IReadOnlyList<UnplacedLabel> Unplaced(ChartSpec chart, Size size, HouseStyle style, TextShaper shaper) =>
        Draw(chart, size.Width.Points, size.Height.Points, style, shaper).Unplaced;

    private static ChartCanvas Draw(ChartSpec chart, double width, double height, HouseStyle style, TextShaper shaper)
    {
        var canvas = new ChartCanvas(width, height, style, shaper);
        switch (chart)
        {
            case ColumnChart columns:
                ColumnRenderer.Draw(columns, canvas);
                break;
            case TwoPanelChart panels:
                TwoPanelRenderer.Draw(panels, canvas);
                break;
            case LineChart lines:
                LineRenderer.Draw(lines, canvas);
                break;
            case BarChart bars:
                BarRenderer.Draw(bars, canvas);
                break;
            case WaterfallChart waterfall:
                WaterfallRenderer.Draw(waterfall, canvas);
                break;
            case SmallMultiples multiples:
                MultiplesRenderer.Draw(multiples, canvas);
                break;
            case Sparkline sparkline:
                SparklineRenderer.Draw(sparkline, canvas);
                break;
            default:
                throw new ArgumentException("Nothing draws a " + chart.GetType().Name + ".", nameof(chart));
        }

        return canvas;
    }
}
