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
/// Turns chart specifications into vector pictures. ScottPlot draws the columns, bars, lines and points as SVG. The SVG is then read back;
/// if it has anything unexpected, it is refused. The texts come from the specification and use the fonts of the page. The composer keeps
/// no state, so one instance is enough.
/// </summary>
public sealed class ChartComposer : IChartComposer
{
    /// <summary>The heights to try until all values fit, as multiples of the first height.</summary>
    private static readonly double[] Heights = [1, 1.15, 1.3, 1.5, 1.75];

    /// <summary>One renderer for each kind of chart.</summary>
    private static readonly Dictionary<Type, ChartRenderer> Renderers = new ChartRenderer[]
    {
        new ColumnRenderer(),
        new TwoPanelRenderer(),
        new LineRenderer(),
        new BarRenderer(),
        new WaterfallRenderer(),
        new MultiplesRenderer(),
        new SparklineRenderer(),
    }.ToDictionary(r => r.Kind);

    /// <summary>The instance to use; there is nothing to configure.</summary>
    public static ChartComposer Instance { get; } = new();

    /// <summary>Returns a picture of the given width. The picture is at least as high as given, and higher if the values need it.</summary>
    /// <remarks>
    /// The columns, lines and points are placed first, then the texts: keys, axis, names, values along the axis. Each label of a point
    /// carries the hidden reference that links the text to its figure. Ticks, and names with digits, carry references that say what they
    /// are (<see cref="QifuReports.Typesetting.Pages.ChartReference"/>). Labels never overlap. If no height leaves a free place for a value
    /// at its point or column, the value is listed below the chart. A chart without a value says <c>No data</c>. Throws
    /// <see cref="ArgumentException"/> for a specification that makes no sense: a series with another number of points than there are
    /// categories, a range that ends below its low end, more than two series of bars, a value beyond 10^24, a kind without a renderer.
    /// </remarks>
    public Picture Compose(ChartSpec chart, Size size, HouseStyle style, TextShaper shaper)
    {
        SpecCheck.Hold(chart);
        var width = size.Width.Points;
        var line = ChartLabel.LeadingOf(style.Caption.Size.Points);
        var height = Math.Max(size.Height.Points, RendererOf(chart).LeastHeight(chart, width, line));
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

    /// <summary>The values that do not fit beside their points or columns when the chart has this size; empty if all fit.</summary>
    internal static IReadOnlyList<UnplacedLabel> Unplaced(ChartSpec chart, Size size, HouseStyle style, TextShaper shaper) =>
        Draw(chart, size.Width.Points, size.Height.Points, style, shaper).Unplaced;

    private static ChartCanvas Draw(ChartSpec chart, double width, double height, HouseStyle style, TextShaper shaper)
    {
        var canvas = new ChartCanvas(width, height, style, shaper);
        RendererOf(chart).Draw(chart, canvas);
        return canvas;
    }

    private static ChartRenderer RendererOf(ChartSpec chart) => Renderers.GetValueOrDefault(chart.GetType())
        ?? throw new ArgumentException("Nothing draws a " + chart.GetType().Name + ".", nameof(chart));
}
