using QifuReports.Typesetting.Document;

namespace QifuReports.Typesetting.Charts;

/// <summary>
/// Upright columns. Fits the parts of the chart to the frame - header, value axis, names - and has the bodies drawn by
/// <see cref="StackedColumns"/> or <see cref="GroupedColumns"/>, the line by <see cref="OverlayLine"/>.
/// </summary>
internal static class ColumnRenderer
{
    /// <summary>Narrower frames have no value axis where every mark has a label of its own.</summary>
    private const double LeastWidthForAxis = 230;

    public static void Draw(ColumnChart chart, ChartCanvas canvas)
    {
        var range = RangeOf(chart);
        var line = LineRange(chart);
        if (line.HasValue) range.Add(0);
        if (!range.HasValue)
        {
            EmptyChart.Draw(canvas);
            return;
        }

        var text = canvas.Text;
        var frame = canvas.Frame;
        var paints = MarkPaint.ForSeries(chart.Series, canvas.Style);
        var names = chart is { Stacked: true, Line: null } ? StackNames.TryFit(chart, canvas, range) : null;
        var linePaint = chart.Line is null
            ? default
            : MarkPaint.For(canvas.Style.Series[ActualsOf(chart) % canvas.Style.Series.Count], chart.Line.Status);
        var top = ChartHeader.Draw(canvas, chart.Unit, names is null ? Keys(chart, paints, linePaint) : []);

        // Names can only be fitted once the width of the ticks is known, and that follows from the height: a first estimate of it serves.
        var label = ChartLabel.LeadingOf(text.Size);
        var height = Math.Max(20, frame.Bottom - top - 2.2 * label);
        var scale = AxisScale.Over(range.Low, range.High, ValueAxis.IntervalsFor(height), fromZero: true);
        var lineScale = default(AxisScale);
        if (line.HasValue)
            (scale, lineScale) = TwinScale.Over(range.Low, range.High, line.Low, line.High, 1.3 * label / height, ValueAxis.IntervalsFor(height) + 1);

        var withAxis = frame.Width >= LeastWidthForAxis || !EveryMarkIsLabelled(chart, text, frame.Width);
        var ticks = withAxis ? ValueAxis.Labels(canvas, scale, Math.Min(range.Low, 0), Math.Max(range.High, 0), text.Size) : [];
        var lineTicks = withAxis && line.HasValue ? ValueAxis.Labels(canvas, lineScale, line.Low, line.High, text.Size) : [];
        var left = frame.Left + ValueAxis.WidthOf(ticks);
        var right = frame.Right - (names?.Width ?? ValueAxis.WidthOf(lineTicks));
        var categories = CategoryLabels.Fit(text, chart.Categories, (right - left) / chart.Categories.Count, 2);

        // Labels stand over the highest and under the lowest mark; where the axis ends well beyond the mark there is room already.
        var bottom = frame.Bottom - categories.Height - CategoryLabels.Above;
        var above = line.HasValue ? lineScale.Share(line.High) : scale.Share(Math.Max(range.High, 0));
        var below = scale.Share(Math.Min(range.Low, 0));
        top += Math.Max(withAxis ? 3 : 0, label + 2 - (1 - above) * height);
        if (range.Low < 0) bottom -= Math.Max(0, label + 2 - below * height);

        var plan = new ColumnPlan(new Box(left, top, right, Math.Max(bottom, top + 4)), scale, chart.Categories.Count);
        if (withAxis) ValueAxis.DrawGrid(canvas, scale, plan.Plot);
        ValueAxis.DrawLabels(canvas, ticks, plan.Plot, onRight: false);
        ValueAxis.DrawLabels(canvas, lineTicks, plan.Plot, onRight: true);
        categories.Draw(canvas, left, plan.Slot, Math.Max(bottom, frame.Bottom - categories.Height));

        if (chart.Stacked) StackedColumns.Draw(chart, canvas, plan, paints, names);
        else GroupedColumns.Draw(chart, canvas, plan, paints);
        ValueAxis.DrawZero(canvas, plan.Plot.Left, plan.Plot.Right, plan.Zero);
        if (line.HasValue) OverlayLine.Draw(chart.Line!, canvas, plan with { Scale = lineScale }, linePaint);
    }

    private static ValueRange RangeOf(ColumnChart chart)
    {
        if (!chart.Stacked) return ValueRange.Of(chart.Series);
        var range = default(ValueRange);
        for (var c = 0; c < chart.Categories.Count; c++)
        {
            var (up, down, any) = StackedColumns.SumsOf(chart, c);
            if (!any) continue;
            range.Add(up);
            range.Add(down);
        }

        return range;
    }

    private static ValueRange LineRange(ColumnChart chart)
    {
        var range = default(ValueRange);
        if (chart.Line is not null) range.Add(chart.Line.Points);
        return range;
    }

    /// <summary>A single series needs no key: the title names it. With a line, it does.</summary>
    private static ChartKey[] Keys(ColumnChart chart, MarkPaint[] paints, in MarkPaint linePaint)
    {
        if (chart.Line is null) return chart.Series.Count > 1 ? ChartHeader.KeysOf(chart.Series, paints) : [];
        return
        [
            .. ChartHeader.KeysOf(chart.Series, paints),
            new ChartKey(ChartHeader.WithUnit(chart.Line.Name, chart.LineUnit), linePaint, Shape: 0),
        ];
    }

    private static int ActualsOf(ColumnChart chart)
    {
        var count = 0;
        foreach (var series in chart.Series)
            if (series.Status == ChartStatus.Actual) count++;
        return Math.Max(count, 1);
    }

    /// <summary>Whether each stack (by its total) or column gets its value: it has a label, and the label fits its share of the frame.</summary>
    private static bool EveryMarkIsLabelled(ColumnChart chart, ChartText text, double width)
    {
        var slot = width / chart.Categories.Count;
        if (chart.Stacked) return chart.Totals.Count > 0 && LabelChoice.Fit(text, chart.Totals, text.SmallSize, slot / 1.06);
        foreach (var series in chart.Series)
            foreach (var point in series.Points)
                if (point is { Value: not null, Label.Length: 0 }) return false;
        return LabelChoice.Fit(text, chart.Series, text.SmallSize, slot / Math.Min(chart.Series.Count, 2));
    }
}
