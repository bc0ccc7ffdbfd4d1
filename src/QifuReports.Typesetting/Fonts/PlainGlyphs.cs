using System.Runtime.CompilerServices;
using QifuReports.Typesetting.Unicode;

namespace QifuReports.Typesetting.Fonts;

/// <summary>
/// The usual case of shaping, looked up: of the characters that a face has and that are one glyph whatever stands beside them, the glyph under some features and its
/// plain advance. Learnt as they are asked for. Shared between threads: whoever learns one learns the same.
/// </summary>
internal sealed class PlainGlyphs(FontFace face, FontFeatures features)
{
    private const uint Unknown = 0, NotPlain = 1;

    /// <summary>By character: the glyph in the upper half, its advance in the lower; a glyph is never 0.</summary>
    private readonly uint[] known = new uint[face.FlatCharacters.Length];

    /// <summary>Whether a character is one of them, and its glyph.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(char character, out ushort glyph, out short advance)
    {
        var entry = character < known.Length ? known[character] : NotPlain;
        if (entry == Unknown) entry = known[character] = Learn(character);
        (glyph, advance) = ((ushort)(entry >> 16), (short)entry);
        return entry != NotPlain;
    }

    /// <summary>An advance as a glyph carries it. Advances beyond 32,767 units, which only broken fonts have, are cut.</summary>
    public static short Advance(int units) => (short)Math.Clamp(units, short.MinValue, short.MaxValue);

    private uint Learn(char character)
    {
        var glyph = face.FlatCharacters[character];
        if (glyph == 0 || Characters.IsSteering(character)) return NotPlain;
        var substitutes = face.SubstitutionsFor(features);
        if (!substitutes.IsEmpty) glyph = substitutes[glyph];
        var advance = Advance(HasFigureWidth && char.IsAsciiDigit(character) ? face.AdvanceOf(substitutes[face.GlyphFor('0')]) : face.AdvanceOf(glyph));
        return glyph == 0 ? NotPlain : (uint)glyph << 16 | (ushort)advance;
    }

    /// <summary>
    /// The width of all tabular figures is that of the nought. Inter's heavier fours are 5 units narrower (of 2,816), enough for a column of long amounts to lose its line.
    /// </summary>
    private bool HasFigureWidth => (features & (FontFeatures.TabularFigures | FontFeatures.Superscript)) == FontFeatures.TabularFigures;
}
