namespace QifuReports.Charts.Drawing;

/// <summary>What stands in the frame of a chart without a single value.</summary>
internal static class EmptyChart
{
    /// <summary>The words, in the muted ink, in the middle of the frame; nothing where they do not fit it.</summary>
    public const string Words = "No data";

    public static void Draw(ChartCanvas canvas) => Draw(canvas, canvas.Frame);

    public static void Draw(ChartCanvas canvas, in Box area)
    {
        var label = canvas.Text.Plain(Words, canvas.Text.Size);
        canvas.TryPlace(label, area.MiddleX, area.MiddleY + ChartLabel.HalfCapital * label.Size, Align.Centre, canvas.Style.MutedInk);
    }
}
