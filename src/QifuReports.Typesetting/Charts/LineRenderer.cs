using QifuReports.Typesetting.Document;

namespace QifuReports.Typesetting.Charts;

/// <summary>
/// Lines over categories in time. The axis need not hold zero and always shows its values. Series are named at the ends of
/// their lines, with their last value; a single series needs no name. One or two lines have all their points labelled, if
/// the slots are wide enough; others the last, the first, the highest and the lowest. Where the names do not fit, a legend stands above.
/// </summary>
internal static class LineRenderer
{
    public static void Draw(LineChart chart, ChartCanvas canvas)
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
        var keys = names is null && chart.Series.Count > 1 ? KeysOf(chart, paints) : [];
        var top = ChartHeader.Draw(canvas, chart.Unit, keys);
        var label = ChartLabel.LeadingOf(text.Size);
        var height = Math.Max(20, frame.Bottom - top - 2 * label);
        var scale = AxisScale.Over(range.Low, range.High, ValueAxis.IntervalsFor(height), AxisScale.ZeroIsNear(range.Low, range.High));

        var ticks = ValueAxis.Labels(canvas, scale, scale.Low, scale.High, text.Size);
        var left = frame.Left + ValueAxis.WidthOf(ticks);
        var right = frame.Right - (names?.Width ?? 0);
        var count = chart.Categories.Count;
        var categories = CategoryLabels.Fit(text, chart.Categories, (right - left) / count, 2);
        var bottom = frame.Bottom - categories.Height - CategoryLabels.Above;
        top += Math.Max(3, label + 4 - (1 - scale.Share(range.High)) * height);
        bottom -= Math.Max(0, label + 3 - scale.Share(range.Low) * height);

        var plan = new ColumnPlan(new Box(left, top, right, Math.Max(bottom, top + 4)), scale, count);
        ValueAxis.DrawGrid(canvas, scale, plan.Plot);
        if (scale.Low <= 0 && scale.High >= 0) ValueAxis.DrawZero(canvas, left, right, plan.Zero);
        ValueAxis.DrawLabels(canvas, ticks, plan.Plot, onRight: false);
        categories.Draw(canvas, left, plan.Slot, frame.Bottom - categories.Height);
        DrawLines(chart, canvas, plan, paints, names);
    }

    /// <summary>All lines before any label: a label has to keep clear of every one of them.</summary>
    private static void DrawLines(LineChart chart, ChartCanvas canvas, in ColumnPlan plan, MarkPaint[] paints, LineNames? names)
    {
        var places = new LinePlace[chart.Series.Count][];
        for (var s = chart.Series.Count - 1; s >= 0; s--)
        {
            var points = chart.Series[s].Points;
            places[s] = new LinePlace[points.Count];
            for (var i = 0; i < points.Count; i++)
                places[s][i] = new LinePlace(plan.Centre(i), points[i].Value is { } value ? plan.Y(value) : 0, points[i].Value is null);
            LinePainter.Line(canvas, places[s], paints[s], s);
        }

        names?.Draw(canvas, chart, places, plan.Plot);
        var size = LabelChoice.SizeFor(canvas.Text, chart.Series, plan.Slot - 2);
        for (var s = 0; s < chart.Series.Count; s++)
        {
            var skip = names?.LabelledPoint(s) ?? -1;
            var endsOnly = chart.Series.Count > 2 || !LabelChoice.Fit(canvas.Text, chart.Series[s].Points, size, 1.6 * plan.Slot);
            PointLabels.Draw(canvas, chart.Series[s].Points, places[s], size, endsOnly, skip, mostLift: 1.5);
        }
    }

    private static ChartKey[] KeysOf(LineChart chart, MarkPaint[] paints)
    {
        var keys = new ChartKey[chart.Series.Count];
        for (var i = 0; i < keys.Length; i++) keys[i] = new ChartKey(chart.Series[i].Name, paints[i], i);
        return keys;
    }
}
