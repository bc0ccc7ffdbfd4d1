using QifuReports.Typesetting.Pictures.Svg;
using ScottPlot;
using ScottPlot.Plottables;
using ScottPlot.Rendering;
using ScottPlot.Rendering.RenderActions;
using SkiaSharp;

namespace QifuReports.Charts.Drawing;

/// <summary>
/// Has ScottPlot draw the panels of a chart as SVG and reads the SVG back as placed items. Text is never drawn by ScottPlot: Skia would
/// measure it in fonts of the machine, and its characters would be lost.
/// </summary>
internal static class PlotSheet
{
    /// <summary>
    /// How far shapes of a panel may extend beyond its bottom and top edge: half the width of a line that lies on the edge.
    /// </summary>
    private const double Overhang = 3;

    // These are the only steps that ScottPlot takes. Its default steps would also clear the canvas, which gives a black rectangle in SVG,
    // and would measure and draw texts in fonts of the machine. Its ticks and grid are left out, too: they measure texts and compile much
    // code at each start. Gridlines are drawn as ordinary lines.
    private static readonly IRenderAction[] Actions = [new ReplaceNullAxesWithDefaults(), new CalculateLayout(), new RenderPlottables()];

    /// <summary>Draws the shapes of all panels, in order.</summary>
    public static IReadOnlyList<PlacedItem> Draw(double width, double height, IReadOnlyList<PlotPanel> panels, Rgb gridColour)
    {
        // Throws at once if the native library is missing, before an object that uses the library is made. The finalizer of such an object
        // needs the library too and would later end the process.
        _ = SkiaSharpVersion.Native;
        using var written = new SKDynamicMemoryWStream();
        using (var canvas = SKSvgCanvas.Create(new SKRect(0, 0, (float)width, (float)height), written))
            foreach (var panel in panels)
                if (panel.Marks.Count > 0 || panel.Grid.Count > 0) Draw(panel, canvas, width, height, gridColour);
        using var data = written.DetachAsData();
        return SvgReader.Read(data.AsSpan()).Items;
    }

    private static void Draw(PlotPanel panel, SKCanvas canvas, double width, double height, Rgb gridColour)
    {
        using var plot = new Plot();
        var area = panel.Area;
        var rect = new PixelRect((float)area.Left, (float)area.Right, (float)(area.Bottom + Overhang), (float)(area.Top - Overhang));
        plot.Layout.LayoutEngine = new FixedLayout(rect);
        var beyond = Overhang / panel.PointsUpwards;
        plot.Axes.SetLimits(panel.Left, panel.Right, panel.Low - beyond, panel.High + beyond);
        foreach (var tick in panel.Grid)
            plot.Add.Plottable(Line(new PlotPoint(panel.Left, tick), new PlotPoint(panel.Right, tick), ChartCanvas.Hairline, gridColour));
        AddMarks(plot, panel.Marks);

        using var pack = new RenderPack(plot, new PixelRect(0, (float)width, (float)height, 0), canvas);
        foreach (var action in Actions)
        {
            pack.CanvasState.Save();
            action.Render(pack);
            pack.CanvasState.RestoreAll();
        }
    }

    private static void AddMarks(Plot plot, IReadOnlyList<PlotMark> marks)
    {
        BarPlot? bars = null;
        foreach (var mark in marks)
        {
            if (mark is not BarMark) bars = null;
            switch (mark)
            {
                case BarMark bar:
                    if (bars is null) plot.Add.Plottable(bars = new BarPlot([]));
                    bars.Bars.Add(Of(bar));
                    break;
                case StrokeMark { Points.Count: 2 } rule:
                    plot.Add.Plottable(Line(rule.Points[0], rule.Points[1], rule.Width, rule.Colour));
                    break;
                case StrokeMark stroke:
                    var points = new Coordinates[stroke.Points.Count];
                    for (var i = 0; i < points.Length; i++) points[i] = Of(stroke.Points[i]);
                    var line = plot.Add.ScatterLine(points, Of(stroke.Colour));
                    line.LineStyle.Width = (float)stroke.Width;
                    line.LineStyle.StrokeJoin = SKStrokeJoin.Round;
                    break;
                case SymbolMark symbol:
                    plot.Add.Plottable(Of(symbol));
                    break;
            }
        }
    }

    private static LinePlot Line(PlotPoint from, PlotPoint to, double width, Rgb colour) =>
        new() { Start = Of(from), End = Of(to), LineStyle = new LineStyle((float)width, Of(colour)) };

    // LabelOnTop moves the label to the last drawing step, which the actions leave out. Otherwise ScottPlot would measure the label.
    private static Bar Of(BarMark bar) => new()
    {
        Position = bar.Place.Position, Size = bar.Place.Size, ValueBase = bar.Place.From, Value = bar.Place.To,
        Orientation = bar.Place.Lies ? Orientation.Horizontal : Orientation.Vertical,
        FillStyle = new FillStyle { IsVisible = bar.Fill is not null, Color = bar.Fill is { } fill ? Of(fill) : Colors.Transparent },
        LineStyle = bar.Outline is { } outline ? new LineStyle((float)bar.OutlineWidth, Of(outline)) : LineStyle.None,
        LabelOnTop = true,
    };

    private static Marker Of(SymbolMark symbol) => new()
    {
        Location = Of(symbol.At),
        MarkerStyle = new MarkerStyle
        {
            Size = (float)(2 * symbol.Radius),
            Shape = (symbol.Shape % 4) switch { 0 => MarkerShape.FilledCircle, 1 => MarkerShape.FilledSquare,
                2 => MarkerShape.FilledDiamond, _ => MarkerShape.FilledTriangleUp },
            FillColor = Of(symbol.Fill),
            LineColor = Of(symbol.Outline ?? symbol.Fill),
            LineWidth = symbol.Outline is null ? 0 : 0.8f,
            OutlineColor = Of(symbol.Outline ?? symbol.Fill),
            OutlineWidth = symbol.Outline is null ? 0 : 0.8f,
        },
    };

    private static Coordinates Of(PlotPoint point) => new(point.X, point.Y);

    private static Color Of(Rgb colour) => new(colour.R, colour.G, colour.B);

    // Replaces the automatic layout of ScottPlot, which would measure texts.
    private sealed class FixedLayout(PixelRect data) : ILayoutEngine
    {
        public ScottPlot.Layout GetLayout(PixelRect figureRect, Plot plot, Paint paint) => new(figureRect, data, [], []);
    }
}
