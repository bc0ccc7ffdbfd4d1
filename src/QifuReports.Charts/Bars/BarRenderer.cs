namespace QifuReports.Charts.Bars;

/// <summary>
/// Draws one horizontal bar for each category, starting at zero, with the name on the left and the value at the end. The second series,
/// usually the prior year, is a thinner bar under the first. A label that would overlap another bar is noted as missed; the chart then has
/// to be drawn higher.
/// </summary>
internal sealed class BarRenderer : ChartRenderer<BarChart>
{
    private const double NamesMostOfWidth = 0.46, NameGap = 6, LabelGap = 3, ShareOfRow = 0.68, Thickest = 13, HighestRow = 27,
        LeastOfPlot = 0.2;

    protected override double LeastHeight(BarChart chart, double width, double line) =>
        line * 1.6 + chart.Categories.Count * (chart.Series.Count > 1 ? 2 : 1) * line;

    protected override void Draw(BarChart chart, ChartCanvas canvas)
    {
        if (chart.Series.Count > 2) throw new ArgumentException("A bar chart has one or two series.", nameof(chart));
        if (!ValueRange.Of(chart.Series).HasValue)
        {
            EmptyChart.Draw(canvas);
            return;
        }

        // The series of actual figures is treated as the first, whatever the order of the series: it has the thick bars and gets its labels
        // first.
        var (main, second) = chart.Series.Count == 1 ? (0, -1) : chart.Series[0].Status == ChartStatus.PriorYear ? (1, 0) : (0, 1);
        var paints = MarkPaint.ForSeries(chart.Series, canvas.Style);
        ChartKey[] keys = second < 0 ? [] : [new(chart.Series[main].Name, paints[main]), new(chart.Series[second].Name, paints[second])];
        var top = ChartHeader.Draw(canvas, keys);
        var text = canvas.Text;
        var frame = canvas.Frame;
        var row = Math.Min((frame.Bottom - top) / chart.Categories.Count, second < 0 ? HighestRow : HighestRow * 1.25);
        var bottom = top + row * chart.Categories.Count;
        var size = row >= (second < 0 ? 1 : 2) * 10.5 ? text.Size : text.SmallSize;

        var names = Names(chart, text, size, frame.Width * NamesMostOfWidth, row);
        var widest = 0.0;
        foreach (var lines in names)
            foreach (var line in lines) widest = Math.Max(widest, line.Width);
        var plot = new Box(frame.Left + widest + NameGap, top, frame.Right, bottom);
        var (zero, unit) = Fit(chart, text, size, plot);
        if (unit <= 0) unit = 1;

        // Rows run downwards from the top of the panel. The panel starts far enough below zero to hold the bars of negative values.
        var panel = canvas.Panel(plot, (plot.Left - zero) / unit, (plot.Right - zero) / unit, -chart.Categories.Count, 0);
        var thick = Math.Min(Thickest, row * (second < 0 ? ShareOfRow : 0.46));
        var thin = second < 0 ? 0 : Math.Min(thick * 0.62, row * 0.3);
        for (var c = 0; c < chart.Categories.Count; c++)
        {
            var middle = top + row * (c + 0.5);
            DrawName(canvas, names[c], chart.Categories[c].Name, plot.Left - NameGap, middle - thin / 2, second >= 0, row, top + row * c);
            DrawBar(canvas, panel, chart.Series[main].Points[c], middle - thin / 2, thick, paints[main]);
            if (second >= 0) DrawBar(canvas, panel, chart.Series[second].Points[c], middle + thick / 2, thin, paints[second]);
        }

        // All bars are drawn before any label. The labels of the main series are drawn before the labels of the second series.
        for (var c = 0; c < chart.Categories.Count; c++)
            DrawLabel(canvas, panel, chart.Series[main], chart.Categories[c], c, size, top + row * (c + 0.5) - thin / 2, canvas.Style.Ink);
        for (var c = 0; second >= 0 && c < chart.Categories.Count; c++)
            DrawLabel(canvas, panel, chart.Series[second], chart.Categories[c], c, row < 24 ? text.SmallSize : size,
                top + row * (c + 0.5) + thick / 2, canvas.Style.MutedInk);

        // The zero line is drawn over the panel, since it may lie on the edge of the panel.
        canvas.Rule(zero, top, zero, bottom, ChartCanvas.Baseline, canvas.Style.MutedInk);
    }

