using System.Buffers;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Fonts.Subsets;

namespace QifuReports.Edition.Fonts;

/// <summary>
/// A subset of a face as a file that browsers take. Beside the tables of every subset it has a map of characters (cmap), kerning (kern, as
/// browsers read it where a font has no GPOS), and names with copyright and licence. The same characters give the same bytes.
/// </summary>
internal static class WebFont
{
    /// <summary>
    /// Returns the characters of which a face has a glyph, each with its glyph, in rising order. Invisible characters have none. A hyphen
    /// that the face does not have is drawn as another one, as in the PDF.
    /// </summary>
    public static SortedDictionary<int, ushort> GlyphsOf(FontFace face, IEnumerable<int> characters)
    {
        var glyphs = new SortedDictionary<int, ushort>();
        foreach (var character in characters)
        {
            var glyph = face.GlyphFor(character);
            if (glyph == 0 && character == 0x2011) glyph = face.GlyphFor(0x2010);
            if (glyph == 0 && character is 0x2010 or 0x2011) glyph = face.GlyphFor('-');
            if (glyph != 0) glyphs[character] = glyph;
        }

        return glyphs;
    }

    /// <summary>
    /// Returns the digits whose tabular forms differ from their usual ones, each with the glyph of its tabular form; empty if all digits
    /// have the same width anyway.
    /// </summary>
    public static SortedDictionary<int, ushort> TabularOf(FontFace face, IEnumerable<int> characters)
    {
        var glyphs = new SortedDictionary<int, ushort>();
        foreach (var character in characters)
        {
            var usual = face.GlyphFor(character);
            var tabular = face.Substitute(usual, FontFeatures.TabularFigures);
            if (tabular != usual) glyphs[character] = tabular;
        }

        return glyphs;
    }

    /// <summary>Returns the font as a TrueType file.</summary>
    /// <param name="face">The face.</param>
    /// <param name="characters">The characters with their glyphs, none of which is 0.</param>
    /// <param name="isTabular">Whether all digits get the width of the digit 0, as in the PDF: some fonts are not exact in this.</param>
    public static byte[] File(FontFace face, SortedDictionary<int, ushort> characters, bool isTabular = false)
    {
        // Glyphs in the order of their first characters; .notdef is the first of every font.
        var numbers = new Dictionary<ushort, int>(characters.Count);
        var glyphs = new List<int>(characters.Count + 1) { 0 };
        var map = new SortedDictionary<int, int>();
        foreach (var (character, glyph) in characters)
        {
            if (!numbers.TryGetValue(glyph, out var number))
            {
                number = glyphs.Count;
                numbers.Add(glyph, number);
                glyphs.Add(glyph);
            }

            map.Add(character, number);
        }

        var subset = new GlyphSubset(face, glyphs);
        var outlines = new ArrayBufferWriter<byte>(32 * 1024);
        subset.WriteOutlines(outlines);
        List<FontTable> tables =
        [
            .. subset.Tables(outlines.WrittenMemory),
            new("OS/2", MetricsTable.Of(face, map.Keys)),
            new("cmap", CharacterTable.Of(map)),
            new("name", NameTable.Of(face)),
            new("post", PostScriptTable.Of(face)),
        ];
        if (KerningTable.Of(face, glyphs) is { Length: > 0 } kerning) tables.Add(new FontTable("kern", kerning));
        tables.Sort((a, b) => string.CompareOrdinal(a.Tag, b.Tag));
        if (isTabular) EqualDigits(tables, map);
        var file = new ArrayBufferWriter<byte>(outlines.WrittenCount + 16 * 1024);
        SfntBuilder.Write(file, tables);
        return file.WrittenSpan.ToArray();
    }

    private static void EqualDigits(List<FontTable> tables, SortedDictionary<int, int> map)
    {
        if (!map.TryGetValue('0', out var zero)) return;
        var at = tables.FindIndex(table => table.Tag == "hmtx");
        var metrics = tables[at].Data.ToArray();
        for (int digit = '1'; digit <= '9'; digit++)
            if (map.TryGetValue(digit, out var glyph)) metrics.AsSpan(4 * zero, 2).CopyTo(metrics.AsSpan(4 * glyph));
        tables[at] = new FontTable("hmtx", metrics);
    }
}
