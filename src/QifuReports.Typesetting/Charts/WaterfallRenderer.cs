using QifuReports.Typesetting.Document;

namespace QifuReports.Typesetting.Charts;

/// <summary>
/// How one amount became another: sums stand on zero, steps float from where the last ended, hairlines join them. The axis
/// is never cut. Good and bad moves have their colours, and always the sign in the label as well.
/// </summary>
/// <remarks>
/// A frame too narrow for the names under the columns has them turned into rows (<see cref="WaterfallRows"/>). A label that
/// finds no room at its own end of the column goes to the other; where neither is free, it is left out.
/// </remarks>
internal static class WaterfallRenderer
{
    /// <summary>The least height of a step's body: one too small to see still shows as a line.</summary>
    public const double Thinnest = 1.4;

    private const double ShareOfSlot = 0.66, Widest = 52, LeastSlot = 33;

    public static void Draw(WaterfallChart chart, ChartCanvas canvas)
    {
        var range = WaterfallLevel.RangeOf(chart);
        if (!range.HasValue)
        {
            EmptyChart.Draw(canvas);
            return;
        }

        var text = canvas.Text;
        var frame = canvas.Frame;
        var count = chart.Steps.Count;
        var top = ChartHeader.Draw(canvas, chart.Unit, []);
        if (frame.Width / count < LeastSlot)
        {
            WaterfallRows.Draw(chart, canvas, frame with { Top = top });
            return;
        }

        var names = new string[count];
        for (var i = 0; i < count; i++) names[i] = chart.Steps[i].Name;
        var categories = CategoryLabels.Fit(text, names, frame.Width / count, 3, mayThin: false);

        // All columns are labelled, so there are no ticks to be nice for: the axis ends with the data.
        var room = ChartLabel.LeadingOf(text.Size) + 2;
        var bottom = frame.Bottom - categories.Height - CategoryLabels.Above - (range.Low < 0 ? room : 0);
        var plot = new Box(frame.Left, top + room, frame.Right, Math.Max(bottom, top + room + 4));
        var plan = new ColumnPlan(plot, AxisScale.Bare(range.Low, range.High), count);
        categories.Draw(canvas, plot.Left, plan.Slot, frame.Bottom - categories.Height);

        var levels = WaterfallLevel.Of(chart);
        DrawBodies(chart, canvas, plan, levels);
        ValueAxis.DrawZero(canvas, plot.Left, plot.Right, plan.Zero);
        DrawLabels(chart, canvas, plan, levels);
    }

    private static void DrawBodies(WaterfallChart chart, ChartCanvas canvas, in ColumnPlan plan, WaterfallLevel[] levels)
    {
        var width = Math.Min(plan.Slot * ShareOfSlot, Widest);
        for (var i = 0; i < levels.Length; i++)
        {
            var (from, to) = (plan.Y(levels[i].From), plan.Y(levels[i].To));
            var left = plan.Centre(i) - width / 2;
            var isEmpty = chart.Steps[i].Point.Value is null or 0;
            if (i > 0)
            {
                // The hairline runs on through a step that moves nothing.
                var level = plan.Y(levels[i - 1].To);
                var end = isEmpty && !chart.Steps[i].IsSum ? left + width : left;
                canvas.Rule(plan.Centre(i - 1) + width / 2, level, end, level, ChartCanvas.Hairline, canvas.Style.MutedInk);
            }

            if (isEmpty) continue;
            var height = Math.Max(Math.Abs(from - to), Thinnest);
            var top = Math.Min(Math.Min(from, to), plan.Plot.Bottom - height);
            var body = new Box(left, top, left + width, top + height);
            MarkPainter.Bar(canvas, body, MarkPaint.For(WaterfallLevel.ColourOf(chart.Steps[i], canvas), ChartStatus.Actual));
            canvas.Placer.AddMark(body);
        }
    }

    private static void DrawLabels(WaterfallChart chart, ChartCanvas canvas, in ColumnPlan plan, WaterfallLevel[] levels)
    {
        var text = canvas.Text;
        var size = text.Size;
        foreach (var step in chart.Steps)
            if (text.Strong(step.Point.Label, size).Width > plan.Slot - 2) size = text.SmallSize;

        // The sums first: they are what the steps lead from and to.
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
                // A label that the zero line would strike through goes to the other end first.
                var below = value < 0;
                var reach = MarkLabel.Gap + (ChartLabel.Rise + ChartLabel.Sink) * size;
                if (below ? plan.Zero > lower + Thinnest && plan.Zero < lower + reach : plan.Zero < upper - Thinnest && plan.Zero > upper - reach) below = !below;
                if (!MarkLabel.TryAtEnd(canvas, point, size, plan.Centre(i), below ? lower : upper, below, colour, strong: step.IsSum))
                    MarkLabel.TryAtEnd(canvas, point, size, plan.Centre(i), below ? upper : lower, !below, colour, strong: step.IsSum);
            }

        canvas.ReadAlong(before);
    }
}
