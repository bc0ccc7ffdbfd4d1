namespace QifuReports.Edition.Figures;

/// <summary>Lists the values of a chart.</summary>
internal static class ChartPoints
{
    /// <summary>The values, row by row; of a range first its low end, then its high end.</summary>
    public static IEnumerable<ChartPoint> Of(ChartSpec chart)
    {
        foreach (var row in chart.Rows())
            foreach (var mark in row.Marks)
            {
                if (mark is null) continue;
                yield return mark.Point;
                if (mark.High is { } high) yield return high;
            }
    }
}
