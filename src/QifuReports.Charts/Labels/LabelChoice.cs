namespace QifuReports.Charts.Labels;

/// <summary>Chooses in which order the values of a series are placed, and their font size.</summary>
internal static class LabelChoice
{
    /// <summary>
    /// Writes the indices of the points with values into <paramref name="order"/> and returns their number. First come the points that a
    /// reader looks for first (the last, the first, the highest, the lowest), then the remaining points from right to left.
    /// </summary>
    /// <param name="order">Must hold at least as many indices as there are points.</param>
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

    // A plain loop over the few indices. The framework's search in a span would have to be compiled at every start of the program.
    private static bool IsIn(ReadOnlySpan<int> few, int sought)
    {
        foreach (var one in few)
            if (one == sought) return true;
        return false;
    }

    /// <summary>Whether the labels of all points fit a width at a font size.</summary>
    public static bool Fit(ChartText text, IReadOnlyList<ChartPoint> points, double size, double width)
    {
        foreach (var point in points)
            if (point.Value is not null && text.Plain(point.Label, size).Width > width) return false;
        return true;
    }

    /// <summary>Whether the labels of all series fit a width at a font size.</summary>
    public static bool Fit(ChartText text, IReadOnlyList<ChartSeries> series, double size, double width)
    {
        foreach (var one in series)
            if (!Fit(text, one.Points, size, width)) return false;
        return true;
    }

    /// <summary>The full font size if all labels fit a width, otherwise the small size. All labels of a chart have one size.</summary>
    public static double SizeFor(ChartText text, IReadOnlyList<ChartSeries> series, double width) =>
        Fit(text, series, text.Size, width) ? text.Size : text.SmallSize;

    /// <inheritdoc cref="SizeFor(ChartText, IReadOnlyList{ChartSeries}, double)"/>
    public static double SizeFor(ChartText text, IReadOnlyList<ChartPoint> points, double width) =>
        Fit(text, points, text.Size, width) ? text.Size : text.SmallSize;
}
