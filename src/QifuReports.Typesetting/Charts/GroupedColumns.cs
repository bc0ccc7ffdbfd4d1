using QifuReports.Typesetting.Document;

namespace QifuReports.Typesetting.Charts;

/// <summary>
/// Columns beside each other, in the order of the series, with their values at their ends. A category that lacks a series
/// closes the gap, so that an actual year and next year's guidance stand at one distance.
/// </summary>
/// <remarks>
/// Where two labels would meet, the actual one stays before the comparative, the later before the earlier; the other leans
/// outwards or is left to the alternative text. A single series whose labels do not fit the slots has the last, the first,
/// the highest and the lowest labelled.
/// </remarks>
internal static class GroupedColumns
{
    private const double ShareOfSlot = 0.72, Widest = 36, Between = 1.2;

    public static void Draw(ColumnChart chart, ChartCanvas canvas, in ColumnPlan plan, MarkPaint[] paints)
    {
        var most = 1;
        for (var c = 0; c < chart.Categories.Count; c++) most = Math.Max(most, CountOf(chart, c));
        var pitch = Math.Min(plan.Slot * ShareOfSlot / most, Widest + Between);
        var width = Math.Max(pitch - (most > 1 ? Between : 0), pitch * 0.5);

        for (var c = 0; c < chart.Categories.Count; c++)
        {
            var place = 0;
            for (var s = 0; s < chart.Series.Count; s++)
            {
                if (chart.Series[s].Points[c].Value is not { } value) continue;
                var centre = CentreOf(plan, c, place++, CountOf(chart, c), pitch);
                var (zero, end) = (plan.Zero, plan.Y(value));
                var body = new Box(centre - width / 2, Math.Min(zero, end), centre + width / 2, Math.Max(zero, end));
                MarkPainter.Bar(canvas, body, paints[s]);
                canvas.Placer.AddMark(body);
            }
        }

        var size = LabelChoice.SizeFor(canvas.Text, chart.Series, plan.Slot / most - 2);
        var before = canvas.TextCount;
        if (most == 1 && chart.Series.Count == 1 && !LabelChoice.Fit(canvas.Text, chart.Series, size, plan.Slot + 1))
        {
            DrawExtremes(chart.Series[0].Points, canvas, plan, size);
            canvas.ReadAlong(before);
            return;
        }

        for (var comparatives = 0; comparatives < 2; comparatives++)
            for (var c = chart.Categories.Count - 1; c >= 0; c--)
                DrawLabels(chart, canvas, plan, c, pitch, width, size, comparatives == 1);
        canvas.ReadAlong(before);
    }

    private static void DrawLabels(ColumnChart chart, ChartCanvas canvas, in ColumnPlan plan, int category, double pitch, double width,
        double size, bool comparatives)
    {
        var count = CountOf(chart, category);
        var place = count;
        for (var s = chart.Series.Count - 1; s >= 0; s--)
        {
            var point = chart.Series[s].Points[category];
            if (point.Value is not { } value) continue;
            place--;
            var isComparative = chart.Series[s].Status == ChartStatus.PriorYear;
            if (isComparative != comparatives) continue;

            // Labels lean out over the outer side of their group; those in its middle stay centred.
            var side = Math.Sign(2 * place - (count - 1));
            MarkLabel.TryAtEnd(canvas, point, size, CentreOf(plan, category, place, count, pitch), plan.Y(value), value < 0,
                isComparative ? canvas.Style.MutedInk : canvas.Style.Ink, lean: side * width / 2);
        }
    }

    private static void DrawExtremes(IReadOnlyList<ChartPoint> points, ChartCanvas canvas, in ColumnPlan plan, double size)
    {
        Span<int> order = stackalloc int[points.Count];
        foreach (var c in order[..LabelChoice.Order(points, order, all: false)])
            if (points[c].Value is { } value)
                MarkLabel.TryAtEnd(canvas, points[c], size, plan.Centre(c), plan.Y(value), value < 0, canvas.Style.Ink);
    }

    private static double CentreOf(in ColumnPlan plan, int category, int place, int count, double pitch) =>
        plan.Centre(category) + (place - (count - 1) / 2.0) * pitch;

    private static int CountOf(ColumnChart chart, int category)
    {
        var count = 0;
        foreach (var series in chart.Series)
            if (series.Points[category].Value is not null) count++;
        return count;
    }
}
