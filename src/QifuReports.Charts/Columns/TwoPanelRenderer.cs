namespace QifuReports.Charts.Columns;

/// <summary>
/// Draws a rate as a line in an upper panel, and amounts as columns in a lower panel. Each panel has its own name, unit and scale, and both
/// share one row of categories. A point of the line is exactly above its column.
/// </summary>
internal sealed class TwoPanelRenderer : ChartRenderer<TwoPanelChart>
{
    private const double ShareOfRates = 0.34, PanelGap = 5, LeastOfRange = 0.12;

    protected override double LeastHeight(TwoPanelChart chart, double width, double line) => 8 * line + 2 * LeastPlot;

    protected override void Draw(TwoPanelChart chart, ChartCanvas canvas)
    {
        var (amounts, rates) = (default(ValueRange), default(ValueRange));
        amounts.Add(chart.Amounts.Points);
        rates.Add(chart.Rates.Points);
        if (!amounts.HasValue && !rates.HasValue)
        {
            EmptyChart.Draw(canvas);
            return;
        }

        var text = canvas.Text;
        var frame = canvas.Frame;
        var axis = new CategoryAxis(chart.Categories);
        var categories = CategoryLabels.Fit(text, axis.Names, frame.Width / axis.Total, 2);
        var label = ChartLabel.LeadingOf(text.Size) + 2;
        var title = ChartLabel.LeadingOf(text.Size);
        var body = frame.Height - categories.Height - CategoryLabels.Above - 2 * title - PanelGap;
        var upper = body * ShareOfRates;

        // The panel of rates is at the top, because readers start there; the amounts that the rates result from are below it.
        var top = frame.Top;
        Title(canvas, chart.Rates.Name, chart.RateUnit, top);
        top += title;
        var area = new Box(frame.Left, top + label, frame.Right, Math.Max(top + label + 4, top + upper - 4));
        DrawRates(chart, canvas, axis, area, rates);
        top += upper + PanelGap;
        Title(canvas, chart.Amounts.Name, chart.Unit, top);
        top += title;
        var bottom = frame.Bottom - categories.Height - CategoryLabels.Above - (amounts.Low < 0 ? label : 0);
        var scale = AxisScale.Bare(amounts.Low, amounts.High);
        var panel = canvas.Panel(new Box(frame.Left, top + label, frame.Right, Math.Max(bottom, top + label + 4)), 0, axis.Total,
            (double)scale.Low, (double)scale.High);
        var plan = new ColumnPlan(panel, axis, chart.Emphasised);
        var columns =
            new ColumnChart { Unit = chart.Unit, Categories = chart.Categories, Series = [chart.Amounts], Emphasised = chart.Emphasised };
        GroupedColumns.Draw(columns, canvas, plan, MarkPaint.ForSeries(columns.Series, canvas.Style));
        axis.DrawBase(canvas, panel, 0);
        categories.Draw(canvas, plan.Centre, frame.Bottom - categories.Height, strong: chart.Emphasised ?? -1);
    }

    private static void Title(ChartCanvas canvas, string name, string unit, double top)
    {
        var text = canvas.Text;
        var words = unit.Length == 0 ? name : $"{name}, {unit}";
        canvas.TryPlace(text.Shortened(words, text.Size, canvas.Frame.Width), canvas.Frame.Left, top + ChartLabel.Rise * text.Size,
            Align.Left, canvas.Style.MutedInk, ChartReference.Name(words));
    }

    // A line of nearly equal rates is not stretched over the whole height, since small differences would then look large.
    private static void DrawRates(TwoPanelChart chart, ChartCanvas canvas, CategoryAxis axis, in Box area, ValueRange range)
    {
        if (!range.HasValue) return;
        var (low, high) = ((double)range.Low, (double)range.High);
        var least = Math.Max(Math.Max(Math.Abs(low), Math.Abs(high)) * LeastOfRange, 1e-9);
        if (high - low < least) (low, high) = ((low + high - least) / 2, (low + high + least) / 2);
        var panel = canvas.Panel(area, 0, axis.Total, low, high);
        var paint = MarkPaint.For(canvas.Style.Series[1], chart.Rates.Status);
        var places = axis.Places(panel, chart.Rates.Points);
        LinePainter.Line(canvas, panel, places, paint, shape: 0);
        var size = LabelChoice.SizeFor(canvas.Text, chart.Rates.Points, panel.PointsAcross - 2);
        PointLabels.Draw(canvas, chart.Rates, axis.Names, places, size, skip: -1, mostLift: 9, strong: chart.Emphasised ?? -1);
    }
}
