using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Typesetting.Charts;

/// <summary>A point of a line on paper; <see cref="IsGap"/> where the series has no value.</summary>
internal readonly record struct LinePlace(double X, double Y, bool IsGap);

/// <summary>Draws lines and their markers. The shape of the marker goes with the series, so that colour is never alone.</summary>
internal static class LinePainter
{
    private const double Width = 1.4, MarkerRadius = 2, Round = 0.5523;

    /// <summary>
    /// Straight pieces between neighbours that have values, then the markers. Actual solid, prior year lighter, guidance
    /// dashed, forecast dotted; the last two with hollow markers.
    /// </summary>
    public static void Line(ChartCanvas canvas, ReadOnlySpan<LinePlace> places, in MarkPaint paint, int shape)
    {
        var steps = new List<PathStep>(places.Length);
        var markers = new List<PathStep>(places.Length * 6);
        for (var i = 0; i < places.Length; i++)
        {
            if (places[i].IsGap) continue;
            var joined = i > 0 && !places[i - 1].IsGap;
            steps.Add(new PathStep(joined ? PathVerb.Line : PathVerb.Move, ChartCanvas.At(places[i].X, places[i].Y)));
            if (joined) canvas.Placer.AddLine(places[i - 1].X, places[i - 1].Y, places[i].X, places[i].Y);
            canvas.Placer.AddMark(new Box(places[i].X - MarkerRadius, places[i].Y - MarkerRadius,
                places[i].X + MarkerRadius, places[i].Y + MarkerRadius));
            Marker(markers, places[i].X, places[i].Y, MarkerRadius, shape);
        }

        canvas.Add(new PathItem(steps)
        {
            Stroke = paint.Line, StrokeWidth = new Length(Width), RoundJoins = true, Dash = DashOf(paint.Status),
        });
        canvas.Add(MarkersIn(markers, paint));
    }

    /// <summary>The sample of a line for a legend: a short piece with its marker in the middle.</summary>
    public static void Sample(ChartCanvas canvas, double left, double right, double y, in MarkPaint paint, int shape)
    {
        canvas.Add(new Rule(ChartCanvas.At(left, y), ChartCanvas.At(right, y), new Length(Width), paint.Line) { Dash = DashOf(paint.Status) });
        var marker = new List<PathStep>(6);
        Marker(marker, (left + right) / 2, y, MarkerRadius, shape);
        canvas.Add(MarkersIn(marker, paint));
    }

    /// <summary>Adds a marker's outline: circle, square, diamond, triangle, and again from the first.</summary>
    public static void Marker(List<PathStep> steps, double x, double y, double r, int shape)
    {
        PathStep To(PathVerb verb, double dx, double dy) => new(verb, ChartCanvas.At(x + dx * r, y + dy * r));
        switch (shape % 4)
        {
            case 0:
                steps.Add(To(PathVerb.Move, 1, 0));
                steps.Add(Arc(1, Round, Round, 1, 0, 1));
                steps.Add(Arc(-Round, 1, -1, Round, -1, 0));
                steps.Add(Arc(-1, -Round, -Round, -1, 0, -1));
                steps.Add(Arc(Round, -1, 1, -Round, 1, 0));
                break;
            case 1:
                steps.Add(To(PathVerb.Move, -0.9, -0.9));
                steps.Add(To(PathVerb.Line, 0.9, -0.9));
                steps.Add(To(PathVerb.Line, 0.9, 0.9));
                steps.Add(To(PathVerb.Line, -0.9, 0.9));
                break;
            case 2:
                steps.Add(To(PathVerb.Move, 0, -1));
                steps.Add(To(PathVerb.Line, 1, 0));
                steps.Add(To(PathVerb.Line, 0, 1));
                steps.Add(To(PathVerb.Line, -1, 0));
                break;
            default:
                steps.Add(To(PathVerb.Move, 0, -1));
                steps.Add(To(PathVerb.Line, 1, 0.8));
                steps.Add(To(PathVerb.Line, -1, 0.8));
                break;
        }

        steps.Add(new PathStep(PathVerb.Close));

        PathStep Arc(double x1, double y1, double x2, double y2, double x3, double y3) => new(PathVerb.Cubic,
            ChartCanvas.At(x + x1 * r, y + y1 * r), ChartCanvas.At(x + x2 * r, y + y2 * r), ChartCanvas.At(x + x3 * r, y + y3 * r));
    }

    private static PathItem MarkersIn(List<PathStep> markers, in MarkPaint paint) =>
        paint.Status is ChartStatus.Guidance or ChartStatus.Forecast
            ? new PathItem(markers) { Fill = Rgb.White, Stroke = paint.Line, StrokeWidth = new Length(0.8) }
            : new PathItem(markers) { Fill = paint.Line };

    private static (Length, Length)? DashOf(ChartStatus status) => status switch
    {
        ChartStatus.Guidance => (new Length(3.5), new Length(2)),
        ChartStatus.Forecast => (new Length(1.2), new Length(1.6)),
        _ => null,
    };
}
