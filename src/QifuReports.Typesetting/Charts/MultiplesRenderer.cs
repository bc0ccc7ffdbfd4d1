using QifuReports.Typesetting.Document;

namespace QifuReports.Typesetting.Charts;

/// <summary>
/// Many small column charts on one scale, each under its name, row by row. Every column carries its value where all values
/// of the chart fit their slots; else each panel labels its last and its first. Panels too low for labels on the columns
/// have the last value beside the name, and names of categories only while there is height for them.
/// </summary>
/// <remarks>A frame too narrow for the panels asked for gets fewer in a row: none is narrower than 44 pt unless the frame is.</remarks>
internal static class MultiplesRenderer
{
    private const double LeastPanel = 44, ColumnGap = 14, RowGap = 8, LeastPlot = 14, ShareOfSlot = 0.68, Widest = 26;

    public static void Draw(SmallMultiples chart, ChartCanvas canvas)
    {
        var range = ValueRange.Of(chart.Panels);
        if (!range.HasValue)
        {
            EmptyChart.Draw(canvas);
            return;
        }

        var text = canvas.Text;
        var top = ChartHeader.Draw(canvas, chart.Unit, []);
        var area = canvas.Frame with { Top = top };
        var perRow = Math.Clamp(chart.PanelsPerRow, 1, chart.Panels.Count);
        while (perRow > 1 && WidthOf(area, perRow) < LeastPanel) perRow--;
        var rows = (chart.Panels.Count + perRow - 1) / perRow;
        var width = WidthOf(area, perRow);
        var rowGap = Math.Min(RowGap, area.Height / rows * 0.2);
        var height = (area.Height - (rows - 1) * rowGap) / rows;

        var slot = width / chart.Categories.Count;
        var label = ChartLabel.LeadingOf(text.Size);
        var categories = CategoryLabels.Fit(text, chart.Categories, slot, 1);
        var underneath = categories.Height + CategoryLabels.Above;
        var isLow = height - 2 * label - underneath < LeastPlot;
        if (isLow && height - label - underneath < LeastPlot) underneath = 0;
        var allFit = AllFit(chart, text, slot, out var size);
        var scale = AxisScale.Bare(range.Low, range.High);
        for (var p = 0; p < chart.Panels.Count; p++)
        {
            var left = area.Left + p % perRow * (width + ColumnGap);
            var from = area.Top + p / perRow * (height + rowGap);
            var plotTop = from + (isLow ? 1 : 2) * label + 2;
            var plotBottom = from + height - underneath - (range.Low < 0 && !isLow ? label : 0);
            var plot = new Box(left, Math.Max(from, Math.Min(plotTop, plotBottom - 2)), left + width, plotBottom);
            var plan = new ColumnPlan(plot, scale, chart.Categories.Count);
            DrawTitle(chart.Panels[p], canvas, left, left + width, from + ChartLabel.Rise * text.Size, isLow);
            if (underneath > 0) categories.Draw(canvas, left, slot, from + height - categories.Height, plot);
            DrawColumns(chart.Panels[p], canvas, plan);
            if (!isLow) DrawLabels(chart.Panels[p].Points, canvas, plan, size, allFit);
        }
    }

    /// <summary>The panel's name; in a low panel its last value follows at the right, where the columns have no room for labels.</summary>
    private static void DrawTitle(ChartSeries series, ChartCanvas canvas, double left, double right, double baseline, bool withValue)
    {
        var text = canvas.Text;
        var size = withValue ? text.SmallSize : text.Size;
        if (withValue && LastOf(series.Points) is { } last)
        {
            var value = text.Plain(last.Label, size);
            if (value.Width < (right - left) / 2 && canvas.TryPlace(value, right, baseline, Align.Right, canvas.Style.Ink, last.Reference))
                right -= value.Width + 3;
        }

        canvas.TryPlace(text.Shortened(series.Name, size, right - left, strong: true), left, baseline, Align.Left, canvas.Style.Ink);
    }

    private static ChartPoint? LastOf(IReadOnlyList<ChartPoint> points)
    {
        for (var i = points.Count - 1; i >= 0; i--)
            if (points[i].Value is not null) return points[i];
        return null;
    }

    private static double WidthOf(in Box area, int perRow) => (area.Width - (perRow - 1) * ColumnGap) / perRow;

    private static void DrawColumns(ChartSeries series, ChartCanvas canvas, in ColumnPlan plan)
    {
        var paint = MarkPaint.For(canvas.Style.Series[0], series.Status);
        var width = Math.Min(plan.Slot * ShareOfSlot, Widest);
        for (var i = 0; i < series.Points.Count; i++)
        {
            if (series.Points[i].Value is not { } value) continue;
            var (zero, end) = (plan.Zero, plan.Y(value));
            var body = new Box(plan.Centre(i) - width / 2, Math.Min(zero, end), plan.Centre(i) + width / 2, Math.Max(zero, end));
            MarkPainter.Bar(canvas, body, paint);
            canvas.Placer.AddMark(body);
        }

        ValueAxis.DrawZero(canvas, plan.Plot.Left, plan.Plot.Right, plan.Zero);
        if (LastOf(series.Points) is null) EmptyChart.Draw(canvas, plan.Plot);
    }

    private static void DrawLabels(IReadOnlyList<ChartPoint> points, ChartCanvas canvas, in ColumnPlan plan, double size, bool all)
    {
        var (first, last) = (0, points.Count - 1);
        while (last >= 0 && points[last].Value is null) last--;
        while (first < last && points[first].Value is null) first++;
        var before = canvas.TextCount;
        for (var i = last; i >= first; i--)
            if ((all || i == first || i == last) && points[i].Value is { } value)
                MarkLabel.TryAtEnd(canvas, points[i], size, plan.Centre(i), plan.Y(value), value < 0, canvas.Style.Ink, within: plan.Plot);
        canvas.ReadAlong(before);
    }

    private static bool AllFit(SmallMultiples chart, ChartText text, double slot, out double size)
    {
        size = LabelChoice.SizeFor(text, chart.Panels, slot - 3);
        if (LabelChoice.Fit(text, chart.Panels, size, slot - 3)) return true;
        size = text.Size;
        return false;
    }
}
