using QifuReports.Typesetting.Document;

namespace QifuReports.Typesetting.Charts;

/// <summary>The values at the points of a line.</summary>
internal static class PointLabels
{
    private const double Gap = 4;

    /// <summary>
    /// Places the labels of the points in the order of <see cref="LabelChoice"/>. Each goes over its point, else under it,
    /// else beside it; one that meets a label, a mark or a line everywhere is left to the alternative text.
    /// </summary>
    /// <param name="endsOnly">Whether the last, the first, the highest and the lowest alone are wanted.</param>
    /// <param name="mostLift">How far over its usual place a label may go before it is tried under the point.</param>
    /// <param name="skip">A point that is labelled elsewhere; -1 for none.</param>
    public static void Draw(ChartCanvas canvas, IReadOnlyList<ChartPoint> points, ReadOnlySpan<LinePlace> places, double size, bool endsOnly, int skip, double mostLift)
    {
        Span<int> order = stackalloc int[places.Length];
        var count = LabelChoice.Order(points, order, all: !endsOnly);
        var before = canvas.TextCount;
        foreach (var i in order[..count])
            if (i != skip) TryPlace(canvas, points[i], places[i], size, mostLift);
        canvas.ReadAlong(before);
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
