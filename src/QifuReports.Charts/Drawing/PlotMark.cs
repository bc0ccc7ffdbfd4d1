namespace QifuReports.Charts.Drawing;

/// <summary>
/// A shape that ScottPlot draws: a bar, a line or a point. Its place is in the coordinates of its panel; widths and radii are in points.
/// </summary>
internal abstract record PlotMark;

/// <summary>The place of a bar, in the coordinates of its panel.</summary>
/// <param name="Position">The middle of the bar along the categories.</param>
/// <param name="Size">How thick the bar is, measured along the categories.</param>
/// <param name="From">The value at which the bar begins.</param>
/// <param name="To">The value at which the bar ends.</param>
/// <param name="Lies">Whether the bar is horizontal; the categories are then listed downwards.</param>
internal readonly record struct BarPlace(double Position, double Size, double From, double To, bool Lies = false);

/// <summary>A bar or column, filled, outlined or both.</summary>
internal sealed record BarMark(BarPlace Place, Rgb? Fill, Rgb? Outline = null, double OutlineWidth = 0) : PlotMark;

/// <summary>A line of straight pieces through the points.</summary>
internal sealed record StrokeMark(IReadOnlyList<PlotPoint> Points, Rgb Colour, double Width) : PlotMark;

/// <summary>The marker of a point; hollow if it has an outline.</summary>
/// <param name="Shape">The number of the shape: circle, square, diamond, triangle, then circle again.</param>
internal sealed record SymbolMark(PlotPoint At, double Radius, int Shape, Rgb Fill, Rgb? Outline = null) : PlotMark;

/// <summary>A place in the coordinates of a panel.</summary>
internal readonly record struct PlotPoint(double X, double Y);
