namespace QifuReports.Charts.Waterfalls;

/// <summary>
/// Draws a waterfall turned on its side for a narrow frame: one row per step, names on the left, each label to the right of its bar. Zero
/// is a vertical line. A row with a long name gets more height, if the other rows leave enough.
/// </summary>
internal static class WaterfallRows
{
    private const double NamesMostOfWidth = 0.48, LongNamesMostOfWidth = 0.6, NameGap = 5, LabelGap = 3, ShareOfRow = 0.66, Thickest = 12,
        HighestRow = 22;

    public static void Draw(WaterfallChart chart, ChartCanvas canvas)
    {
        var text = canvas.Text;
        var area = canvas.Frame;
        var count = chart.Steps.Count;
        var row = Math.Min(area.Height / count, HighestRow);
        var size = row >= ChartLabel.LeadingOf(text.Size) + 2.5 ? text.Size : text.SmallSize;
        var room = NamesRoom(chart, text, size, row, area.Width);
        var rows = Heights(chart, text, size, row, room, area.Height);
        var names = new List<ChartLabel>[count];
        var labels = new ChartLabel[count];
        var levels = WaterfallLevel.Of(chart);
        var (widest, low, high) = (0.0, 0.0, 0.0);
        for (var i = 0; i < count; i++)
        {
            var step = chart.Steps[i];
            names[i] = text.Wrapped(step.Name, size, room, LinesOf(rows[i], size), out _);
            var label = step.Point.Value is null ? "" : WaterfallLevel.SignedPoint(step).Label;
            labels[i] = step.IsSum ? text.Strong(label, size) : text.Plain(label, size);
            foreach (var line in names[i]) widest = Math.Max(widest, line.Width);
            (low, high) = (Math.Min(low, (double)levels[i].To), Math.Max(high, (double)levels[i].To));
        }

        foreach (var also in chart.AlsoReaches) (low, high) = (Math.Min(low, (double)also), Math.Max(high, (double)also));
        var plot = area with { Left = area.Left + widest + NameGap, Bottom = area.Top + rows.Sum() };
        var unit = UnitOf(levels, labels, plot.Width, low, high, chart.AlsoReaches.Count > 0);
        if (unit <= 0) unit = 1;
        var panel = canvas.Panel(plot, low, low + plot.Width / unit, -rows.Sum(), 0);
        var thick = Math.Min(rows.Min() * ShareOfRow, Thickest);
        var top = 0.0;
        for (var i = 0; i < count; top += rows[i], i++)
        {
            var step = chart.Steps[i];
            var middle = plot.Top + top + rows[i] / 2;
            var baseline = middle + ChartLabel.HalfCapital * size;
            var line = baseline - (names[i].Count - 1) * ChartLabel.LeadingOf(size) / 2;
            foreach (var name in names[i])
            {
                canvas.TryPlace(name, area.Left, line, Align.Left, canvas.Style.Ink, ChartReference.Name(step.Name));
                line += ChartLabel.LeadingOf(size);
            }

            var colour = WaterfallLevel.ColourOf(step, canvas);
            var (from, to) =
                (Math.Min((double)levels[i].From, (double)levels[i].To), Math.Max((double)levels[i].From, (double)levels[i].To));
            if (step.Point.Value is not (null or 0)) to = Math.Max(to, from + WaterfallRenderer.Thinnest / unit);
            var bar = MarkPainter.Bar(panel, new BarPlace(-(top + rows[i] / 2), thick, from, to, Lies: true),
                MarkPaint.For(colour, ChartStatus.Actual));
            if (i + 1 < count && step != WaterfallStep.Space && chart.Steps[i + 1] != WaterfallStep.Space)
            {
                var x = panel.X((double)levels[i].To);
                panel.Rule(x, middle + thick / 2, x, middle + (rows[i] + rows[i + 1]) / 2 - thick / 2, ChartCanvas.Hairline,
                    canvas.Style.MutedInk);
            }

            // The zero line must not cross a label: a label that would lie on the line is moved to the right of it.
            var (at, zero) = (bar.Right + LabelGap, panel.X(0));
            if (at < zero && at + labels[i].Width > zero - LabelGap) at = zero + LabelGap;
            if (!labels[i].IsEmpty
                && !canvas.TryPlace(labels[i], at, baseline, Align.Left, step.IsSum ? canvas.Style.Ink : colour, step.Point.Reference))
                canvas.Miss(step.Name, WaterfallLevel.SignedPoint(step));
        }

        canvas.Rule(panel.X(0), plot.Top, panel.X(0), plot.Bottom, ChartCanvas.Baseline, canvas.Style.MutedInk);
    }

    // If no name would be cut, all rows have the same height. Otherwise the row of each name that would be cut gets two lines, and the
    // other rows share the rest of the height. If the height is not enough for that, all rows have the same height after all.
    private static double[] Heights(WaterfallChart chart, ChartText text, double size, double row, double room, double height)
    {
        var rows = new double[chart.Steps.Count];
        Array.Fill(rows, row);
        var (one, two) = (ChartLabel.LeadingOf(size), 2 * ChartLabel.LeadingOf(size) + 1);
        if (row >= two) return rows;
        for (var i = 0; i < rows.Length; i++)
        {
            text.Wrapped(chart.Steps[i].Name, size, room, LinesOf(row, size), out var isWhole);
            if (!isWhole) rows[i] = two;
        }
        var high = rows.Count(r => r == two);
        var rest = high == rows.Length ? height / high : (height - high * two) / (rows.Length - high);
        if (high == 0 || rest < (high == rows.Length ? two : one)) Array.Fill(rows, row);
        else for (var i = 0; i < rows.Length; i++) rows[i] = rows[i] == two ? two : Math.Min(row, rest);
        return rows;
    }

    private static int LinesOf(double row, double size) => Math.Max(1, (int)(row / ChartLabel.LeadingOf(size)));

    // The width of the names: 48% of the frame, or 60% if a name would otherwise be shortened.
    private static double NamesRoom(WaterfallChart chart, ChartText text, double size, double row, double width)
    {
        var room = width * NamesMostOfWidth;
        foreach (var step in chart.Steps)
        {
            text.Wrapped(step.Name, size, room, LinesOf(row, size), out var isWhole);
            if (!isWhole) return width * LongNamesMostOfWidth;
        }
        return room;
    }

    /// <summary>The length of one unit in points, chosen so that every bar and its label just fit.</summary>
    private static double UnitOf(WaterfallLevel[] levels, ChartLabel[] labels, double width, double low, double high, bool shared)
    {
        var unit = double.MaxValue;
        if (high > low && shared)
        {
            // The width of the longest label is kept free in all rows, so that charts with similar labels have the same scale.
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
