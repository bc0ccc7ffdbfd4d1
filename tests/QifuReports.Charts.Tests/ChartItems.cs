using System.Globalization;
using System.Text;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout.Styles;
using QifuReports.Typesetting.Pages;
using QifuReports.Typesetting.Pictures;
using QifuReports.Typesetting.Text.Paragraphs;

namespace QifuReports.Charts.Tests;

/// <summary>Draws charts for tests and writes what was drawn as text, one item a line.</summary>
internal static class ChartItems
{
    public static readonly Size Wide = Frame(480, 190);
    public static readonly Size Middle = Frame(310, 150);
    public static readonly Size Side = Frame(150, 100);

    public static Size Frame(double width, double height) => new(new Length(width), new Length(height));

    public static Picture Compose(ChartSpec chart, Size frame) =>
        ChartComposer.Instance.Compose(chart, frame, HouseStyle.Default, new TextShaper(FontSet.Default));

    public static IReadOnlyList<PlacedItem> Draw(ChartSpec chart, Size frame) => Compose(chart, frame).Items;

    public static List<GlyphRun> Runs(ChartSpec chart, Size frame) => [.. Draw(chart, frame).OfType<GlyphRun>()];

    /// <summary>The words of a chart in the order drawn.</summary>
    public static List<string> Words(ChartSpec chart, Size frame) => [.. Runs(chart, frame).Select(run => run.Text)];

    /// <summary>The width of a run by the advances of its glyphs.</summary>
    public static double WidthOf(GlyphRun run)
    {
        var units = 0;
        foreach (var glyph in run.Glyphs.Span) units += glyph.Advance;
        return units * run.Size.Points / run.Face.UnitsPerEm;
    }

    /// <summary>The area of a run: from the height of capitals down to a tenth of the size under the baseline.</summary>
    public static Box AreaOf(GlyphRun run)
    {
        var (x, y, size) = (run.Origin.X.Points, run.Origin.Y.Points, run.Size.Points);
        return new Box(x, y - 0.73 * size, x + WidthOf(run), y + 0.1 * size);
    }

    public static string Describe(IEnumerable<PlacedItem> items)
    {
        var text = new StringBuilder();
        foreach (var item in items) text.Append(Line(item)).Append('\n');
        return text.ToString();
    }

    private static string Line(PlacedItem item) => item switch
    {
        GlyphRun run =>
            $"text  {At(run.Origin)} {N(run.Size)} {run.Face.WeightClass} {run.Colour} " +
                $"\"{run.Text}\"{(run.Reference is null ? "" : " <" + run.Reference + ">")}",
        FilledRectangle r => $"rect  {At(r.Bounds.X, r.Bounds.Y)} {N(r.Bounds.Width)} x {N(r.Bounds.Height)} {r.Fill}",
        Rule r => $"rule  {At(r.From)} to {At(r.To)} {N(r.Width)} {r.Colour}{Dash(r.Dash)}",
        PathItem p =>
            $"path  {p.Steps.Count} steps from " +
                $"{At(p.Steps[0].P1)}{(p.Fill is { } f ? " fill " + f : "")}{(p.Stroke is { } s ? " stroke " + s + " " + N(p.StrokeWidth) : "")}{Dash(p.Dash)}{(p.Clip is null ? "" : " clipped")}",
        _ => item.GetType().Name,
    };

    private static string Dash((Length Dash, Length Gap)? dash) => dash is { } d ? $" dash {N(d.Dash)} {N(d.Gap)}" : "";

    private static string At(Point point) => At(point.X, point.Y);

    private static string At(Length x, Length y) => N(x) + "," + N(y);

    private static string N(Length length) => length.Points.ToString("0.0#", CultureInfo.InvariantCulture);
}
