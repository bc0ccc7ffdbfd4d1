using QifuReports.Edition.Pictures;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Pages;
using QifuReports.Typesetting.Pictures;
using QifuReports.Typesetting.Text;
using QifuReports.Typesetting.Text.Paragraphs;

namespace QifuReports.Edition.Tests.Pictures;

/// <summary>Runs, pictures of items, and their markup.</summary>
internal static class PictureMaker
{
    private static readonly TextShaper Shaper = new(FontSet.Default);

    public static GlyphRun Run(
        string text, double x = 10, double y = 20, string? reference = null, FontWeight weight = FontWeight.Regular,
        FontFeatures features = FontFeatures.None)
    {
        var shaped = Shaper.Shape(text, weight, features).Single();
        return new GlyphRun
        {
            Face = shaped.Face, Size = new Length(8), Colour = Rgb.Black, Origin = new Point(new Length(x), new Length(y)),
            Glyphs = shaped.Glyphs, Text = text, Reference = reference,
        };
    }

    /// <summary>The width of a run at its size, as SVG writes it.</summary>
    public static string WidthOf(GlyphRun run) =>
        SvgNumber.Of(run.Glyphs.ToArray().Sum(glyph => glyph.Advance) * run.Size.Points / run.Face.UnitsPerEm);

    public static Rect Box(double x, double y, double width, double height) =>
        new(new Length(x), new Length(y), new Length(width), new Length(height));

    public static Point At(double x, double y) => new(new Length(x), new Length(y));

    public static PathStep Step(PathVerb verb, double x = 0, double y = 0) => new(verb, At(x, y));

    public static string SvgOf(string? alternativeText, params PlacedItem[] items) =>
        SvgOf(new Picture(new Length(100), new Length(50.5), items), alternativeText, new ColourClasses());

    public static string SvgOf(Picture picture, string? alternativeText, ColourClasses colours)
    {
        using var text = new StringWriter();
        var places = 0;
        SvgPicture.Write(new HtmlWriter(text), picture, colours, new PlaceCounter(NumberOf, _ => ++places), alternativeText);
        return text.ToString();
    }

    /// <summary>Every name but <c>unknown</c> is a figure; its number is its length.</summary>
    public static int NumberOf(ReadOnlySpan<char> name) => name is "unknown" ? 0 : name.Length;
}
