namespace QifuReports.Charts.Lines;

/// <summary>
/// Draws lines over categories in time. The axis need not include zero and always shows its values. The name of a series is at the end of
/// its line, together with its last value; a single series needs no name. If the names do not fit there, keys are drawn above. All points
/// have labels.
/// </summary>
internal sealed class LineRenderer : ChartRenderer<LineChart>
{
    protected override double LeastHeight(LineChart chart, double width, double line) => 5 * line + LeastPlot;

    protected override void Draw(LineChart chart, ChartCanvas canvas)
    {
        var range = ValueRange.Of(chart.Series);
        if (!range.HasValue)
        {
            EmptyChart.Draw(canvas);
            return;
        }

        var text = canvas.Text;
        var frame = canvas.Frame;
        var paints = MarkPaint.ForSeries(chart.Series, canvas.Style);
        var names = LineNames.TryFit(chart, canvas);
        var top = ChartHeader.Draw(canvas, names is null && chart.Series.Count > 1 ? KeysOf(chart, paints) : []);
        var label = ChartLabel.LeadingOf(text.Size);
        var height = Math.Max(20, frame.Bottom - top - 2 * label);
        var scale = AxisScale.Over(range.Low, range.High, ValueAxis.IntervalsFor(height), AxisScale.ZeroIsNear(range.Low, range.High));

        var ticks = ValueAxis.Labels(canvas, scale, scale.Low, scale.High, text.Size);
        var left = frame.Left + ValueAxis.WidthOf(ticks);
        var right = frame.Right - (names?.Width ?? 0);
        var axis = new CategoryAxis(chart.Categories);
        var categories = CategoryLabels.Fit(text, axis.Names, (right - left) / axis.Total, 2);
        var bottom = frame.Bottom - categories.Height - CategoryLabels.Above;
        top += Math.Max(4, label + 4 - (1 - scale.Share(range.High)) * height);
        bottom -= Math.Max(0, label + 3 - scale.Share(range.Low) * height);

        var panel =
            canvas.Panel(new Box(left, top, right, Math.Max(bottom, top + 4)), 0, axis.Total, (double)scale.Low, (double)scale.High);
        ValueAxis.DrawGrid(canvas, scale, panel);
        if (scale.Low <= 0 && scale.High >= 0) axis.DrawBase(canvas, panel, 0);
        ValueAxis.DrawLabels(canvas, scale, ticks, panel);
        categories.Draw(canvas, i => panel.X(axis.Centre(i)), frame.Bottom - categories.Height, strong: chart.Emphasised ?? -1);
        DrawLines(chart, canvas, panel, axis, paints, names);
    }

    /// <summary>Draws all lines before any label, since no label may lie on a line.</summary>
    private static void DrawLines(LineChart chart, ChartCanvas canvas, PlotPanel panel, CategoryAxis axis, MarkPaint[] paints,
        LineNames? names)
    {
        var places = new LinePlace[chart.Series.Count][];
        for (var s = chart.Series.Count - 1; s >= 0; s--)
            LinePainter.Line(canvas, panel, places[s] = axis.Places(panel, chart.Series[s].Points), paints[s], s);

        names?.Draw(canvas, chart, places, panel.Area);
        var size = LabelChoice.SizeFor(canvas.Text, chart.Series, panel.PointsAcross - 2);
        for (var s = 0; s < chart.Series.Count; s++)
            PointLabels.Draw(canvas, chart.Series[s], axis.Names, places[s], size, names?.LabelledPoint(s) ?? -1, mostLift: 1.5,
                strong: chart.Emphasised ?? -1);
    }

    private static ChartKey[] KeysOf(LineChart chart, MarkPaint[] paints)
    {
        var keys = new ChartKey[chart.Series.Count];
        for (var i = 0; i < keys.Length; i++) keys[i] = new ChartKey(chart.Series[i].Name, paints[i], i);
        return keys;
    }
}
