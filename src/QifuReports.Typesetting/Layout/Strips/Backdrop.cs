using QifuReports.Typesetting.Pages;

namespace QifuReports.Typesetting.Layout.Strips;

/// <summary>
/// A tint behind neighbouring strips, with a bar at its left. It is painted before them but only as tall as they turn out
/// on the page, so that its place among the items is kept free first.
/// </summary>
internal sealed class Backdrop(double width, double padding, Rgb fill, Rgb bar)
{
    private const double BarWidth = 2;

    /// <summary>The left edge of the tint, from that of the room that the strips are in.</summary>
    public double X { get; set; }

    /// <summary>Between the edge of the tint and the strips, above, below and at the sides.</summary>
    public double Padding { get; } = padding;

    /// <summary>Keeps its place; gives where.</summary>
    public static int Reserve(Canvas canvas)
    {
        canvas.Artifact(ArtifactKind.Background);
        var at = canvas.Items.Count;
        canvas.Items.Add(EndContent.Instance);
        canvas.Items.Add(EndContent.Instance);
        canvas.End();
        return at;
    }

    /// <summary>Puts the tint from a top to a bottom edge into the kept place.</summary>
    public void Fill(Canvas canvas, int at, double left, double top, double bottom)
    {
        Rect Box(double w) => new(new(left + X), new(top), new(w), new(bottom - top));
        canvas.Items[at] = new FilledRectangle(Box(width), fill);
        canvas.Items[at + 1] = new FilledRectangle(Box(BarWidth), bar);
    }
}
