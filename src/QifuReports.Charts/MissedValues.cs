namespace QifuReports.Charts;

/// <summary>Lists below the chart, each after its name, the values that do not fit beside their points or columns.</summary>
internal static class MissedValues
{
    private const double Gap = 8, Above = 4, Apart = 3;

    /// <summary>The height that the listed values take, in points; 0 if all values have a place.</summary>
    public static double HeightOf(ChartCanvas canvas) =>
        canvas.Unplaced.Count == 0 ? 0 : Above + Set(canvas, canvas.Unplaced, place: null) * ChartLabel.LeadingOf(canvas.Text.SmallSize);

    /// <summary>Writes the values below the frame of the chart.</summary>
    public static void Draw(ChartCanvas canvas, double height)
    {
        var (size, style, top) = (canvas.Text.SmallSize, canvas.Style, canvas.Frame.Bottom);
        canvas.Placer.Extend(height);
        Set(canvas, canvas.Unplaced, (label, of, isValue, x, line) =>
            canvas.TryPlace(label, x, top + Above + ChartLabel.Rise * size + line * ChartLabel.LeadingOf(size), Align.Left,
            isValue ? style.Ink : style.MutedInk, isValue ? of.Point.Reference : ChartReference.Name(of.Name)));
    }

    // Writes each name and its value on one line if both fit, otherwise on two lines. Returns the number of lines of the whole list.
    private static int Set(ChartCanvas canvas, IReadOnlyList<UnplacedLabel> missed,
        Action<ChartLabel, UnplacedLabel, bool, double, int>? place)
    {
        var (text, width, line, x) = (canvas.Text, canvas.Frame.Width, 0, 0.0);
        foreach (var one in missed)
        {
            var name = text.Shortened(one.Name, text.SmallSize, width);
            var value = text.Strong(one.Point.Label, text.SmallSize);
            if (value.Width > width) value = text.Strong(one.Point.Label, text.SmallSize * width / value.Width * 0.99);
            if (x > 0 && x + name.Width + Apart + value.Width > width) (x, line) = (0, line + 1);
            place?.Invoke(name, one, false, x, line);
            x += name.Width + Apart;
            if (x + value.Width > width) (x, line) = (0, line + 1);
            place?.Invoke(value, one, true, x, line);
            x += value.Width + Gap;
        }

        return line + 1;
    }
}
