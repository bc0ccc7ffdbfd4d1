namespace QifuReports.Typesetting.Fonts;

public sealed partial class FontFace
{
    /// <summary>Parses a TrueType file. Throws <see cref="FontFormatException"/> for any other file.</summary>
    public static FontFace Parse(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        var tables = TableDirectory.Read(bytes);
        var head = tables.Require(bytes, "head");
        int unitsPerEm = head.U16(18);
        if (unitsPerEm is < 16 or > 16384)
            throw head.Wrong(string.Create(CultureInfo.InvariantCulture, $"{unitsPerEm} units to the em are outside of 16 to 16384"));
        int glyphCount = tables.Require(bytes, "maxp").U16(4);
        if (glyphCount == 0) throw new FontFormatException("Table maxp: the font has no glyphs.");
        RequireOutlines(tables, bytes, head.U16(50), glyphCount);
        var hhea = tables.Require(bytes, "hhea");
        var weight = ReadOs2(new FontReader(tables.Find(bytes, "OS/2"), "OS/2"), hhea.S16(4), out var capHeight, out var xHeight);
        var names = new FontReader(tables.Find(bytes, "name"), "name");
        return new FontFace(tables, CharacterMap.Read(tables.Require(bytes, "cmap"), glyphCount),
            ReadAdvances(tables.Require(bytes, "hmtx"), hhea.U16(34), glyphCount))
        {
            File = file,
            PostScriptName = FontNames.Find(names, FontNames.PostScript) ?? "Unnamed",
            FamilyName = FontNames.Find(names, FontNames.TypographicFamily) ?? FontNames.Find(names, FontNames.Family) ?? "",
            UnitsPerEm = unitsPerEm,
            GlyphCount = glyphCount,
            Ascender = hhea.S16(4),
            Descender = hhea.S16(6),
            CapHeight = capHeight,
            XHeight = xHeight,
            WeightClass = weight,
            ItalicAngle = tables.Has("post") ? (int)tables.Require(bytes, "post").U32(4) / 65536.0 : 0,
            Bounds = (head.S16(36), head.S16(38), head.S16(40), head.S16(42)),
        };
    }

    private static void RequireOutlines(TableDirectory tables, ReadOnlySpan<byte> bytes, int locaFormat, int glyphCount)
    {
        if (locaFormat > 1) throw new FontFormatException("Table head: the format of loca is neither 0 nor 1.");
        tables.Require(bytes, "glyf");
        tables.Require(bytes, "loca").Need(0, (glyphCount + 1L) * (locaFormat == 0 ? 2 : 4));
    }

    /// <summary>Returns the advance of each glyph. Glyphs beyond the last metric have the advance of the last one (hmtx).</summary>
    private static ushort[] ReadAdvances(FontReader hmtx, int metrics, int glyphCount)
    {
        if (metrics == 0) throw new FontFormatException("Table hhea: it counts no metrics.");
        hmtx.Need(0, 4L * Math.Min(metrics, glyphCount));
        var advances = new ushort[glyphCount];
        for (var i = 0; i < advances.Length; i++)
            advances[i] = i < metrics ? hmtx.U16(4 * i) : advances[metrics - 1];
        return advances;
    }

    /// <summary>
    /// Returns the weight class and the heights. OS/2 versions before 2 have no heights; the heights of capitals and of lower-case x are
    /// then assumed as 70% and 50% of the ascender.
    /// </summary>
    private static int ReadOs2(FontReader os2, int ascender, out int capHeight, out int xHeight)
    {
        (capHeight, xHeight) = (ascender * 7 / 10, ascender / 2);
        if (os2.Length == 0) return (int)FontWeight.Regular;
        if (os2.U16(0) >= 2) (capHeight, xHeight) = (os2.S16(88), os2.S16(86));
        return os2.U16(4);
    }
}
