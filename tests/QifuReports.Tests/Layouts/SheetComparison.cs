using SkiaSharp;

namespace QifuReports.Tests.Layouts;

/// <summary>
/// Tells two contact sheets apart. Another version of the program that draws them sets the edges of letters a little otherwise, and that is
/// no difference; a word, a line or a colour that came, went or moved is one.
/// </summary>
internal static class SheetComparison
{
    // Looked at in squares of this side, in pixels: about one line of text high.
    private const int Side = 8;

    // By how much the pixels of a square may differ in the mean, of 255: a rule that is gone makes 20 and more, a word some 30; edges set
    // otherwise make below 8.
    private const double Tolerance = 12;

    /// <summary>
    /// Where they differ: the middle of each square, in pixels from the top left. Empty where they look the same; null where they are of
    /// different size.
    /// </summary>
    public static IReadOnlyList<(int X, int Y)>? Differences(SKBitmap one, SKBitmap other)
    {
        if ((one.Width, one.Height) != (other.Width, other.Height)) return null;
        var (left, right) = (one.Pixels, other.Pixels);
        var found = new List<(int, int)>();
        for (var y = 0; y < one.Height; y += Side)
            for (var x = 0; x < one.Width; x += Side)
                if (Mean(left, right, one.Width,
                    new SKRectI(x, y, Math.Min(x + Side, one.Width), Math.Min(y + Side, one.Height))) > Tolerance)
                    found.Add((x + Side / 2, y + Side / 2));
        return found;
    }

    // The mean over the pixels of a square of the colour that differs most.
    private static double Mean(SKColor[] left, SKColor[] right, int width, SKRectI square)
    {
        var sum = 0;
        for (var y = square.Top; y < square.Bottom; y++)
            for (var x = square.Left; x < square.Right; x++)
            {
                var (a, b) = (left[y * width + x], right[y * width + x]);
                sum += Math.Max(Math.Abs(a.Red - b.Red), Math.Max(Math.Abs(a.Green - b.Green), Math.Abs(a.Blue - b.Blue)));
            }
        return (double)sum / (square.Width * square.Height);
    }
}
