namespace QifuReports.Charts.Drawing;

/// <summary>
/// One plot of a chart: an area of the frame with its own coordinates, and the shapes drawn in it. It converts coordinates to points by the
/// same linear formula as ScottPlot, so that labels can be placed before anything is drawn.
/// </summary>
/// <param name="area">The area, in points with y downwards.</param>
/// <param name="left">The coordinate at its left edge.</param>
/// <param name="right">The coordinate at its right edge.</param>
/// <param name="low">The coordinate at its bottom edge.</param>
/// <param name="high">The coordinate at its top edge.</param>
internal sealed class PlotPanel(Box area, double left, double right, double low, double high)
{
    private readonly List<PlotMark> _marks = [];
    private readonly double _width = right - left, _height = high - low;

    public Box Area { get; } = area;
    public double Left { get; } = left;
    public double Right { get; } = right;
    public double Low { get; } = low;
    public double High { get; } = high;

    /// <summary>The shapes in the order in which they are drawn, over the gridlines.</summary>
    public IReadOnlyList<PlotMark> Marks => _marks;

    /// <summary>The values at which a gridline is drawn; none by default.</summary>
    public IReadOnlyList<double> Grid { get; set; } = [];

    /// <summary>The length of one unit of the coordinates in pt, from left to right.</summary>
    public double PointsAcross => Area.Width / _width;

    /// <summary>The length of one unit of the coordinates in pt, from bottom to top.</summary>
    public double PointsUpwards => Area.Height / _height;

    public double X(double coordinate) => Area.Left + (coordinate - Left) * PointsAcross;

    public double Y(double coordinate) => Area.Bottom - (coordinate - Low) * PointsUpwards;

    public double Y(decimal value) => Y((double)value);

    /// <summary>Converts a point given in points (pt) of the frame to the coordinates of the panel.</summary>
    public PlotPoint At(double x, double y) => new(Left + (x - Area.Left) / PointsAcross, Low + (Area.Bottom - y) / PointsUpwards);

    /// <summary>The rectangle of a bar, in points.</summary>
    public Box BoxOf(in BarPlace bar)
    {
        var (a, b) = bar.Lies ? (X(bar.From), X(bar.To)) : (Y(bar.From), Y(bar.To));
        var half = bar.Size / 2;
        return bar.Lies
            ? new Box(Math.Min(a, b), Y(bar.Position + half), Math.Max(a, b), Y(bar.Position - half))
            : new Box(X(bar.Position - half), Math.Min(a, b), X(bar.Position + half), Math.Max(a, b));
    }

    public void Add(PlotMark mark) => _marks.Add(mark);

    /// <summary>Adds a straight line between two points that are given in points of the frame.</summary>
    public void Rule(double x1, double y1, double x2, double y2, double strokeWidth, Rgb colour) =>
        _marks.Add(new StrokeMark([At(x1, y1), At(x2, y2)], colour, strokeWidth));
}
