namespace QifuReports.Charts.Drawing;

/// <summary>Draws a chart without any value.</summary>
internal static class EmptyChart
{
    /// <summary>The text that is drawn, in muted ink in the middle of the frame; left out if it does not fit.</summary>
    public const string Words = "No data";

    public static void Draw(ChartCanvas canvas) => Draw(canvas, canvas.Frame);

    public static void Draw(ChartCanvas canvas, in Box area)
    {
        var label = canvas.Text.Plain(Words, canvas.Text.Size);
        canvas.TryPlace(label, area.MiddleX, area.MiddleY + ChartLabel.HalfCapital * label.Size, Align.Centre, canvas.Style.MutedInk);
    }
}
