using QifuReports.Typesetting.Document;

namespace QifuReports.Typesetting.Charts;

/// <summary>
/// How one amount became another: sums stand on zero, steps float from where the last ended, hairlines join them. The axis
/// is never cut. Good and bad moves have their colours, and always the sign in the label as well.
/// </summary>
/// <remarks>A label that finds no room at its own end of the column goes to the other; where neither is free, it is left out.</remarks>
internal static class WaterfallRenderer
{
    private const double ShareOfSlot = 0.66, Widest = 52, Thinnest = 0.8;

    public static void Draw(WaterfallChart chart, ChartCanvas canvas)
    {
        var range = RangeOf(chart);
        if (!range.HasValue)
        {
            EmptyChart.Draw(canvas);
            return;
        }

        var text = canvas.Text;
        var frame = canvas.Frame;
        var count = chart.Steps.Count;
        var top = ChartHeader.Draw(canvas, chart.Unit, []);
        var names = new string[count];
        for (var i = 0; i < count; i++) names[i] = chart.Steps[i].Name;
        var categories = CategoryLabels.Fit(text, names, frame.Width / count, 3);

        // All columns are labelled, so there are no ticks to be nice for: the axis ends with the data.
        var room = ChartLabel.LeadingOf(text.Size) + 2;
        var plot = new Box(frame.Left, top + room, frame.Right, frame.Bottom - categories.Height - 3 - (range.Low < 0 ? room : 0));
        if (plot.Height < 4) plot = plot with { Bottom = plot.Top + 4 };
        var plan = new ColumnPlan(plot, AxisScale.Bare(range.Low, range.High), count);
        categories.Draw(canvas, plot.Left, plan.Slot, frame.Bottom - categories.Height);

        var ends = DrawBodies(chart, canvas, plan);
        ValueAxis.DrawZero(canvas, plot.Left, plot.Right, plan.Zero);
        DrawLabels(chart, canvas, plan, ends);
    }

    /// <summary>Draws columns and connectors; returns between which heights each column stands.</summary>
    private static (double From, double To)[] DrawBodies(WaterfallChart chart, ChartCanvas canvas, in ColumnPlan plan)
    {
        var ends = new (double From, double To)[chart.Steps.Count];
        var width = Math.Min(plan.Slot * ShareOfSlot, Widest);
        var level = 0m;
        for (var i = 0; i < ends.Length; i++)
        {
            var step = chart.Steps[i];
            if (i > 0) canvas.Rule(plan.Centre(i - 1) + width / 2, plan.Y(level), plan.Centre(i) - width / 2, plan.Y(level), ChartCanvas.Hairline, canvas.Style.MutedInk);
            var from = step.IsSum ? 0 : level;
            if (step.Point.Value is { } value) level = step.IsSum ? value : level + value;
            ends[i] = (plan.Y(from), plan.Y(step.Point.Value is null ? from : level));
            if (step.Point.Value is null or 0) continue;

            // A step too small to see still shows as a line.
            var topmost = Math.Min(ends[i].From, ends[i].To);
            var height = Math.Max(Math.Abs(ends[i].From - ends[i].To), Thinnest);
            var body = new Box(plan.Centre(i) - width / 2, topmost, plan.Centre(i) + width / 2, Math.Min(topmost + height, canvas.Frame.Bottom));
            MarkPainter.Bar(canvas, body, PaintOf(step, canvas));
            canvas.Placer.AddMark(body);
        }

        return ends;
    }

    private static void DrawLabels(WaterfallChart chart, ChartCanvas canvas, in ColumnPlan plan, (double From, double To)[] ends)
    {
        var text = canvas.Text;
        var size = text.Size;
        foreach (var step in chart.Steps)
            if (text.Strong(LabelOf(step), size).Width > plan.Slot - 2) size = text.SmallSize;

        // The sums first: they are what the steps lead from and to.
        for (var sums = 1; sums >= 0; sums--)
            for (var i = 0; i < ends.Length; i++)
            {
                var step = chart.Steps[i];
                if (step.IsSum != (sums == 1) || step.Point.Value is not { } value) continue;
                var point = step.Point with { Label = LabelOf(step) };
                var below = value < 0;
                var (upper, lower) = (Math.Min(ends[i].From, ends[i].To), Math.Max(ends[i].From, ends[i].To));
                var colour = step.IsSum ? canvas.Style.Ink : ColourOf(step, canvas);
                if (!MarkLabel.TryAtEnd(canvas, point, size, plan.Centre(i), below ? lower : upper, below, colour, strong: step.IsSum))
                    MarkLabel.TryAtEnd(canvas, point, size, plan.Centre(i), below ? upper : lower, !below, colour, strong: step.IsSum);
            }
    }

    /// <summary>A step's label begins with its sign: as it came, if it has one, an arrow or parentheses; else put before it.</summary>
    internal static string LabelOf(WaterfallStep step)
    {
        var label = step.Point.Label;
        if (step.IsSum || label.Length == 0 || step.Point.Value is not { } value || value == 0) return label;
        if (label[0] is '+' or '-' or '\u2212' or '\u2013' or '(' or '\u2191' or '\u2193' or '\u25B2' or '\u25BC') return label;
        return (value > 0 ? "+" : "\u2212") + label;
    }

    private static MarkPaint PaintOf(WaterfallStep step, ChartCanvas canvas) =>
        MarkPaint.For(step.IsSum ? canvas.Style.Series[0] : ColourOf(step, canvas), ChartStatus.Actual);

    private static Rgb ColourOf(WaterfallStep step, ChartCanvas canvas) => step.Favourable switch
    {
        true => canvas.Style.Favourable,
        false => canvas.Style.Adverse,
        null => canvas.Style.MutedInk,
    };

    /// <summary>The span of all levels reached.</summary>
    private static ValueRange RangeOf(WaterfallChart chart)
    {
        var range = default(ValueRange);
        var level = 0m;
        foreach (var step in chart.Steps)
        {
            if (step.Point.Value is not { } value) continue;
            level = step.IsSum ? value : level + value;
            range.Add(level);
        }

        return range;
    }
}
