namespace QifuReports.Charts.Labels;

/// <summary>In which order the values of a row of points take their places, and in which size.</summary>
internal static class LabelChoice
{
    /// <summary>
    /// Writes the indices of the points that have values into <paramref name="order"/> and returns how many: what a reader looks for
    /// first - the last, the first, the highest, the lowest - then the others from the right.
    /// </summary>
    /// <param name="order">Needs room for one index a point.</param>
    public static int Order(IReadOnlyList<ChartPoint> points, Span<int> order)
    {
        var (first, last, high, low) = (-1, -1, -1, -1);
        for (var i = 0; i < points.Count; i++)
        {
            if (points[i].Value is not { } value) continue;
            if (first < 0) first = i;
            last = i;
            if (high < 0 || value > points[high].Value) high = i;
            if (low < 0 || value < points[low].Value) low = i;
        }

        if (last < 0) return 0;
        var count = 0;
        foreach (var i in (ReadOnlySpan<int>)[last, first, high, low])
            if (!IsIn(order[..count], i)) order[count++] = i;
        for (var i = last - 1; i > first; i--)
            if (points[i].Value is not null && !IsIn(order[..count], i)) order[count++] = i;
        return count;
    }

    // The framework's search in a span is compiled at every start, and these are a handful.
    private static bool IsIn(ReadOnlySpan<int> few, int sought)
    {
        foreach (var one in few)
            if (one == sought) return true;
        return false;
    }

    /// <summary>Whether every label of the points fits a width at a size.</summary>
    public static bool Fit(ChartText text, IReadOnlyList<ChartPoint> points, double size, double width)
    {
        foreach (var point in points)
            if (point.Value is not null && text.Plain(point.Label, size).Width > width) return false;
        return true;
    }

    /// <summary>The same for a list of series.</summary>
    public static bool Fit(ChartText text, IReadOnlyList<ChartSeries> series, double size, double width)
    {
        foreach (var one in series)
            if (!Fit(text, one.Points, size, width)) return false;
        return true;
    }

    /// <summary>The full size if all labels fit a width, else the small one: one size a chart.</summary>
    public static double SizeFor(ChartText text, IReadOnlyList<ChartSeries> series, double width) =>
        Fit(text, series, text.Size, width) ? text.Size : text.SmallSize;

    /// <inheritdoc cref="SizeFor(ChartText, IReadOnlyList{ChartSeries}, double)"/>
    public static double SizeFor(ChartText text, IReadOnlyList<ChartPoint> points, double width) =>
        Fit(text, points, text.Size, width) ? text.Size : text.SmallSize;
}
