using QifuReports.Typesetting.Document;

namespace QifuReports.Typesetting.Charts;

/// <summary>The line over columns, on the axis of its own; its axis keeps it above the columns and their labels.
/// All points are labelled where their labels fit the slots, else the last, the first, the highest and the lowest.</summary>
internal static class OverlayLine
{
    public static void Draw(ChartSeries line, ChartCanvas canvas, in ColumnPlan plan, in MarkPaint paint)
    {
        Span<LinePlace> places = line.Points.Count <= 64 ? stackalloc LinePlace[line.Points.Count] : new LinePlace[line.Points.Count];
        for (var i = 0; i < places.Length; i++)
            places[i] = line.Points[i].Value is { } value
                ? new LinePlace(plan.Centre(i), plan.Y(value), IsGap: false)
                : new LinePlace(plan.Centre(i), 0, IsGap: true);

        LinePainter.Line(canvas, places, paint, shape: 0);
        var size = LabelChoice.SizeFor(canvas.Text, line.Points, plan.Slot - 2);
        var endsOnly = !LabelChoice.Fit(canvas.Text, line.Points, size, plan.Slot + 2);
        PointLabels.Draw(canvas, line.Points, places, size, endsOnly, skip: -1, mostLift: 7.5);
    }
}
