namespace QifuReports.Typesetting.Text;

/// <summary>
/// Superscripts use the superscript glyphs of the font. If a character has none, its ordinary glyph is reduced, and raised to the height of
/// capitals.
/// </summary>
public static class Superscript
{
    /// <summary>The size of a reduced glyph as a share of the size of the text.</summary>
    public const double Scale = 0.62;

    /// <summary>How far reduced glyphs are raised, so that the top of their capitals is level with the capitals beside them.</summary>
    public static Length Rise(FontFace face, Length size) => size * ((1 - Scale) * face.CapHeight / face.UnitsPerEm);

    /// <summary>Whether the face has a superscript form of the character at an index.</summary>
    internal static bool HasForm(FontFace face, ReadOnlySpan<char> text, int at) =>
        Rune.DecodeFromUtf16(text[at..], out var rune, out _) == System.Buffers.OperationStatus.Done
        && face.HasSuperscript(face.GlyphFor(rune.Value));
}
