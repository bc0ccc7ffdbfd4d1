using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Layout;
using QifuReports.Typesetting.Pages;
using QifuReports.Typesetting.Text;

namespace QifuReports.Typesetting.Charts;

/// <summary>Draws a chart specification into a frame, as placed items: the same vectors and fonts as the page around it.</summary>
public static class ChartRenderer
{
    /// <summary>
    /// Adds the chart's items to <paramref name="items"/>: paths, rectangles, rules and glyph runs only, all inside
    /// <paramref name="frame"/>, no structure marks (the caller wraps them in one figure). Point references are carried on
    /// the runs of their labels. The marks come first, then the texts: header, axis, names, values along the axis.
    /// </summary>
    /// <remarks>
    /// Labels never overlap; one that finds no place is left out, by the rule that each chart type states. A chart without
    /// a value, or without a category, says <c>No data</c>. Throws <see cref="ArgumentException"/> for a specification that
    /// cannot be meant: a series with another number of points than there are categories, more than two series of bars, a
    /// value beyond 10^24.
    /// </remarks>
    public static void Draw(ChartSpec chart, Rect frame, HouseStyle style, TextShaper shaper, ICollection<PlacedItem> items)
    {
        var canvas = new ChartCanvas(frame, style, shaper, items);
        switch (chart)
        {
            case ColumnChart columns:
                Check(columns.Categories, columns.Series);
                if (columns.Line is not null) Check(columns.Categories, columns.Line);
                ColumnRenderer.Draw(columns, canvas);
                break;
            case LineChart lines:
                Check(lines.Categories, lines.Series);
                LineRenderer.Draw(lines, canvas);
                break;
            case BarChart bars:
                Check(bars.Categories, bars.Series);
                BarRenderer.Draw(bars, canvas);
                break;
            case WaterfallChart waterfall:
                WaterfallRenderer.Draw(waterfall, canvas);
                break;
            case SmallMultiples multiples:
                Check(multiples.Categories, multiples.Panels);
                MultiplesRenderer.Draw(multiples, canvas);
                break;
            case Sparkline sparkline:
                SparklineRenderer.Draw(sparkline, canvas);
                break;
            default:
                throw new ArgumentException("No renderer draws a " + chart.GetType().Name + ".", nameof(chart));
        }

        canvas.Finish();
    }

    private static void Check(IReadOnlyList<string> categories, IReadOnlyList<ChartSeries> series)
    {
        foreach (var one in series) Check(categories, one);
    }

    private static void Check(IReadOnlyList<string> categories, ChartSeries series)
    {
        if (series.Points.Count != categories.Count)
            throw new ArgumentException("The series " + series.Name + " has another number of points than the chart has categories.", nameof(series));
    }
}
