using QifuReports.Typesetting.Pictures;

namespace QifuReports.Edition.Pictures;

/// <summary>Writes a picture as an svg element within the text, with the vectors that the PDF has.</summary>
/// <remarks>
/// How programs that read pages aloud see a picture with an alternative text: one without figures is an image (<c>role="img"</c>), of which
/// they read that text only. An image may not contain links (WAI-ARIA 1.2, 5.2.8: its children are presentational). So a picture with
/// figures is a group with the alternative text as its name, of which they see the links; its other words are hidden, since the name has
/// them already.
/// </remarks>
internal static class SvgPicture
{
    /// <summary>Writes the picture. Its viewBox has the proportions, in points; a style sheet gives the size.</summary>
    /// <param name="html">Receives the element.</param>
    /// <param name="picture">The picture.</param>
    /// <param name="colours">Gives the classes of colours.</param>
    /// <param name="places">Counts the places of figures.</param>
    /// <param name="alternativeText">
    /// What the picture shows, for readers who cannot see it. Empty for a picture that only decorates, and null for one whose words are
    /// read as they are.
    /// </param>
    public static void Write(HtmlWriter html, Picture picture, ColourClasses colours, PlaceCounter places, string? alternativeText)
    {
        var hasFigures = picture.Items.Any(item => item is GlyphRun { Glyphs.Length: > 0 } run && places.IsPlace(run.Reference));
        var isNamed = !string.IsNullOrEmpty(alternativeText);
        html.Begin("svg",
            ("viewBox", $"0 0 {SvgNumber.Of(picture.Width)} {SvgNumber.Of(picture.Height)}"),
            ("stroke-miterlimit", SvgShapes.UsualMiterLimit),
            ("role", isNamed ? hasFigures ? "group" : "img" : null),
            ("aria-label", isNamed ? alternativeText : null),
            ("aria-hidden", alternativeText is "" && !hasFigures ? "true" : null));
        var painter = new SvgPainter(html, colours, places, hidesWords: hasFigures && alternativeText is not null);
        foreach (var item in picture.Items) painter.Write(item);
        painter.Show();
        html.End();
    }
}
