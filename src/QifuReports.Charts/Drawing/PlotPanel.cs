namespace QifuReports.Charts.Drawing;

/// <summary>
/// One plot of a chart: an area of the frame with its own coordinates, and the marks in it. What its coordinates are in points is
/// the same straight line that ScottPlot draws by, so that labels can be placed before anything is drawn.
/// </summary>
/// <param name="area">Where it is, in points, y downwards.</param>
/// <param name="left">The coordinate at its left edge.</param>
/// <param name="right">At its right edge.</param>
/// <param name="low">At its foot.</param>
/// <param name="high">At its top.</param>
internal sealed class PlotPanel(Box area, double left, double right, double low, double high)
{
    private readonly List<PlotMark> marks = [];
    private readonly double width = right - left, height = high - low;

    public Box Area { get; } = area;
    public double Left { get; } = left;
    public double Right { get; } = right;
    public double Low { get; } = low;
    public double High { get; } = high;

    /// <summary>In the order in which they are drawn, over the grid.</summary>
    public IReadOnlyList<PlotMark> Marks => marks;

    /// <summary>Where hairlines cross the panel; none unless set.</summary>
    public IReadOnlyList<double> Grid { get; set; } = [];

    /// <summary>How many points a unit of the coordinates is, across and upwards.</summary>
    public double PointsAcross => Area.Width / width;

    /// <inheritdoc cref="PointsAcross"/>
    public double PointsUpwards => Area.Height / height;

    public double X(double coordinate) => Area.Left + (coordinate - Left) * PointsAcross;

    public double Y(double coordinate) => Area.Bottom - (coordinate - Low) * PointsUpwards;

    public double Y(decimal value) => Y((double)value);

    /// <summary>The coordinates of a place given in points.</summary>
    public PlotPoint At(double x, double y) => new(Left + (x - Area.Left) / PointsAcross, Low + (Area.Bottom - y) / PointsUpwards);

    /// <summary>A bar in points.</summary>
    public Box BoxOf(in BarPlace bar)
    {
        var (a, b) = bar.Lies ? (X(bar.From), X(bar.To)) : (Y(bar.From), Y(bar.To));
        var half = bar.Size / 2;
        return bar.Lies
            ? new Box(Math.Min(a, b), Y(bar.Position + half), Math.Max(a, b), Y(bar.Position - half))
            : new Box(X(bar.Position - half), Math.Min(a, b), X(bar.Position + half), Math.Max(a, b));
    }

    public void Add(PlotMark mark) => marks.Add(mark);

    /// <summary>A straight line between two places given in points.</summary>
    public void Rule(double x1, double y1, double x2, double y2, double strokeWidth, Rgb colour) =>
        marks.Add(new StrokeMark([At(x1, y1), At(x2, y2)], colour, strokeWidth));
}
