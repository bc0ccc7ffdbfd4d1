namespace QifuReports.Typesetting.Pictures.Paths;

/// <summary>An upright box by its edges, in points.</summary>
internal readonly record struct Extent(double Left, double Top, double Right, double Bottom)
{
    /// <summary>An empty box: joined with another box, it gives that box.</summary>
    public static Extent Nothing => new(double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);

    public bool HasArea => Right > Left && Bottom > Top;

    public Extent With(double x, double y) => new(Math.Min(Left, x), Math.Min(Top, y), Math.Max(Right, x), Math.Max(Bottom, y));

    public Extent Grown(double by) => new(Left - by, Top - by, Right + by, Bottom + by);

    public Extent Common(Extent other) =>
        new(Math.Max(Left, other.Left), Math.Max(Top, other.Top), Math.Min(Right, other.Right), Math.Min(Bottom, other.Bottom));

    /// <summary>Whether another box is inside this box or touches its edge from inside.</summary>
    public bool Holds(Extent other) => other.Left >= Left && other.Top >= Top && other.Right <= Right && other.Bottom <= Bottom;

    public Rect ToRect() => new(new(Left), new(Top), new(Right - Left), new(Bottom - Top));
}
