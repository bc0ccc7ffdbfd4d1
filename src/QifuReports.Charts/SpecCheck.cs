namespace QifuReports.Charts;

/// <summary>Refuses chart specifications that make no sense.</summary>
internal static class SpecCheck
{
    /// <summary>
    /// Throws <see cref="ArgumentException"/> if a series has another number of points than the chart has categories, or if a range lacks
    /// an end or its low end is above its high end.
    /// </summary>
    public static void Hold(ChartSpec chart)
    {
        switch (chart)
        {
            case ColumnChart columns:
                Hold(columns.Categories.Count, columns.Series);
                foreach (var row in columns.Ranges) Hold(row, columns.Categories.Count);
                if (columns.Totals.Count > 0) Hold("Total", columns.Totals.Count, columns.Categories.Count);
                break;
            case TwoPanelChart panels:
                Hold(panels.Categories.Count, [panels.Amounts, panels.Rates]);
                break;
            case LineChart lines:
                Hold(lines.Categories.Count, lines.Series);
                break;
            case BarChart bars:
                Hold(bars.Categories.Count, bars.Series);
                break;
            case Sparkline { Categories.Count: > 0 } sparkline:
                Hold(sparkline.Categories.Count, [sparkline.Series]);
                break;
            case SmallMultiples multiples:
                Hold(multiples.Categories.Count, multiples.Panels);
                break;
            case WaterfallChart or Sparkline:
                // A point has its own name, or needs none.
                break;
            default:
                throw new ArgumentException("Nothing checks a " + chart.GetType().Name + ".", nameof(chart));
        }
    }

    private static void Hold(int categories, IReadOnlyList<ChartSeries> series)
    {
        for (var i = 0; i < series.Count; i++) Hold(series[i].Name, series[i].Points.Count, categories);
    }

    private static void Hold(RangeSeries row, int categories)
    {
        Hold(row.Name, row.Ranges.Count, categories);
        foreach (var range in row.Ranges)
            if (range is not null && (range.Low.Value is not { } low || range.High.Value is not { } high || low > high))
                throw new ArgumentException("A range of " + row.Name + " lacks an end, or ends below its low end.", nameof(row));
    }

    private static void Hold(string name, int points, int categories)
    {
        if (points != categories) throw new ArgumentException(
            "The series " + name + " has another number of points than the chart has categories.", nameof(points));
    }
}
