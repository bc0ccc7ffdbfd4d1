using System.Runtime.CompilerServices;
using QifuReports.Typesetting.Unicode;

namespace QifuReports.Typesetting.Fonts;

/// <summary>
/// A look-up table for the usual case of shaping: characters that the face has and that always give the same glyph, whatever their
/// neighbours are. For each character the table gives the glyph (with the given features on) and its advance without kerning. Entries are
/// added as they are needed. Shared between threads, since every thread adds the same entry.
/// </summary>
internal sealed class PlainGlyphs(FontFace face, FontFeatures features)
{
    private const uint Unknown = 0, NotPlain = 1;

    /// <summary>The entry of each character: the glyph in the upper half, its advance in the lower half. The glyph is never 0.</summary>
    private readonly uint[] _known = new uint[face.FlatCharacters.Length];

    /// <summary>Gives a character's glyph and advance; false from U+2300 on, for formatting characters, or if there is no glyph.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(char character, out ushort glyph, out short advance)
    {
        var entry = character < _known.Length ? _known[character] : NotPlain;
        if (entry == Unknown) entry = _known[character] = Learn(character);
        (glyph, advance) = ((ushort)(entry >> 16), (short)entry);
        return entry != NotPlain;
    }

    /// <summary>Limits an advance to 16 bits. Larger advances, which only broken fonts have, become 32,767.</summary>
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
    /// Whether all digits get the width of the digit 0, as tabular digits should have. In Inter's heavier weights the digit 4 is 5 units
    /// (of 2,816 per em) narrower, enough to put the digits of long amounts out of line.
    /// </summary>
    private bool HasFigureWidth => (features & (FontFeatures.TabularFigures | FontFeatures.Superscript)) == FontFeatures.TabularFigures;
}
