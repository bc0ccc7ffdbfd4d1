namespace QifuReports.Charts.Columns;

/// <summary>
/// Draws a chart of upright columns. This class fits the keys and names to the frame; <see cref="StackedColumns"/> or
/// <see cref="GroupedColumns"/> draw the columns. Every column has its value as a label, so there are no ticks, and the axis ends where the
/// data end.
/// </summary>
internal sealed class ColumnRenderer : ChartRenderer<ColumnChart>
{
    protected override double LeastHeight(ColumnChart chart, double width, double line) => 5 * line + LeastPlot;

    protected override void Draw(ColumnChart chart, ChartCanvas canvas)
    {
        var range = RangeOf(chart);
        if (!range.HasValue)
        {
            EmptyChart.Draw(canvas);
            return;
        }

        foreach (var also in chart.AlsoReaches) range.Add(also);
        var text = canvas.Text;
        var frame = canvas.Frame;
        var paints = MarkPaint.ForSeries(chart.Series, canvas.Style);
        var names = chart.Stacked ? StackNames.TryFit(chart, canvas, range) : null;
        var top = ChartHeader.Draw(canvas, names is null ? Keys(chart, paints, canvas) : default);
        var axis = new CategoryAxis(chart.Categories);
        var right = frame.Right - (names?.Width ?? 0);
        var categories = CategoryLabels.Fit(text, axis.Names, (right - frame.Left) / axis.Total, 2);

        // Keeps height free for the labels over the highest column and under the lowest column.
        var label = ChartLabel.LeadingOf(text.Size) + 2;
        var bottom = frame.Bottom - categories.Height - CategoryLabels.Above - (range.Low < 0 ? label : 0);
        // A chart with ranges alone shows from where to where each range goes. Its axis does not start at zero, because each range would
        // then be only a thin line.
        var isFloating = !chart.Series.Any(s => s.Points.Any(p => p.Value is not null));
        var scale = isFloating ? AxisScale.Around(range.Low, range.High) : AxisScale.Bare(range.Low, range.High);
        if (isFloating) bottom -= label;
        var area = new Box(frame.Left, top + label, right, Math.Max(bottom, top + label + 4));
        var plan = new ColumnPlan(canvas.Panel(area, 0, axis.Total, (double)scale.Low, (double)scale.High), axis, chart.Emphasised);
        categories.Draw(canvas, plan.Centre, frame.Bottom - categories.Height, strong: chart.Emphasised ?? -1);
        if (chart.Stacked) StackedColumns.Draw(chart, canvas, plan, paints, names);
        else GroupedColumns.Draw(chart, canvas, plan, paints);
        if (!isFloating) axis.DrawBase(canvas, plan.Panel, 0);
    }

    private static ValueRange RangeOf(ColumnChart chart)
    {
        var range = default(ValueRange);
        foreach (var row in chart.Ranges)
            foreach (var one in row.Ranges)
                if (one is not null) range.Add([one.Low, one.High]);
        if (!chart.Stacked)
        {
            foreach (var series in chart.Series) range.Add(series.Points);
            return range;
        }

        for (var c = 0; c < chart.Categories.Count; c++)
        {
            var (up, down, any) = StackedColumns.SumsOf(chart, c);
            if (!any) continue;
            range.Add(up);
            range.Add(down);
        }

        return range;
    }

    /// <summary>The keys of series and ranges. A single series without ranges needs none: the description of the chart names it.</summary>
    private static ChartKey[] Keys(ColumnChart chart, MarkPaint[] paints, ChartCanvas canvas)
    {
        var keys = new List<ChartKey>();
        if (chart.Series.Count + chart.Ranges.Count < 2) return [];
        for (var i = 0; i < paints.Length; i++) keys.Add(new ChartKey(chart.Series[i].Name, paints[i]));
        foreach (var row in chart.Ranges) keys.Add(new ChartKey(row.Name, GroupedColumns.PaintOf(row, canvas)));
        return [.. keys];
    }
}
