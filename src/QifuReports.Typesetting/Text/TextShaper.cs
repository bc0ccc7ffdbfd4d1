namespace QifuReports.Typesetting.Text;

/// <summary>
/// Turns characters into glyphs: cmap, single substitutions of the asked features (GSUB), pair kerning (GPOS), and the
/// fallback chain. Holds no state between calls but caches that do not change results; one a thread.
/// </summary>
public sealed partial class TextShaper(FontSet fonts)
{
    public FontSet Fonts { get; } = fonts;

    /// <summary>Shapes a text into runs of one face each, in order. The empty text gives no runs.</summary>
    /// <remarks>Throws <see cref="MissingGlyphException"/> naming every character that no font has.</remarks>
    public IReadOnlyList<ShapedRun> Shape(string text, FontWeight weight, FontFeatures features) => throw new NotImplementedException();

    /// <summary>The width of a text on one line.</summary>
    public Length Measure(string text, TextFormat format) => throw new NotImplementedException();
}

/// <summary>Glyphs of one face.</summary>
/// <param name="Face">The face that has them.</param>
/// <param name="Start">Where the run starts in the shaped text.</param>
/// <param name="Length">How many UTF-16 units it covers.</param>
/// <param name="Glyphs">Text indices count from <paramref name="Start"/>.</param>
/// <param name="Advance">The sum of the advances, in font units.</param>
public sealed record ShapedRun(FontFace Face, int Start, int Length, ReadOnlyMemory<ShapedGlyph> Glyphs, int Advance);

/// <summary>A text has characters that no font of the chain has.</summary>
public sealed class MissingGlyphException(string message) : Exception(message);
