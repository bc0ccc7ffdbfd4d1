namespace QifuReports.Charts.Axes;

/// <summary>Draws gridlines and the values beside them.</summary>
internal static class ValueAxis
{
    /// <summary>The space between the values and the plot.</summary>
    public const double Gap = 4;

    private const double MostOfWidth = 0.33;

    /// <summary>The largest number of intervals that an axis of this height gets: one per 26 pt, from 2 to 6.</summary>
    public static int IntervalsFor(double height) => Math.Clamp((int)(height / 26), 2, 6);

    /// <summary>
    /// The shaped labels of the ticks near the values from <paramref name="low"/> to <paramref name="high"/>; other ticks get an empty
    /// label. If a label would be wider than a third of the frame, the result is empty.
    /// </summary>
    public static ChartLabel[] Labels(ChartCanvas canvas, in AxisScale scale, decimal low, decimal high, double size)
    {
        var labels = new ChartLabel[scale.Intervals + 1];
        var widest = 0.0;
        for (var i = 0; i < labels.Length; i++)
        {
            // A tick gets a label only if the data reach the tick or one of the two intervals beside the tick.
            var tick = scale.Tick(i);
            if (tick <= low - scale.Step || tick >= high + scale.Step) continue;
            labels[i] = canvas.Text.Tabular(TickText.Of(tick, scale.Step), size);
            widest = Math.Max(widest, labels[i].Width);
        }

        return widest > canvas.Frame.Width * MostOfWidth ? [] : labels;
    }

    /// <summary>The width of the widest label and the gap beside it; 0 if there are no labels.</summary>
    public static double WidthOf(ChartLabel[] labels)
    {
        var widest = 0.0;
        foreach (var label in labels) widest = Math.Max(widest, label.Width);
        return widest > 0 ? widest + Gap : 0;
    }

    /// <summary>Draws a hairline across the plot at each tick.</summary>
    public static void DrawGrid(ChartCanvas canvas, in AxisScale scale, PlotPanel panel)
    {
        var ticks = new double[scale.Intervals + 1];
        for (var i = 0; i < ticks.Length; i++) ticks[i] = (double)scale.Tick(i);
        canvas.DrawGrid(panel, ticks);
    }

    /// <summary>
    /// Draws the labels to the left of the plot, aligned right. Each label carries a hidden reference that links it to the value of its
    /// tick.
    /// </summary>
    public static void DrawLabels(ChartCanvas canvas, in AxisScale scale, ChartLabel[] labels, PlotPanel panel)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i].IsEmpty) continue;
            canvas.TryPlace(labels[i], panel.Area.Left - Gap, panel.Y(scale.Tick(i)) + ChartLabel.HalfCapital * labels[i].Size, Align.Right,
                canvas.Style.MutedInk, ChartReference.Tick(scale.Tick(i)));
        }
    }
}
