namespace QifuReports.Charts.Columns;

/// <summary>
/// Draws stacked columns: positive parts upwards from zero, negative parts downwards, in the order of the series. The label of a part is
/// inside the part, in white or ink, if it fits. Otherwise the label is beside the part with a leader line, or after the name beside the
/// last stack. Totals are at the ends of the stacks.
/// </summary>
internal static class StackedColumns
{
    private const double ShareOfSlot = 0.62, ShareWithThinParts = 0.5, Widest = 58, Seam = 0.6, Leader = 5, LabelMargin = 3.2, LeastGap = 2;

    public static void Draw(ColumnChart chart, ChartCanvas canvas, in ColumnPlan plan, MarkPaint[] paints, StackNames? names)
    {
        var size = canvas.Text.Size;
        var width = Math.Min(plan.Slot * (HasThinParts(chart, plan, size) ? ShareWithThinParts : ShareOfSlot), Widest);

        // A column gets as wide as its labels need, as long as the slot is wide enough.
        width = Math.Max(width, Math.Min(WidestLabel(chart, canvas) + LabelMargin, plan.Slot - LeastGap));
        size = LabelChoice.SizeFor(canvas.Text, chart.Series, width - 3);
        var beside = new List<(ChartPoint Point, string Name, double Middle, int Category)>();
        var last = chart.Categories.Count - 1;
        for (var c = 0; c <= last; c++)
        {
            decimal up = 0, down = 0;
            for (var s = 0; s < chart.Series.Count; s++)
            {
                var point = chart.Series[s].Points[c];
                if (point.Value is not { } value || value == 0) continue;
                var from = value > 0 ? up : down;
                if (value > 0) up += value;
                else down += value;
                var place = plan.Column(plan.Centre(c), width, from, from + value);
                var whole = plan.Panel.BoxOf(place);

                // A white seam separates neighbouring parts, so that readers need not rely on their colours. The first part starts exactly
                // at zero.
                if (from != 0 && whole.Height > 3 * Seam)
                    place = place with { From = place.From + Math.Sign(value) * Seam / plan.Panel.PointsUpwards };
                var part = MarkPainter.Bar(plan.Panel, place, paints[s]);
                canvas.Placer.AddMark(part);
                var placed = MarkLabel.TryInside(canvas, point, size, part, paints[s]);
                if (c == last && names is not null) names.Note(s, part.MiddleY, placed ? null : point);
                else if (!placed && point.Label.Length > 0)
                    beside.Add((point, $"{chart.Series[s].Name}, {chart.Categories[c].Name}", part.MiddleY, c));
            }
        }

        // The labels beside the stacks are drawn last, because only then are the places of all stacks known.
        for (var c = 0; c <= last; c++)
            DrawBeside(canvas, beside.FindAll(b => b.Category == c), plan.Centre(c) + width / 2, plan.Panel.Area);

        DrawTotals(chart, canvas, plan);
        names?.Draw(canvas, plan.Centre(last) + width / 2, plan.Panel.Area);
    }

    private static bool HasThinParts(ColumnChart chart, in ColumnPlan plan, double size)
    {
        foreach (var series in chart.Series)
            foreach (var point in series.Points)
                if (point.Value is { } value && value != 0 && (double)Math.Abs(value) * plan.Panel.PointsUpwards < size + 1) return true;
        return false;
    }

    private static double WidestLabel(ColumnChart chart, ChartCanvas canvas)
    {
        var widest = 0.0;
        foreach (var series in chart.Series)
            foreach (var point in series.Points)
                if (point.Value is not (null or 0)) widest = Math.Max(widest, canvas.Text.Plain(point.Label, canvas.Text.SmallSize).Width);
        return widest;
    }

    // Writes the values that do not fit in their thin parts to the right of the stack. Values that would overlap are moved apart.
    private static void DrawBeside(ChartCanvas canvas, List<(ChartPoint Point, string Name, double Middle, int Category)> beside,
        double right, in Box plot)
    {
        if (beside.Count == 0) return;
        beside.Sort((a, b) => a.Middle.CompareTo(b.Middle));
        var size = canvas.Text.SmallSize;
        Span<double> middles = stackalloc double[beside.Count];
        Span<double> heights = stackalloc double[beside.Count];
        for (var i = 0; i < beside.Count; i++) (middles[i], heights[i]) = (beside[i].Middle, ChartLabel.LeadingOf(size));
        Spread.Apart(middles, heights, plot.Top - size, plot.Bottom + size);
        for (var i = 0; i < beside.Count; i++)
        {
            var label = canvas.Text.Plain(beside[i].Point.Label, size);
            if (!canvas.TryPlace(label, right + Leader + 1, middles[i] + ChartLabel.HalfCapital * size, Align.Left, canvas.Style.Ink,
                beside[i].Point.Reference, clearOfMarks: true))
            {
                canvas.Miss(beside[i].Name, beside[i].Point);
                continue;
            }

            canvas.Rule(right + 0.6, beside[i].Middle, right + Leader, middles[i], ChartCanvas.Hairline, canvas.Style.MutedInk);
        }
    }

    /// <summary>The sum of the positive parts and the sum of the negative parts of a stack, and whether the stack has any part.</summary>
    public static (decimal Up, decimal Down, bool Any) SumsOf(ColumnChart chart, int category)
    {
        decimal up = 0, down = 0;
        var any = false;
        foreach (var series in chart.Series)
        {
            if (series.Points[category].Value is not { } value) continue;
            any = true;
            if (value > 0) up += value;
            else down += value;
        }

        return (up, down, any);
    }

    /// <summary>Draws the total over each stack, or under the stack if all parts are negative.</summary>
    private static void DrawTotals(ColumnChart chart, ChartCanvas canvas, in ColumnPlan plan)
    {
        // Totals are set in a bolder face than the text measured here, so they are wider by about a twentieth.
        var size = LabelChoice.SizeFor(canvas.Text, chart.Totals, plan.Slot / 1.06 - 2);
        var before = canvas.TextCount;
        for (var c = chart.Totals.Count - 1; c >= 0; c--)
        {
            var (up, down, any) = SumsOf(chart, c);
            if (!any || chart.Totals[c].Value is null) continue;
            var hangs = up == 0 && down < 0;
            MarkLabel.AtEnd(canvas, $"Total, {chart.Categories[c].Name}", chart.Totals[c], size, plan.Centre(c),
                hangs ? plan.Y(down) : plan.Y(up), hangs, canvas.Style.Ink, strong: true);
        }

        canvas.ReadAlong(before);
    }
}
