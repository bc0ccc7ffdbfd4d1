using QifuReports.Typesetting.Document;

namespace QifuReports.Typesetting.Charts;

/// <summary>
/// Many small column charts on one scale, each under its name, row by row. Every column carries its value where all values
/// of the chart fit their slots; else each panel labels its last and its first.
/// </summary>
/// <remarks>A frame too narrow for the panels asked for gets fewer in a row: none is narrower than 44 pt unless the frame is.</remarks>
internal static class MultiplesRenderer
{
    private const double LeastPanel = 44, ColumnGap = 14, RowGap = 8, ShareOfSlot = 0.68, Widest = 26;

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
        var height = (area.Height - (rows - 1) * RowGap) / rows;

        var slot = width / chart.Categories.Count;
        var categories = CategoryLabels.Fit(text, chart.Categories, slot, 1);
        var allFit = AllFit(chart, text, slot, out var size);
        var scale = AxisScale.Bare(range.Low, range.High);
        var label = ChartLabel.LeadingOf(text.Size);
        for (var p = 0; p < chart.Panels.Count; p++)
        {
            var left = area.Left + p % perRow * (width + ColumnGap);
            var from = area.Top + p / perRow * (height + RowGap);
            var panel = new Box(left, from, left + width, from + height);
            var title = text.Shortened(chart.Panels[p].Name, text.Size, width, strong: true);
            canvas.TryPlace(title, left, from + ChartLabel.Rise * text.Size, Align.Left, canvas.Style.Ink);
            categories.Draw(canvas, left, slot, panel.Bottom - categories.Height);

            var plotTop = from + 2 * label + 2;
            var plotBottom = panel.Bottom - categories.Height - 2 - (range.Low < 0 ? label : 0);
            var plot = new Box(left, plotTop, panel.Right, Math.Max(plotBottom, plotTop + 2));
            DrawPanel(chart.Panels[p], canvas, new ColumnPlan(plot, scale, chart.Categories.Count), size, allFit);
        }
    }

    private static double WidthOf(in Box area, int perRow) => (area.Width - (perRow - 1) * ColumnGap) / perRow;

    private static void DrawPanel(ChartSeries series, ChartCanvas canvas, in ColumnPlan plan, double size, bool allFit)
    {
        var paint = MarkPaint.For(canvas.Style.Series[0], series.Status);
        var width = Math.Min(plan.Slot * ShareOfSlot, Widest);
        var (first, last) = (-1, -1);
        for (var i = 0; i < series.Points.Count; i++)
        {
            if (series.Points[i].Value is not { } value) continue;
            if (first < 0) first = i;
            last = i;
            var (zero, end) = (plan.Zero, plan.Y(value));
            var body = new Box(plan.Centre(i) - width / 2, Math.Min(zero, end), plan.Centre(i) + width / 2, Math.Max(zero, end));
            MarkPainter.Bar(canvas, body, paint);
            canvas.Placer.AddMark(body);
        }

        ValueAxis.DrawZero(canvas, plan.Plot.Left, plan.Plot.Right, plan.Zero);
        if (last < 0)
        {
            EmptyChart.Draw(canvas, plan.Plot);
            return;
        }

        Label(last, plan);
        if (first != last) Label(first, plan);
        if (allFit)
            for (var i = first + 1; i < last; i++) Label(i, plan);

        void Label(int index, in ColumnPlan at)
        {
            if (series.Points[index].Value is not { } value) return;
            MarkLabel.TryAtEnd(canvas, series.Points[index], size, at.Centre(index), at.Y(value), value < 0, canvas.Style.Ink);
        }
    }

    private static bool AllFit(SmallMultiples chart, ChartText text, double slot, out double size)
    {
        size = MarkLabel.SizeFor(text, chart.Panels, slot - 3);
        if (size == text.Size) return true;
        foreach (var panel in chart.Panels)
            foreach (var point in panel.Points)
                if (text.Plain(point.Label, size).Width > slot - 3)
                {
                    size = text.Size;
                    return false;
                }

        return true;
    }
}
