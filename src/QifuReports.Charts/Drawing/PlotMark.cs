namespace QifuReports.Charts.Drawing;

/// <summary>Something that ScottPlot draws, at a place told in the coordinates of its panel; widths and radii are points.</summary>
internal abstract record PlotMark;

/// <summary>Where a bar stands, in the coordinates of its panel.</summary>
/// <param name="Position">Its middle across: along the categories.</param>
/// <param name="Size">Its thickness across.</param>
/// <param name="From">Where it begins along the values.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Lies">Whether it lies on its side: then the categories run downwards.</param>
internal readonly record struct BarPlace(double Position, double Size, double From, double To, bool Lies = false);

/// <summary>A bar, filled, outlined or both.</summary>
internal sealed record BarMark(BarPlace Place, Rgb? Fill, Rgb? Outline = null, double OutlineWidth = 0) : PlotMark;

/// <summary>Straight pieces from point to point.</summary>
internal sealed record StrokeMark(IReadOnlyList<PlotPoint> Points, Rgb Colour, double Width) : PlotMark;

/// <summary>The marker of a point; hollow where its outline is given.</summary>
/// <param name="Shape">Circle, square, diamond, triangle, by number, and again from the first.</param>
internal sealed record SymbolMark(PlotPoint At, double Radius, int Shape, Rgb Fill, Rgb? Outline = null) : PlotMark;

/// <summary>A place in the coordinates of a panel.</summary>
internal readonly record struct PlotPoint(double X, double Y);
