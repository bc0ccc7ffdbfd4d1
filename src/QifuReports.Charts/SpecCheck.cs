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
        // A waterfall has no categories, and a sparkline need not have any.
        var hasAxis = chart is CategoryChart || chart.Axis.Count > 0;
        foreach (var row in chart.Rows())
        {
            if (hasAxis && row.Marks.Count != chart.Axis.Count) throw new ArgumentException(
                $"The series {row.Heading} has another number of points than the chart has categories.", nameof(chart));
            foreach (var mark in row.Marks)
                if (mark is { High: { } high } && !(mark.Point.Value <= high.Value)) throw new ArgumentException(
                    $"A range of {row.Heading} lacks an end, or ends below its low end.", nameof(chart));
        }
    }
}
