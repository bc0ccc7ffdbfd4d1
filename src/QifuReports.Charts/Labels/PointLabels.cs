namespace QifuReports.Charts.Labels;

/// <summary>Writes the values at the points of a line.</summary>
internal static class PointLabels
{
    private const double Gap = 4;

    /// <summary>
    /// Places the labels of the points in the order of <see cref="LabelChoice"/>. Each label is tried over its point, then under it, then
    /// beside it, then farther off with a leader line. If every place would overlap a label, a point or a line, the value is noted as
    /// missed.
    /// </summary>
    /// <param name="mostLift">How far above its usual place a label may be moved before it is tried under the point, in points.</param>
    /// <param name="skip">The index of a point whose label is written elsewhere; -1 for none.</param>
    /// <param name="strong">The index of the emphasised point; -1 for none.</param>
    public static void Draw(ChartCanvas canvas, ChartSeries series, IReadOnlyList<string> categories, ReadOnlySpan<LinePlace> places,
        double size, int skip, double mostLift, int strong = -1)
    {
        Span<int> order = stackalloc int[places.Length];
        var count = LabelChoice.Order(series.Points, order);
        var before = canvas.TextCount;
        foreach (var i in order[..count])
            if (i != skip && !TryPlace(canvas, series.Points[i], places[i], size, mostLift, i == strong))
                canvas.Miss($"{series.Name}, {categories[i]}", series.Points[i]);
        canvas.ReadAlong(before);
    }

    private static bool TryPlace(ChartCanvas canvas, ChartPoint point, LinePlace place, double size, double mostLift, bool strong)
    {
        const double MostLeader = 22, LeaderStep = 2;

        var label = strong ? canvas.Text.Strong(point.Label, size) : canvas.Text.Plain(point.Label, size);
        if (label.IsEmpty) return true;
        var over = place.Y - Gap;
        var under = place.Y + Gap + ChartLabel.Rise * size;
        var ink = canvas.Style.Ink;
        for (var lift = 0.0; lift <= mostLift; lift += 1.5)
            if (canvas.TryPlaceInside(label, place.X, over - lift, ink, point.Reference, clearOfMarks: true)) return true;
        if (canvas.TryPlaceInside(label, place.X, under, ink, point.Reference, clearOfMarks: true)) return true;
        foreach (var baseline in (ReadOnlySpan<double>)[over + 1, under - 1])
        {
            if (canvas.TryPlace(label, place.X + 2, baseline, Align.Right, ink, point.Reference, clearOfMarks: true)) return true;
            if (canvas.TryPlace(label, place.X - 2, baseline, Align.Left, ink, point.Reference, clearOfMarks: true)) return true;
        }

        for (var lift = mostLift; lift <= MostLeader; lift += LeaderStep)
            foreach (var baseline in (ReadOnlySpan<double>)[over - lift, under + lift])
            {
                if (!canvas.TryPlaceInside(label, place.X, baseline, ink, point.Reference, clearOfMarks: true)) continue;
                if (baseline < place.Y)
                    canvas.Rule(place.X, baseline + 1.5, place.X, place.Y - 2.5, ChartCanvas.Hairline, canvas.Style.MutedInk);
                else canvas.Rule(place.X, place.Y + 2.5, place.X, baseline - ChartLabel.Rise * size, ChartCanvas.Hairline,
                    canvas.Style.MutedInk);
                return true;
            }

        return false;
    }
}
