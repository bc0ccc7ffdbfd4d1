namespace QifuReports.Charts.Lines;

/// <summary>
/// Draws a line as small as a word over its own range of values, without axes: only its shape matters. The last point has a dot. Its label,
/// if it has one, is on the right, provided that the line keeps at least half of the frame's width.
/// </summary>
internal sealed class SparklineRenderer : ChartRenderer<Sparkline>
{
    private const double Width = 1, Dot = 1.6, Gap = 4;

    protected override double LeastHeight(Sparkline chart, double width, double line) => 0;

    protected override void Draw(Sparkline chart, ChartCanvas canvas)
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
        var plot = frame.Inset(inset + 0.1);
        var labelled = chart.Labelled && !label.IsEmpty && label.Width + Gap <= frame.Width / 2
            && label.Size * (ChartLabel.Rise + ChartLabel.Sink) <= frame.Height;
        if (labelled) plot = plot with { Right = plot.Right - label.Width - Gap };

        // A single value, or several equal values, give a line at half the height.
        var (low, high) = ((double)range.Low, (double)range.High);
        if (low == high) (low, high) = (low - 1, high + 1);
        var (from, to) = points.Count == 1 ? (-1.0, 1.0) : (0, points.Count - 1);
        var panel = canvas.Panel(plot, from, to, low, high);
        var colour = MarkPaint.For(canvas.Style.Series[0], chart.Series.Status).Line;
        var piece = new List<PlotPoint>(points.Count);
        for (var i = 0; i < points.Count; i++)
        {
            if (points[i].Value is { } value) piece.Add(new PlotPoint(i, (double)value));
            if (points[i].Value is not null && i < points.Count - 1) continue;
            if (piece.Count > 1) panel.Add(new StrokeMark(piece, colour, Width));
            piece = new List<PlotPoint>(points.Count);
        }

        var end = new PlotPoint(last, (double)(points[last].Value ?? 0));
        canvas.Overlay.Add(new SymbolMark(canvas.Overlay.At(panel.X(end.X), panel.Y(end.Y)), inset, Shape: 0, colour));
        if (!labelled) return;
        var half = label.Size * (ChartLabel.Rise + ChartLabel.Sink) / 2;
        var middle = Math.Clamp(panel.Y(end.Y), frame.Top + half, frame.Bottom - half);
        canvas.TryPlace(label, frame.Right, middle - half + ChartLabel.Rise * label.Size, Align.Right, canvas.Style.Ink,
            points[last].Reference);
    }
}