    private static List<ChartLabel>[] Names(BarChart chart, ChartText text, double size, double width, double row)
    {
        var most = Math.Clamp((int)(row / ChartLabel.LeadingOf(size)), 1, 3);
        var names = new List<ChartLabel>[chart.Categories.Count];
        for (var c = 0; c < names.Length; c++) names[c] = text.Wrapped(chart.Categories[c].Name, size, width, most, out _);
        return names;
    }

    /// <summary>
    /// Draws the name of a category. A name of one line is level with its bar; a name of several lines is centred in its row.
    /// </summary>
    private static void DrawName(ChartCanvas canvas, List<ChartLabel> lines, string name, double right, double level, bool hasSecond,
        double row, double rowTop)
    {
        if (lines.Count == 0) return;
        var leading = ChartLabel.LeadingOf(lines[0].Size);
        if (hasSecond && lines.Count > 1) level = rowTop + row / 2;
        var baseline = level - (lines.Count - 1) * leading / 2 + ChartLabel.HalfCapital * lines[0].Size;
        foreach (var line in lines)
        {
            canvas.TryPlace(line, right, baseline, Align.Right, canvas.Style.Ink, ChartReference.Name(name));
            baseline += leading;
        }
    }

    /// <summary>
    /// The place of zero and the length of one unit, chosen so that the longest bar and its label just fit. A label takes width only at the
    /// end of its own bar, so a wide label at a short bar costs nothing. If the labels would leave the bars less than a fifth of the
    /// plot, no width is kept for labels; labels that then do not fit are noted as missed.
    /// </summary>
    private static (double Zero, double Unit) Fit(BarChart chart, ChartText text, double size, in Box plot)
    {
        var labels = new List<(double Value, double Room)>();
        foreach (var series in chart.Series)
            foreach (var point in series.Points)
                if (point.Value is { } value)
                    labels.Add(((double)value, point.Label.Length == 0 ? 0 : text.Plain(point.Label, size).Width + LabelGap));

        var fit = Fit(labels, plot, withLabels: true);
        var (longest, opposite) = (0.0, 0.0);
        foreach (var (value, _) in labels) (longest, opposite) = (Math.Max(longest, value), Math.Min(opposite, value));
        return (longest - opposite) * fit.Unit >= LeastOfPlot * plot.Width ? fit : Fit(labels, plot, withLabels: false);
    }

    private static (double Zero, double Unit) Fit(List<(double Value, double Room)> labels, in Box plot, bool withLabels)
    {
        var unit = double.MaxValue;
        foreach (var (value, room) in labels)
            if (value != 0) unit = Math.Min(unit, (plot.Width - Room(room)) / Math.Abs(value));
        foreach (var (up, upRoom) in labels)
            foreach (var (down, downRoom) in labels)
                if (up >= 0 && down < 0) unit = Math.Min(unit, (plot.Width - Room(upRoom) - Room(downRoom)) / (up - down));
        unit = unit == double.MaxValue ? 0 : Math.Max(0, unit);

        var zero = plot.Left;
        foreach (var (value, room) in labels)
            if (value < 0) zero = Math.Max(zero, plot.Left - value * unit + Room(room));
        return (zero, unit);

        double Room(double room) => withLabels ? room : 0;
    }

    private static void DrawBar(ChartCanvas canvas, PlotPanel panel, ChartPoint point, double middle, double thickness, in MarkPaint paint)
    {
        if (point.Value is not { } value) return;
        var bar = MarkPainter.Bar(panel, new BarPlace(panel.At(0, middle).Y, thickness / panel.PointsUpwards, 0, (double)value, Lies: true),
            paint);

        // A label may be a little taller than its bar, so the edges of neighbouring bars do not count as taken.
        var edge = Math.Min(1.5, thickness * 0.4);
        canvas.Placer.AddMark(bar with { Top = bar.Top + edge, Bottom = bar.Bottom - edge });
    }

    /// <summary>Draws a value at the end of its bar, unless another bar or label is in the way.</summary>
    private static void DrawLabel(ChartCanvas canvas, PlotPanel panel, ChartSeries series, ChartCategory category, int index, double size,
        double middle, Rgb colour)
    {
        var point = series.Points[index];
        if (point.Value is not { } value || point.Label.Length == 0) return;
        var end = panel.X((double)value);
        if (!canvas.TryPlace(canvas.Text.Plain(point.Label, size), value < 0 ? end - LabelGap : end + LabelGap,
            middle + ChartLabel.HalfCapital * size, value < 0 ? Align.Right : Align.Left, colour, point.Reference, clearOfMarks: true))
            canvas.Miss($"{category.Name}, {series.Name}", point);
    }
}
