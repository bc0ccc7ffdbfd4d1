namespace QifuReports.Charts.Columns;

/// <summary>
/// Draws the columns of a category side by side, first the series and then the ranges, in their order, with values at their ends. If a
/// category lacks a column, its other columns close the gap, so that an actual year and next year's guidance are equally far apart.
/// </summary>
/// <remarks>
/// If two labels would overlap, an actual figure takes precedence over a comparative, and a later figure over an earlier one. The other
/// label is moved outwards or farther off, with a leader line.
/// </remarks>
internal static class GroupedColumns
{
    private const double ShareOfSlot = 0.72, Widest = 36, Between = 1.2;

    /// <summary>One column of a category; it comes from a series or from a range.</summary>
    private readonly record struct Member(ChartPoint? Point, ChartRange? Range, MarkPaint Paint, string Name);

    public static void Draw(ColumnChart chart, ChartCanvas canvas, in ColumnPlan plan, MarkPaint[] paints)
    {
        var groups = new List<Member>[chart.Categories.Count];
        var most = 1;
        for (var c = 0; c < groups.Length; c++) most = Math.Max(most, (groups[c] = Members(chart, canvas, plan, paints, c)).Count);
        var pitch = Math.Min(plan.Slot * ShareOfSlot / most, Widest + Between);
        var width = Math.Max(pitch - (most > 1 ? Between : 0), pitch * 0.5);

        for (var c = 0; c < groups.Length; c++)
            for (var m = 0; m < groups[c].Count; m++)
            {
                var member = groups[c][m];
                var (from, to) = member.Range is { } range ? (range.Low.Value ?? 0, range.High.Value ?? 0) : (0, member.Point!.Value ?? 0);
                if (from == to) continue;
                var body =
                    MarkPainter.Bar(plan.Panel, plan.Column(CentreOf(plan, c, m, groups[c].Count, pitch), width, from, to), member.Paint);
                canvas.Placer.AddMark(body);
            }

        var size = LabelChoice.SizeFor(canvas.Text, chart.Series, plan.Slot / most - 2);
        var before = canvas.TextCount;
        for (var comparatives = 0; comparatives < 2; comparatives++)
            for (var c = groups.Length - 1; c >= 0; c--)
                for (var m = groups[c].Count - 1; m >= 0; m--)
                    if (comparatives == 1 == (groups[c][m].Paint.Status == ChartStatus.PriorYear))
                        DrawLabels(canvas, plan, groups[c][m], c, CentreOf(plan, c, m, groups[c].Count, pitch),
                            Math.Sign(2 * m - (groups[c].Count - 1)) * width / 2, size);
        canvas.ReadAlong(before);
    }

    /// <summary>The paint of a series of guidance or other ranges.</summary>
    public static MarkPaint PaintOf(RangeSeries row, ChartCanvas canvas) => MarkPaint.For(canvas.Style.Series[0], row.Status);

    private static List<Member> Members(ColumnChart chart, ChartCanvas canvas, in ColumnPlan plan, MarkPaint[] paints, int category)
    {
        var members = new List<Member>();
        var name = chart.Categories[category].Name;
        for (var s = 0; s < chart.Series.Count; s++)
            if (chart.Series[s].Points[category] is { Value: not null } point)
                members.Add(new Member(point, null, plan.Recedes(category) ? paints[s].Receding : paints[s],
                    $"{chart.Series[s].Name}, {name}"));
        foreach (var row in chart.Ranges)
            if (row.Ranges[category] is { Low.Value: not null, High.Value: not null } range)
                members.Add(new Member(null, range, PaintOf(row, canvas), $"{row.Name}, {name}"));
        return members;
    }

    // Labels of the outer columns may extend outwards; labels of columns in the middle of the group are centred.
    private static void DrawLabels(ChartCanvas canvas, in ColumnPlan plan, in Member member, int category, double centre, double lean,
        double size)
    {
        var colour = member.Paint.Status is ChartStatus.PriorYear or ChartStatus.EarlierGuidance ? canvas.Style.MutedInk : canvas.Style.Ink;
        if (member.Range is { } range)
        {
            MarkLabel.AtEnd(canvas, member.Name, range.High, size, centre, plan.Y(range.High.Value ?? 0), below: false, colour, lean: lean);
            MarkLabel.AtEnd(canvas, member.Name, range.Low, size, centre, plan.Y(range.Low.Value ?? 0), below: true, colour, lean: lean);
            return;
        }

        var value = member.Point!.Value ?? 0;
        MarkLabel.AtEnd(canvas, member.Name, member.Point, size, centre, plan.Y(value), value < 0, colour, strong: plan.IsNews(category),
            lean: lean);
    }

    private static double CentreOf(in ColumnPlan plan, int category, int place, int count, double pitch) =>
        plan.Centre(category) + (place - (count - 1) / 2.0) * pitch;
}
