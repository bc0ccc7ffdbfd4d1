namespace QifuReports.Typesetting.Layout.Strips;

/// <summary>
/// A pale background behind neighbouring strips, with a bar at its left. The background must be painted before the strips, but its height
/// is known only after the strips are placed. So its position in the list of page items is reserved first.
/// </summary>
internal sealed class Backdrop(double width, double padding, Rgb fill, Rgb bar)
{
    private const double BarWidth = 2;

    /// <summary>The left edge of the background, measured from the left edge of the width available to the strips.</summary>
    public double X { get; set; }

    /// <summary>The space between the edge of the background and the strips, on all sides.</summary>
    public double Padding { get; } = padding;

    /// <summary>Reserves the position of the background in the list of page items; returns its index.</summary>
    public static int Reserve(Canvas canvas)
    {
        canvas.Artifact(ArtifactKind.Background);
        var at = canvas.Items.Count;
        canvas.Items.Add(EndContent.Instance);
        canvas.Items.Add(EndContent.Instance);
        canvas.End();
        return at;
    }

    /// <summary>Puts the background, from a top to a bottom edge, into the reserved position.</summary>
    public void Fill(Canvas canvas, int at, double left, double top, double bottom)
    {
        Rect Box(double w) => new(new(left + X), new(top), new(w), new(bottom - top));
        canvas.Items[at] = new FilledRectangle(Box(width), fill);
        canvas.Items[at + 1] = new FilledRectangle(Box(BarWidth), bar);
    }
}
