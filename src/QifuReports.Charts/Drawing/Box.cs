namespace QifuReports.Charts.Drawing;

/// <summary>A rectangle without rotation. Its edges are in points; y grows downwards.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;
    public double Height => Bottom - Top;
    public double MiddleX => (Left + Right) / 2;
    public double MiddleY => (Top + Bottom) / 2;

    public static Box From(Rect rect) =>
        new(rect.X.Points, rect.Y.Points, rect.Right.Points, rect.Bottom.Points);

    public Rect ToRect() => new(new Length(Left), new Length(Top), new Length(Width), new Length(Height));

    /// <summary>Whether the two rectangles overlap; touching edges do not count.</summary>
    public bool Overlaps(in Box other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    /// <summary>Whether the other rectangle lies inside this one, with a tolerance of a hundred-thousandth of a point.</summary>
    public bool Contains(in Box other) =>
        other.Left >= Left - 1e-5 && other.Right <= Right + 1e-5 && other.Top >= Top - 1e-5 && other.Bottom <= Bottom + 1e-5;

    /// <summary>The rectangle with each edge moved inwards by the same distance, but at most to the middle.</summary>
    public Box Inset(double by)
    {
        var x = Math.Min(by, Width / 2);
        var y = Math.Min(by, Height / 2);
        return new Box(Left + x, Top + y, Right - x, Bottom - y);
    }

    /// <summary>Whether a straight line touches the rectangle (Liang and Barsky's clipping, 1984).</summary>
    public bool Touches(double x1, double y1, double x2, double y2)
    {
        double from = 0, to = 1;
        double dx = x2 - x1, dy = y2 - y1;
        return Cut(-dx, x1 - Left, ref from, ref to) && Cut(dx, Right - x1, ref from, ref to)
            && Cut(-dy, y1 - Top, ref from, ref to) && Cut(dy, Bottom - y1, ref from, ref to);
    }

    private static bool Cut(double slope, double distance, ref double from, ref double to)
    {
        if (slope == 0) return distance >= 0;
        var t = distance / slope;
        if (slope < 0) from = Math.Max(from, t);
        else to = Math.Min(to, t);
        return from <= to;
    }
}
