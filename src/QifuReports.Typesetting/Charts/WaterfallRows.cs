using QifuReports.Typesetting.Document;

namespace QifuReports.Typesetting.Charts;

/// <summary>
/// A waterfall turned on its side for a narrow frame: a row a step, names on the left, each label right of its bar. Zero
/// is a line from top to bottom.
/// </summary>
internal static class WaterfallRows
{
    private const double NamesMostOfWidth = 0.48, NameGap = 5, LabelGap = 3, ShareOfRow = 0.66, Thickest = 12, HighestRow = 22;

    public static void Draw(WaterfallChart chart, ChartCanvas canvas, in Box area)
    {
        var text = canvas.Text;
        var count = chart.Steps.Count;
        var row = Math.Min(area.Height / count, HighestRow);
        var size = row >= ChartLabel.LeadingOf(text.Size) + 2.5 ? text.Size : text.SmallSize;
        var names = new ChartLabel[count];
        var labels = new ChartLabel[count];
        var levels = WaterfallLevel.Of(chart);
        var (widest, low) = (0.0, 0.0);
        for (var i = 0; i < count; i++)
        {
            var step = chart.Steps[i];
            names[i] = text.Shortened(step.Name, size, area.Width * NamesMostOfWidth, strong: step.IsSum);
            var label = step.Point.Value is null ? "" : WaterfallLevel.SignedPoint(step).Label;
            labels[i] = step.IsSum ? text.Strong(label, size) : text.Plain(label, size);
            widest = Math.Max(widest, names[i].Width);
            low = Math.Min(low, (double)levels[i].To);
        }

        var high = 0.0;
        foreach (var also in chart.AlsoReaches) (low, high) = (Math.Min(low, (double)also), Math.Max(high, (double)also));
        foreach (var level in levels) high = Math.Max(high, (double)level.To);

        var plot = area with { Left = area.Left + widest + NameGap, Bottom = area.Top + row * count };
        var unit = UnitOf(levels, labels, plot.Width, low, high, chart.AlsoReaches.Count > 0);
        var zero = plot.Left - low * unit;
        var thick = Math.Min(row * ShareOfRow, Thickest);
        for (var i = 0; i < count; i++)
        {
            var step = chart.Steps[i];
            var middle = plot.Top + row * (i + 0.5);
            var baseline = middle + ChartLabel.HalfCapital * size;
            canvas.TryPlace(names[i], area.Left, baseline, Align.Left, canvas.Style.Ink);
            var (from, to) = (zero + (double)levels[i].From * unit, zero + (double)levels[i].To * unit);
            var left = Math.Min(from, to);
            var right = Math.Max(Math.Max(from, to), left + (step.Point.Value is null or 0 ? 0 : WaterfallRenderer.Thinnest));
            var colour = WaterfallLevel.ColourOf(step, canvas);
            MarkPainter.Bar(canvas, new Box(left, middle - thick / 2, right, middle + thick / 2), MarkPaint.For(colour, ChartStatus.Actual));
            if (i + 1 < count) canvas.Rule(to, middle + thick / 2, to, middle + row - thick / 2, ChartCanvas.Hairline, canvas.Style.MutedInk);
            canvas.TryPlace(labels[i], right + LabelGap, baseline, Align.Left, step.IsSum ? canvas.Style.Ink : colour, step.Point.Reference);
        }

        canvas.Rule(zero, plot.Top, zero, plot.Bottom, ChartCanvas.Baseline, canvas.Style.MutedInk);
    }

    /// <summary>How long a unit is, so that every bar and its label just fit.</summary>
    private static double UnitOf(WaterfallLevel[] levels, ChartLabel[] labels, double width, double low, double high, bool shared)
    {
        var unit = double.MaxValue;
        if (high > low && shared)
        {
            // The room of the longest label is kept for all, so that charts with labels alike have one scale.
            var longest = 0.0;
            foreach (var label in labels) longest = Math.Max(longest, label.Width);
            return Math.Max(2, width - longest - LabelGap - WaterfallRenderer.Thinnest) / (high - low);
        }

        for (var i = 0; i < levels.Length; i++)
        {
            var reach = Math.Max((double)levels[i].From, (double)levels[i].To) - low;
            if (reach > 0) unit = Math.Min(unit, Math.Max(2, width - labels[i].Width - LabelGap - WaterfallRenderer.Thinnest) / reach);
        }

        return unit == double.MaxValue ? 0 : unit;
    }
}
