using QifuReports.Typesetting.Unicode;

namespace QifuReports.Typesetting.Text;

/// <summary>Turns characters into glyphs and their advances, with font features and fallback fonts, and adds kerning.</summary>
internal readonly ref struct GlyphMapper(FontSet fonts, GlyphBuffer buffer)
{
    /// <summary>Appends the glyphs of a text. Characters that no font has are recorded in the buffer and get no glyph.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="offset">A number that is added to the text indices of the glyphs.</param>
    /// <param name="weight">The weight of the faces.</param>
    /// <param name="features">The font features besides kerning.</param>
    public void Append(ReadOnlySpan<char> text, int offset, FontWeight weight, FontFeatures features)
    {
        var face = fonts.Face(weight);
        var at = 0;
        while (at < text.Length)
        {
            var plain = AppendPlain(text, at, offset, face, features);
            at += plain;
            if (at < text.Length) at += AppendSpecial(text, at, offset, weight, features);
        }
    }

    /// <summary>Adds to each advance the kerning with the next glyph.</summary>
    public static void Kern(FontFace face, List<ShapedGlyph> glyphs, int start, int end)
    {
        var kerning = face.Kerning;
        if (!kerning.HasPairs) return;
        for (var i = start; i + 1 < end; i++)
        {
            var value = kerning.Between(glyphs[i].Id, glyphs[i + 1].Id);
            if (value != 0) glyphs[i] = glyphs[i] with { Advance = PlainGlyphs.Advance(glyphs[i].Advance + value) };
        }
    }

    /// <summary>Handles the usual case: characters of the main face with one glyph each. Returns how many were appended.</summary>
    private int AppendPlain(ReadOnlySpan<char> text, int start, int offset, FontFace face, FontFeatures features)
    {
        var plain = face.PlainGlyphsFor(features);
        var i = start;
        for (; i < text.Length && plain.TryGet(text[i], out var glyph, out var advance); i++)
        {
            if (i == start) buffer.Begin(face, offset + start);
            buffer.Glyphs.Add(new ShapedGlyph(glyph, advance, offset + i));
        }
        return i - start;
    }

    /// <summary>Handles a single character that needs more than a look-up. Returns its length in UTF-16 units.</summary>
    private int AppendSpecial(ReadOnlySpan<char> text, int at, int offset, FontWeight weight, FontFeatures features)
    {
        var status = Rune.DecodeFromUtf16(text[at..], out var rune, out var units);
        if (status != System.Buffers.OperationStatus.Done)
        {
            buffer.Miss(text[at]);
            return 1;
        }
        var c = rune.Value is '\t' or '\n' or '\r' ? ' ' : rune.Value;
        if (Characters.IsSteering(c)) return units;
        if (!TryAppend(c, 1, c, offset + at, weight, features) && !AppendStandIn(c, offset + at, weight, features)) buffer.Miss(c);
        return units;
    }

    /// <summary>
    /// Appends a replacement for a character that no font has: another hyphen for U+2010 or U+2011, the usual space for a space of special
    /// width. Returns false if there is no replacement.
    /// </summary>
    private bool AppendStandIn(int c, int index, FontWeight weight, FontFeatures features)
    {
        if (c == 0x2011 && TryAppend(0x2010, 1, c, index, weight, features)) return true;
        if (c is 0x2010 or 0x2011) return TryAppend('-', 1, c, index, weight, features);
        return Characters.SpaceWidth(c) is { } width && TryAppend(' ', width, c, index, weight, features);
    }

    /// <summary>Appends the glyph of the first family that has the character; returns false if none has.</summary>
    private bool TryAppend(int character, double width, int standsFor, int index, FontWeight weight, FontFeatures features)
    {
        foreach (var family in fonts.Families)
        {
            var face = family.Face(weight);
            var glyph = face.GlyphFor(character);
            if (glyph == 0) continue;
            var substitutes = face.SubstitutionsFor(features);
            if (!substitutes.IsEmpty) glyph = substitutes[glyph];
            buffer.Begin(face, index);
            var advance = character == standsFor || character != ' '
                ? face.AdvanceOf(glyph)
                : (int)Math.Round(SpaceUnits(face, standsFor, width, substitutes), MidpointRounding.AwayFromZero);
            buffer.Glyphs.Add(new ShapedGlyph(glyph, PlainGlyphs.Advance(advance), index));
            return true;
        }
        return false;
    }

    /// <summary>
    /// Returns a special space's width in font units. A figure space is as wide as the digit 0, a punctuation space as a full stop.
    /// </summary>
    public static double SpaceUnits(FontFace face, int space, double width, ReadOnlySpan<ushort> substitutes)
    {
        if (width > 0) return width * face.UnitsPerEm;
        var like = face.GlyphFor(space == 0x2007 ? '0' : '.');
        return face.AdvanceOf(substitutes.IsEmpty ? like : substitutes[like]);
    }
}
