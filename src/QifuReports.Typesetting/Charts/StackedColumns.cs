using QifuReports.Typesetting.Document;

namespace QifuReports.Typesetting.Charts;

/// <summary>
/// Columns on each other: positive parts up from zero, negative ones down, in the order of the series. A part's label
/// stands inside it, in white or ink, where it fits; else the value is left to the name beside the last stack, or to the
/// alternative text. Totals stand over all stacks, or, where slots are too narrow, over the last, the first, the highest and
/// the lowest.
/// </summary>
internal static class StackedColumns
{
    private const double ShareOfSlot = 0.62, Widest = 58, Seam = 0.6;

    public static void Draw(ColumnChart chart, ChartCanvas canvas, in ColumnPlan plan, MarkPaint[] paints, StackNames? names)
    {
        var width = Math.Min(plan.Slot * ShareOfSlot, Widest);
        var size = LabelChoice.SizeFor(canvas.Text, chart.Series, width - 3);
        var last = chart.Categories.Count - 1;
        for (var c = 0; c <= last; c++)
        {
            decimal up = 0, down = 0;
            var centre = plan.Centre(c);
            var stack = new Box(centre - width / 2, plan.Zero, centre + width / 2, plan.Zero);
            for (var s = 0; s < chart.Series.Count; s++)
            {
                var point = chart.Series[s].Points[c];
                if (point.Value is not { } value || value == 0) continue;
                var from = value > 0 ? up : down;
                if (value > 0) up += value;
                else down += value;
                var (a, b) = (plan.Y(from), plan.Y(from + value));
                var whole = stack with { Top = Math.Min(a, b), Bottom = Math.Max(a, b) };

                // A seam of paper keeps neighbours apart without relying on their colours; the first part stands on zero itself.
                var seam = from != 0 && whole.Height > 3 * Seam ? Seam : 0;
                var part = value > 0 ? whole with { Bottom = whole.Bottom - seam } : whole with { Top = whole.Top + seam };
                MarkPainter.Bar(canvas, part, paints[s]);
                canvas.Placer.AddMark(part);
                var placed = MarkLabel.TryInside(canvas, point, size, part, paints[s]);
                if (c == last) names?.Note(s, part.MiddleY, placed ? null : point);
            }
        }

        DrawTotals(chart, canvas, plan);
        names?.Draw(canvas, plan.Centre(last) + width / 2, plan.Plot);
    }

    /// <summary>Sums of the positive and of the negative parts of a stack, and whether it has any part at all.</summary>
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

    /// <summary>Over each stack; under it where all of it hangs from zero.</summary>
    private static void DrawTotals(ColumnChart chart, ChartCanvas canvas, in ColumnPlan plan)
    {
        // Sums are set bolder than the text measured here, by about a twentieth.
        var room = plan.Slot / 1.06 - 2;
        var size = LabelChoice.SizeFor(canvas.Text, chart.Totals, room);
        Span<int> order = stackalloc int[chart.Totals.Count];
        var count = LabelChoice.Order(chart.Totals, order, all: LabelChoice.Fit(canvas.Text, chart.Totals, size, room + 2));
        var before = canvas.TextCount;
        foreach (var c in order[..count])
        {
            var (up, down, _) = SumsOf(chart, c);
            if (up == 0 && down == 0) continue;
            var hangs = up == 0;
            MarkLabel.TryAtEnd(canvas, chart.Totals[c], size, plan.Centre(c), hangs ? plan.Y(down) : plan.Y(up), hangs, canvas.Style.Ink, strong: true);
        }

        canvas.ReadAlong(before);
    }
}
