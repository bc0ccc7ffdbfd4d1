using System.Runtime.CompilerServices;
using QifuReports.Typesetting.Unicode;

namespace QifuReports.Typesetting.Fonts;

/// <summary>
/// A look-up table for the usual case of shaping: characters that the face has, and that give one glyph whatever their neighbours are. It
/// gives the glyph under some features and its plain advance. Entries are added as they are needed. Shared between threads, since every
/// thread adds the same entry.
/// </summary>
internal sealed class PlainGlyphs(FontFace face, FontFeatures features)
{
    private const uint Unknown = 0, NotPlain = 1;

    /// <summary>The entry of each character: the glyph in the upper half, its advance in the lower half. The glyph is never 0.</summary>
    private readonly uint[] _known = new uint[face.FlatCharacters.Length];

    /// <summary>Whether a character is in the table, with its glyph and advance.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(char character, out ushort glyph, out short advance)
    {
        var entry = character < _known.Length ? _known[character] : NotPlain;
        if (entry == Unknown) entry = _known[character] = Learn(character);
        (glyph, advance) = ((ushort)(entry >> 16), (short)entry);
        return entry != NotPlain;
    }

    /// <summary>An advance in 16 bits. Advances beyond 32,767 units, which only broken fonts have, are cut.</summary>
    public static short Advance(int units) => (short)Math.Clamp(units, short.MinValue, short.MaxValue);

    private uint Learn(char character)
    {
        var glyph = face.FlatCharacters[character];
        if (glyph == 0 || Characters.IsSteering(character)) return NotPlain;
        var substitutes = face.SubstitutionsFor(features);
        if (!substitutes.IsEmpty) glyph = substitutes[glyph];
        var advance = Advance(HasFigureWidth && char.IsAsciiDigit(character) ? face.AdvanceOf(substitutes[face.GlyphFor('0')])
            : face.AdvanceOf(glyph));
        return glyph == 0 ? NotPlain : (uint)glyph << 16 | (ushort)advance;
    }

    /// <summary>
    /// Whether figures get the width of a zero, as all tabular figures should. In Inter's heavier weights the four is 5 units (of 2,816)
    /// narrower, enough to put digits of long amounts out of line.
    /// </summary>
    private bool HasFigureWidth => (features & (FontFeatures.TabularFigures | FontFeatures.Superscript)) == FontFeatures.TabularFigures;
}
