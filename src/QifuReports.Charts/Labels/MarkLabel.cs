namespace QifuReports.Charts.Labels;

/// <summary>Writes values at columns, bars and points: inside the body, at its end, or farther off with a leader line.</summary>
internal static class MarkLabel
{
    /// <summary>The space between the end of a body and its label.</summary>
    public const double Gap = 2.5;

    /// <summary>How far a label may be moved from its usual place, and by how much it is moved at each attempt; in points.</summary>
    private const double MostLift = 24, LiftStep = 2;

    /// <summary>Places a label in the middle of a column or bar; false if the label does not fit.</summary>
    public static bool TryInside(ChartCanvas canvas, ChartPoint point, double size, in Box body, in MarkPaint paint)
    {
        var label = canvas.Text.Plain(point.Label, size);
        if (label.IsEmpty || !Fits(label, body)) return false;
        var baseline = body.MiddleY + ChartLabel.HalfCapital * label.Size;
        if (paint.Status is ChartStatus.Forecast or ChartStatus.Guidance)
        {
            // Text on hatching needs a white patch under it to be readable.
            var area = label.At(body.MiddleX - label.Width / 2, baseline);
            if (!canvas.Placer.IsFree(area, clearOfMarks: false)) return false;
            canvas.Paper(new Box(area.Left - 1.5, area.Top, area.Right + 1.5, area.Bottom));
        }

        return canvas.TryPlace(label, body.MiddleX, baseline, Align.Centre, ColourMaths.TextOn(paint.Fill, canvas.Style.Ink),
            point.Reference);
    }

    /// <summary>
    /// Places a label over the end of a column, or under the end if <paramref name="below"/>, where no other shape or label is. The label
    /// is centred, or aligned with the left or right edge of the column. The centred place is tried first, except for a label wider than
    /// the column. False if no place is free.
    /// </summary>
    /// <param name="lean">
    /// How far the label may extend to one side: half the width of the column, negative for the left; 0 for not at all.
    /// </param>
    /// <param name="within">The area in which a centred label must stay, moved sideways if needed; the frame by default.</param>
    public static bool TryAtEnd(ChartCanvas canvas, ChartPoint point, double size, double centre, double end, bool below, Rgb colour,
        bool strong = false, double lean = 0, Box? within = null)
    {
        if (point.Label.Length == 0) return true;
        var label = strong ? canvas.Text.Strong(point.Label, size) : canvas.Text.Plain(point.Label, size);
        var baseline = below ? end + Gap + ChartLabel.Rise * size : end - Gap;
        if (label.Width <= 2 * Math.Abs(lean)) return Centred() || LeaningOut();
        return LeaningOut() || Centred();

        bool Centred() => canvas.TryPlaceInside(label, centre, baseline, colour, point.Reference, clearOfMarks: true, within);

        bool LeaningOut() => lean != 0 && canvas.TryPlace(label, centre - lean + Math.Sign(lean) * 0.4, baseline,
            lean < 0 ? Align.Right : Align.Left, colour, point.Reference, clearOfMarks: true);
    }

    /// <summary>
    /// Places a label as <see cref="TryAtEnd"/> does. If no place there is free, the label is placed farther off, with a leader line from
    /// the end. If that fails too, the value is noted as missed.
    /// </summary>
    /// <param name="name">The name of the value, used if the value is noted as missed.</param>
    public static void AtEnd(ChartCanvas canvas, string name, ChartPoint point, double size, double centre, double end, bool below,
        Rgb colour,
        bool strong = false, double lean = 0, Box? within = null)
    {
        if (TryAtEnd(canvas, point, size, centre, end, below, colour, strong, lean, within)) return;
        var label = strong ? canvas.Text.Strong(point.Label, size) : canvas.Text.Plain(point.Label, size);
        for (var lift = LiftStep * 2; lift <= MostLift; lift += LiftStep)
        {
            var baseline = below ? end + Gap + ChartLabel.Rise * size + lift : end - Gap - lift;
            var (from, to) = below ? (end + 1, baseline - ChartLabel.Rise * size) : (baseline + 1.2, end - 1);
            if (!canvas.Placer.IsFree(new Box(centre - 0.5, from, centre + 0.5, to), clearOfMarks: false)) continue;
            if (!canvas.TryPlaceInside(label, centre, baseline, colour, point.Reference, clearOfMarks: true, within)) continue;
            canvas.Rule(centre, from, centre, to, ChartCanvas.Hairline, canvas.Style.MutedInk);
            return;
        }

        canvas.Miss(name, point);
    }

    private static bool Fits(in ChartLabel label, in Box body) =>
        label.Width + 3 <= body.Width && label.Size * (ChartLabel.Rise + ChartLabel.Sink) + 0.5 <= body.Height;
}
