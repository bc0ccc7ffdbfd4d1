using QifuReports.Charts.Columns;

namespace QifuReports.Charts.Multiples;

/// <summary>
/// Draws many small column charts in rows, each under its name. All charts share one scale, unless the specification gives each its own.
/// Every column has its value as a label.
/// </summary>
/// <remarks>A narrow frame gets fewer panels per row than wanted: no panel is narrower than 44 pt unless the frame itself is.</remarks>
internal sealed class MultiplesRenderer : ChartRenderer<SmallMultiples>
{
    private const double LeastPanel = 44, ColumnGap = 14, RowGap = 8, LeastOfPlot = 14, ShareOfSlot = 0.68, Widest = 26;

    // Each panel has a name, a row of values, a small plot and two lines of categories.
    protected override double LeastHeight(SmallMultiples chart, double width, double line)
    {
        if (chart.Panels.Count == 0) return 0;
        var perRow = PerRow(chart, width);
        return (chart.Panels.Count + perRow - 1) / perRow * (5 * line + LeastOfPlot + CategoryLabels.Above + RowGap);
    }

    protected override void Draw(SmallMultiples chart, ChartCanvas canvas)
    {
        var shared = ValueRange.Of(chart.Panels);
        if (!shared.HasValue)
        {
            EmptyChart.Draw(canvas);
            return;
        }

        var text = canvas.Text;
        var area = canvas.Frame;
        var axis = new CategoryAxis(chart.Categories);
        var perRow = PerRow(chart, area.Width);
        var rows = (chart.Panels.Count + perRow - 1) / perRow;
        var width = WidthOf(area.Width, perRow);
        var height = (area.Height - (rows - 1) * RowGap) / rows;
        var slot = width / axis.Total;
        var label = ChartLabel.LeadingOf(text.Size);
        var categories = CategoryLabels.Fit(text, axis.Names, slot, 2);
        var underneath = categories.Height + CategoryLabels.Above;
        var size = LabelChoice.SizeFor(text, chart.Panels, slot - 3);
        for (var p = 0; p < chart.Panels.Count; p++)
        {
            var series = chart.Panels[p];
            var range = shared;
            if (chart.OwnScales)
            {
                range = default;
                range.Add(series.Points);
            }

            var left = area.Left + p % perRow * (width + ColumnGap);
            var from = area.Top + p / perRow * (height + RowGap);
            var bottom = from + height - underneath - (range.Low < 0 ? label : 0);
            var plot = new Box(left, Math.Min(from + 2 * label + 2, bottom - 1), left + width, bottom);
            var scale = AxisScale.Bare(range.Low, range.High);
            var plan = new ColumnPlan(canvas.Panel(plot, 0, axis.Total, (double)scale.Low, (double)scale.High), axis, chart.Emphasised);
            canvas.TryPlace(text.Shortened(series.Name, text.Size, width, strong: true), left, from + ChartLabel.Rise * text.Size,
                Align.Left, canvas.Style.Ink, ChartReference.Name(series.Name));
            categories.Draw(canvas, plan.Centre, from + height - categories.Height, plot, chart.Emphasised ?? -1);
            DrawColumns(series, canvas, plan, size);
        }
    }

    private static int PerRow(SmallMultiples chart, double width)
    {
        var perRow = Math.Clamp(chart.PanelsPerRow, 1, chart.Panels.Count);
        while (perRow > 1 && WidthOf(width, perRow) < LeastPanel) perRow--;
        return perRow;
    }

    private static double WidthOf(double width, int perRow) => (width - (perRow - 1) * ColumnGap) / perRow;

    private static void DrawColumns(ChartSeries series, ChartCanvas canvas, in ColumnPlan plan, double size)
    {
        var paint = MarkPaint.For(canvas.Style.Series[0], series.Status);
        var width = Math.Min(plan.Slot * ShareOfSlot, Widest);
        var any = false;
        for (var i = 0; i < series.Points.Count; i++)
        {
            if (series.Points[i].Value is not { } value) continue;
            any = true;
            if (value != 0) canvas.Placer.AddMark(
                MarkPainter.Bar(plan.Panel, plan.Column(plan.Centre(i), width, 0, value), plan.Recedes(i) ? paint.Receding : paint));
        }

        plan.Axis.DrawBase(canvas, plan.Panel, 0);
        if (!any) EmptyChart.Draw(canvas, plan.Panel.Area);
        var before = canvas.TextCount;
        for (var i = series.Points.Count - 1; i >= 0; i--)
            if (series.Points[i].Value is { } value)
                MarkLabel.AtEnd(canvas, $"{series.Name}, {plan.Axis.Names[i]}", series.Points[i], size, plan.Centre(i), plan.Y(value),
                    value < 0, canvas.Style.Ink, strong: plan.IsNews(i), within: plan.Panel.Area with { Top = 0 });
        canvas.ReadAlong(before);
    }
}
