using QifuReports.Typesetting.Document;

namespace QifuReports.Typesetting.Charts;

/// <summary>The values at the points of a line.</summary>
internal static class PointLabels
{
    private const double Gap = 4;

    /// <summary>
    /// Places the labels of the points in the order of what a reader looks for: the last, the first, the highest, the
    /// lowest, then the others from the right. Each goes over its point, else under it, else beside it; one that meets a label, a mark or
    /// a line everywhere is left to the alternative text.
    /// </summary>
    /// <param name="endsOnly">Whether the first four alone are wanted.</param>
    /// <param name="mostLift">How far over its usual place a label may go before it is tried under the point.</param>
    /// <param name="skip">A point that is labelled elsewhere; -1 for none.</param>
    public static void Draw(ChartCanvas canvas, IReadOnlyList<ChartPoint> points, ReadOnlySpan<LinePlace> places, double size, bool endsOnly, int skip, double mostLift)
    {
        Span<int> order = stackalloc int[places.Length + 4];
        var (first, last, high, low) = (-1, -1, -1, -1);
        for (var i = 0; i < places.Length; i++)
        {
            if (points[i].Value is not { } value) continue;
            if (first < 0) first = i;
            last = i;
            if (high < 0 || value > points[high].Value) high = i;
            if (low < 0 || value < points[low].Value) low = i;
        }

        if (last < 0) return;
        var count = 0;
        foreach (var i in (ReadOnlySpan<int>)[last, first, high, low])
            if (!order[..count].Contains(i)) order[count++] = i;
        if (!endsOnly)
            for (var i = last - 1; i > first; i--)
                if (points[i].Value is not null && !order[..count].Contains(i)) order[count++] = i;

        foreach (var i in order[..count])
            if (i != skip) TryPlace(canvas, points[i], places[i], size, mostLift);
    }

    private static void TryPlace(ChartCanvas canvas, ChartPoint point, LinePlace place, double size, double mostLift)
    {
        var label = canvas.Text.Plain(point.Label, size);
        if (label.IsEmpty) return;
        var over = place.Y - Gap;
        var under = place.Y + Gap + ChartLabel.Rise * size;
        var ink = canvas.Style.Ink;
        for (var lift = 0.0; lift <= mostLift; lift += 1.5)
            if (canvas.TryPlaceInside(label, place.X, over - lift, ink, point.Reference, clearOfMarks: true)) return;
        if (canvas.TryPlaceInside(label, place.X, under, ink, point.Reference, clearOfMarks: true)) return;
        foreach (var baseline in (ReadOnlySpan<double>)[over + 1, under - 1])
        {
            if (canvas.TryPlace(label, place.X + 2, baseline, Align.Right, ink, point.Reference, clearOfMarks: true)) return;
            if (canvas.TryPlace(label, place.X - 2, baseline, Align.Left, ink, point.Reference, clearOfMarks: true)) return;
        }
    }
}
