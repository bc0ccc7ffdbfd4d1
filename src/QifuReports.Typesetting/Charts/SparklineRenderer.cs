using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Typesetting.Charts;

/// <summary>
/// A word-sized line over its own range, without axes: its shape is what it says. The last point is marked, and labelled
/// on the right where it has a label and the frame leaves the line at least half of its width.
/// </summary>
internal static class SparklineRenderer
{
    private const double Width = 1, Dot = 1.6, Gap = 4;

    public static void Draw(Sparkline chart, ChartCanvas canvas)
    {
        var points = chart.Series.Points;
        var range = default(ValueRange);
        range.Add(points);
        if (!range.HasValue)
        {
            EmptyChart.Draw(canvas);
            return;
        }

        var last = points.Count - 1;
        while (points[last].Value is null) last--;
        var frame = canvas.Frame;
        var label = canvas.Text.Plain(points[last].Label, canvas.Text.Size);
        var inset = Math.Min(Dot, Math.Min(frame.Width, frame.Height) / 2);
        var plot = frame.Inset(inset);
        var labelled = !label.IsEmpty && label.Width + Gap <= frame.Width / 2
            && label.Size * (ChartLabel.Rise + ChartLabel.Sink) <= frame.Height;
        if (labelled) plot = plot with { Right = plot.Right - label.Width - Gap };

        var paint = MarkPaint.For(canvas.Style.Series[0], chart.Series.Status);
        var steps = new List<PathStep>(points.Count);
        for (var i = 0; i < points.Count; i++)
        {
            if (points[i].Value is not { } value) continue;
            var joined = i > 0 && points[i - 1].Value is not null;
            steps.Add(new PathStep(joined ? PathVerb.Line : PathVerb.Move, ChartCanvas.At(X(i, plot), Y(value, plot))));
        }

        var dot = new List<PathStep>(6);
        LinePainter.Marker(dot, X(last, plot), Y(points[last].Value ?? 0, plot), inset, shape: 0);
        if (steps.Count > 1) canvas.Add(new PathItem(steps) { Stroke = paint.Line, StrokeWidth = new Length(Width), RoundJoins = true });
        canvas.Add(new PathItem(dot) { Fill = paint.Line });
        if (!labelled) return;
        var half = label.Size * (ChartLabel.Rise + ChartLabel.Sink) / 2;
        var middle = Math.Clamp(Y(points[last].Value ?? 0, plot), frame.Top + half, frame.Bottom - half);
        canvas.TryPlace(label, frame.Right, middle - half + ChartLabel.Rise * label.Size, Align.Right, canvas.Style.Ink, points[last].Reference);

        double X(int index, in Box area) => points.Count == 1 ? area.MiddleX : area.Left + area.Width * index / (points.Count - 1);

        double Y(decimal value, in Box area) => range.High == range.Low
            ? area.MiddleY
            : area.Bottom - area.Height * (double)((value - range.Low) / (range.High - range.Low));
    }
}
