using QifuReports.Typesetting.Fonts;

namespace QifuReports.Edition.Pictures;

/// <summary>
/// Runs of glyphs as text of SVG. Each text has the length that the run has in the PDF, so that it keeps its place beside shapes and other
/// texts even if the browser takes another font.
/// </summary>
internal static class SvgText
{
    /// <summary>The class of text whose digits all have the same width.</summary>
    public const string TabularClass = "tnum";

    /// <summary>The size of superscripts without their own glyphs, and how far they are raised, as a share of the type size.</summary>
    private const double Smaller = 0.62, Raised = 0.34;

    /// <summary>Writes a run; nothing for a run without visible characters.</summary>
    /// <param name="html">Receives the element.</param>
    /// <param name="run">The run.</param>
    /// <param name="colours">Gives the class of its colour.</param>
    /// <param name="reference">The kind of its reference, if the reference is not to a figure; otherwise null.</param>
    public static void Write(HtmlWriter html, GlyphRun run, ColourClasses colours, string? reference)
    {
        var glyphs = Visible(run, out var before);
        if (glyphs.IsEmpty) return;
        var scale = run.Size.Points / run.Face.UnitsPerEm;
        var features = FeaturesOf(run, glyphs);
        var isRaised = features == FontFeatures.Superscript;
        double shift = before * scale, raise = isRaised ? run.Size.Points * Raised : 0;
        var (sine, cosine) = Math.SinCos(run.Angle * Math.PI / 180);
        string x = SvgNumber.Of(run.Origin.X.Points + shift * cosine - raise * sine),
            y = SvgNumber.Of(run.Origin.Y.Points - shift * sine - raise * cosine);
        var colour = colours.Fill(run.Colour);
        html.Element("text", TextOf(run, glyphs),
            ("class", features == FontFeatures.TabularFigures ? $"{colour} {TabularClass}" : colour),
            ("x", x), ("y", y),
            ("font-size", SvgNumber.Of(isRaised ? run.Size.Points * Smaller : run.Size.Points)),
            ("font-weight", run.Face.WeightClass == 400 ? null : run.Face.WeightClass.ToString(CultureInfo.InvariantCulture)),
            ("textLength", LengthOf(glyphs, scale)),
            ("transform", run.Angle == 0 ? null : $"rotate({SvgNumber.Of(-run.Angle)} {x} {y})"),
            ("data-ref", reference));
    }

    /// <summary>
    /// Returns the glyphs without spaces at the start and at the end, which SVG would drop, and the width of those at the start.
    /// </summary>
    private static ReadOnlySpan<ShapedGlyph> Visible(GlyphRun run, out int before)
    {
        var glyphs = run.Glyphs.Span;
        before = 0;
        while (glyphs.Length > 0 && IsSpace(run, glyphs[0]))
        {
            before += glyphs[0].Advance;
            glyphs = glyphs[1..];
        }

        while (glyphs.Length > 0 && IsSpace(run, glyphs[^1])) glyphs = glyphs[..^1];
        return glyphs;
    }

    private static bool IsSpace(GlyphRun run, ShapedGlyph glyph) => char.IsWhiteSpace(run.Text[glyph.TextIndex - run.TextStart]);

    /// <summary>The length of the text, without the kerning of a last glyph; null where the text has no length.</summary>
    private static string? LengthOf(ReadOnlySpan<ShapedGlyph> glyphs, double scale)
    {
        long units = 0;
        foreach (var glyph in glyphs) units += glyph.Advance;
        return units <= 0 ? null : SvgNumber.Of(units * scale);
    }

    /// <summary>The characters of the glyphs. A hyphen that was added at the end of a line shows, so it becomes a usual one.</summary>
    private static string TextOf(GlyphRun run, ReadOnlySpan<ShapedGlyph> glyphs)
    {
        var text = new StringBuilder(glyphs.Length);
        foreach (var glyph in glyphs)
        {
            var at = glyph.TextIndex - run.TextStart;
            var c = run.Text[at];
            if (c == '\u00AD') text.Append('-');
            else if (char.IsHighSurrogate(c) && at + 1 < run.Text.Length) text.Append(c).Append(run.Text[at + 1]);
            else text.Append(c);
        }

        return text.ToString();
    }

    /// <summary>The feature that gives a glyph of the run its form; none if all have their usual forms.</summary>
    private static FontFeatures FeaturesOf(GlyphRun run, ReadOnlySpan<ShapedGlyph> glyphs)
    {
        foreach (var glyph in glyphs)
        {
            var c = run.Text[glyph.TextIndex - run.TextStart];
            if (!char.IsAsciiDigit(c)) continue;
            var feature = run.Face.FeatureOf(c, glyph.Id);
            if (feature != FontFeatures.None) return feature;
        }

        return FontFeatures.None;
    }
}
