using QifuReports.Charts.Columns;

namespace QifuReports.Charts.Waterfalls;

/// <summary>
/// Draws how one amount became another (a waterfall). Sums start at zero, each step starts where the last step or sum ended, and hairlines
/// connect them. The axis is never cut. Good and bad changes have their own colours, and the label always has the sign as well.
/// </summary>
/// <remarks>
/// If a frame is too narrow for names under the columns, the columns become rows (<see cref="WaterfallRows"/>). If a label does not fit at
/// its own end of the column, it goes to the other end, or farther off with a leader line.
/// </remarks>
internal sealed class WaterfallRenderer : ChartRenderer<WaterfallChart>
{
    /// <summary>The smallest height at which a step is drawn, in points: a step too small to see is still drawn as a line.</summary>
    public const double Thinnest = 1.6;

    private const double ShareOfSlot = 0.66, Widest = 52, LeastSlot = 33;

    protected override double LeastHeight(WaterfallChart chart, double width, double line) =>
        Math.Max(chart.Steps.Count == 0 ? 0 : 5 * line + LeastPlot,
            width / Math.Max(1, chart.Steps.Count) < 40 ? chart.Steps.Count * line : 0);

    protected override void Draw(WaterfallChart chart, ChartCanvas canvas)
    {
        var range = WaterfallLevel.RangeOf(chart);
        if (!range.HasValue)
        {
            EmptyChart.Draw(canvas);
            return;
        }

        var text = canvas.Text;
        var frame = canvas.Frame;
        var categories = new ChartCategory[chart.Steps.Count];
        for (var i = 0; i < categories.Length; i++)
            categories[i] = chart.Steps[i] == WaterfallStep.Space ? ChartCategory.Space : chart.Steps[i].Name;
        var axis = new CategoryAxis(categories);
        var slot = frame.Width / axis.Total;
        var names = CategoryLabels.Fit(text, axis.Names, slot, 3, mayThin: false);
        if (slot < LeastSlot || !names.IsComplete)
        {
            WaterfallRows.Draw(chart, canvas);
            return;
        }

        // Every column has a label, so there are no ticks that would need round values: the axis ends where the data end.
        var room = ChartLabel.LeadingOf(text.Size) + 2;
        var bottom = frame.Bottom - names.Height - CategoryLabels.Above - (range.Low < 0 ? room : 0);
        var area = new Box(frame.Left, frame.Top + room, frame.Right, Math.Max(bottom, frame.Top + room + 4));
        var scale = AxisScale.Bare(range.Low, range.High);
        var plan = new ColumnPlan(canvas.Panel(area, 0, axis.Total, (double)scale.Low, (double)scale.High), axis, null);
        names.Draw(canvas, plan.Centre, frame.Bottom - names.Height);

        var levels = WaterfallLevel.Of(chart);
        DrawBodies(chart, canvas, plan, levels);
        axis.DrawBase(canvas, plan.Panel, 0);
        DrawLabels(chart, canvas, plan, levels);
    }

    private static void DrawBodies(WaterfallChart chart, ChartCanvas canvas, in ColumnPlan plan, WaterfallLevel[] levels)
    {
        var width = Math.Min(plan.Slot * ShareOfSlot, Widest);
        for (var i = 0; i < levels.Length; i++)
        {
            var step = chart.Steps[i];
            var left = plan.Centre(i) - width / 2;
            var isEmpty = step.Point.Value is null or 0;
            if (i > 0 && step != WaterfallStep.Space && chart.Steps[i - 1] != WaterfallStep.Space)
            {
                // The hairline is continued through a step that has no change.
                var level = plan.Y(levels[i - 1].To);
                plan.Panel.Rule(plan.Centre(i - 1) + width / 2, level, isEmpty && !step.IsSum ? left + width : left, level,
                    ChartCanvas.Hairline, canvas.Style.MutedInk);
            }

            if (isEmpty) continue;
            var (from, to) = ((double)levels[i].From, (double)levels[i].To);
            var least = Thinnest / plan.Panel.PointsUpwards;
            if (Math.Abs(to - from) < least)
            {
                var middle = (from + to) / 2;
                (from, to) = (middle - least / 2, middle + least / 2);
            }

            var place = new BarPlace(plan.Axis.Centre(i), width / plan.Panel.PointsAcross, from, to);
            canvas.Placer.AddMark(MarkPainter.Bar(plan.Panel, place,
                MarkPaint.For(WaterfallLevel.ColourOf(step, canvas), ChartStatus.Actual)));
        }
    }

    private static void DrawLabels(WaterfallChart chart, ChartCanvas canvas, in ColumnPlan plan, WaterfallLevel[] levels)
    {
        var text = canvas.Text;
        var size = text.Size;
        foreach (var step in chart.Steps)
            if (text.Strong(step.Point.Label, size).Width > plan.Slot - 2) size = text.SmallSize;

        // The labels of sums are placed first, because the sums are the results that the steps lead to.
        var before = canvas.TextCount;
        for (var sums = 1; sums >= 0; sums--)
            for (var i = 0; i < levels.Length; i++)
            {
                var step = chart.Steps[i];
                if (step.IsSum != (sums == 1) || step.Point.Value is not { } value) continue;
                var point = WaterfallLevel.SignedPoint(step);
                var (from, to) = (plan.Y(levels[i].From), plan.Y(levels[i].To));
                var (upper, lower) = (Math.Min(from, to), Math.Max(from, to));
                var colour = step.IsSum ? canvas.Style.Ink : WaterfallLevel.ColourOf(step, canvas);

                // If the zero line would cross a label, the opposite end of the column is tried first.
                var below = value < 0;
                var reach = MarkLabel.Gap + (ChartLabel.Rise + ChartLabel.Sink) * size;
                if (below ? plan.Zero > lower + Thinnest && plan.Zero < lower + reach
                    : plan.Zero < upper - Thinnest && plan.Zero > upper - reach) below = !below;
                if (MarkLabel.TryAtEnd(canvas, point, size, plan.Centre(i), below ? lower : upper, below, colour, strong: step.IsSum))
                    continue;
                MarkLabel.AtEnd(canvas, step.Name, point, size, plan.Centre(i), below ? upper : lower, !below, colour, strong: step.IsSum);
            }

        canvas.ReadAlong(before);
    }
}
