using QifuReports.Typesetting.Document;

namespace QifuReports.Typesetting.Charts;

/// <summary>
/// Columns beside each other, in the order of the series, with their values at their ends. A category that lacks a series
/// closes the gap, so that an actual year and next year's guidance stand at one distance.
/// </summary>
/// <remarks>
/// Where two labels would meet, the actual one stays before the comparative, the later before the earlier; the other leans
/// outwards or is left to the alternative text.
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

        var size = MarkLabel.SizeFor(canvas.Text, chart.Series, plan.Slot / most - 2);
        for (var comparatives = 0; comparatives < 2; comparatives++)
            for (var c = chart.Categories.Count - 1; c >= 0; c--)
                DrawLabels(chart, canvas, plan, c, pitch, width, size, comparatives == 1);
    }

    private static void DrawLabels(ColumnChart chart, ChartCanvas canvas, in ColumnPlan plan, int category, double pitch, double width,
        double size, bool comparatives)
    {
        var place = 0;
        var count = CountOf(chart, category);
        for (var s = 0; s < chart.Series.Count; s++)
        {
            var point = chart.Series[s].Points[category];
            if (point.Value is not { } value) continue;
            var at = place++;
            var isComparative = chart.Series[s].Status == ChartStatus.PriorYear;
            if (isComparative != comparatives) continue;

            // Labels lean out over the outer side of their group; those in its middle stay centred.
            var side = Math.Sign(2 * at - (count - 1));
            MarkLabel.TryAtEnd(canvas, point, size, CentreOf(plan, category, at, count, pitch), plan.Y(value), value < 0,
                isComparative ? canvas.Style.MutedInk : canvas.Style.Ink, lean: side * width / 2);
        }
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
