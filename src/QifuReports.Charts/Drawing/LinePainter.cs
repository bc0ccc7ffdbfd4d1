namespace QifuReports.Charts.Drawing;

/// <summary>The place of a point of a line in the frame, in pt. If the series has no value there, <see cref="IsGap"/> is true.</summary>
internal readonly record struct LinePlace(double X, double Y, bool IsGap);

/// <summary>Draws lines and their markers. Each series has its own marker shape, so that colour is never the only difference.</summary>
internal static class LinePainter
{
    private const double Width = 1.4, MarkerRadius = 2, DashLength = 3.5, DashGap = 2;

    /// <summary>
    /// Draws straight pieces between neighbouring values, then the markers. Lines of actual figures are solid, lines of the prior year
    /// lighter, lines of guidance and forecasts dashed with hollow markers.
    /// </summary>
    public static void Line(ChartCanvas canvas, PlotPanel panel, ReadOnlySpan<LinePlace> places, in MarkPaint paint, int shape)
    {
        var piece = new List<PlotPoint>(places.Length);
        for (var i = 0; i < places.Length; i++)
        {
            if (!places[i].IsGap)
            {
                if (piece.Count > 0) canvas.Placer.AddLine(places[i - 1].X, places[i - 1].Y, places[i].X, places[i].Y);
                piece.Add(panel.At(places[i].X, places[i].Y));
            }

            if (!places[i].IsGap && i < places.Length - 1) continue;
            Stroke(panel, piece, paint);
            piece = new List<PlotPoint>(places.Length);
        }

        foreach (var place in places)
        {
            if (place.IsGap) continue;
            canvas.Placer.AddMark(new Box(place.X - MarkerRadius, place.Y - MarkerRadius, place.X + MarkerRadius, place.Y + MarkerRadius));
            Marker(panel, panel.At(place.X, place.Y), MarkerRadius, paint, shape);
        }
    }

    /// <summary>Draws the sample of a line for a key: a short piece with its marker in the middle.</summary>
    public static void Sample(ChartCanvas canvas, double left, double right, double y, in MarkPaint paint, int shape)
    {
        Stroke(canvas.Overlay, [canvas.Overlay.At(left, y), canvas.Overlay.At(right, y)], paint);
        Marker(canvas.Overlay, canvas.Overlay.At((left + right) / 2, y), MarkerRadius, paint, shape);
    }

    private static void Marker(PlotPanel panel, PlotPoint at, double radius, in MarkPaint paint, int shape) =>
        panel.Add(IsExpected(paint.Status) ? new SymbolMark(at, radius, shape, Rgb.White, paint.Line)
            : new SymbolMark(at, radius, shape, paint.Line));

    private static void Stroke(PlotPanel panel, List<PlotPoint> points, in MarkPaint paint)
    {
        if (points.Count < 2) return;
        if (!IsExpected(paint.Status))
        {
            panel.Add(new StrokeMark(points, paint.Line, Width));
            return;
        }

        // Each dash is a line of its own, since Skia does not write dash patterns into SVG.
        for (var i = 1; i < points.Count; i++)
        {
            var (x1, y1, x2, y2) = (panel.X(points[i - 1].X), panel.Y(points[i - 1].Y), panel.X(points[i].X), panel.Y(points[i].Y));
            var length = Math.Sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1));
            for (var at = 0.0; at < length; at += DashLength + DashGap)
            {
                var (from, to) = (at / length, Math.Min(1, (at + DashLength) / length));
                panel.Rule(x1 + (x2 - x1) * from, y1 + (y2 - y1) * from, x1 + (x2 - x1) * to, y1 + (y2 - y1) * to, Width, paint.Line);
            }
        }
    }

    private static bool IsExpected(ChartStatus status) =>
        status is ChartStatus.Guidance or ChartStatus.Forecast or ChartStatus.EarlierGuidance;
}
