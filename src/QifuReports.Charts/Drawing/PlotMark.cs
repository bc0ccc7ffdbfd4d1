namespace QifuReports.Charts.Drawing;

/// <summary>A mark that ScottPlot draws. Its place is in the coordinates of its panel; widths and radii are in points.</summary>
internal abstract record PlotMark;

/// <summary>The place of a bar, in the coordinates of its panel.</summary>
/// <param name="Position">The middle of the bar along the categories.</param>
/// <param name="Size">The thickness of the bar along the categories.</param>
/// <param name="From">The value where it begins.</param>
/// <param name="To">The value where it ends.</param>
/// <param name="Lies">Whether the bar is horizontal; the categories then run downwards.</param>
internal readonly record struct BarPlace(double Position, double Size, double From, double To, bool Lies = false);

/// <summary>A bar, filled, outlined or both.</summary>
internal sealed record BarMark(BarPlace Place, Rgb? Fill, Rgb? Outline = null, double OutlineWidth = 0) : PlotMark;

/// <summary>A line of straight pieces through the points.</summary>
internal sealed record StrokeMark(IReadOnlyList<PlotPoint> Points, Rgb Colour, double Width) : PlotMark;

/// <summary>The marker of a point; hollow where it has an outline.</summary>
/// <param name="Shape">The number of the shape: circle, square, diamond, triangle, then circle again.</param>
internal sealed record SymbolMark(PlotPoint At, double Radius, int Shape, Rgb Fill, Rgb? Outline = null) : PlotMark;

/// <summary>A place in the coordinates of a panel.</summary>
internal readonly record struct PlotPoint(double X, double Y);
