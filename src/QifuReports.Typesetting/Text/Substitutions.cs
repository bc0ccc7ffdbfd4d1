namespace QifuReports.Typesetting.Text;

/// <summary>Single substitutions (GSUB lookup type 1, formats 1 and 2) unrolled into a table of glyph to glyph.</summary>
internal static class Substitutions
{
    private const int Single = 1;
    private const int Extension = 7;

    /// <summary>The glyph that stands for each glyph of a face under some features, lookups applied in their order in the font.</summary>
    public static ushort[] Unroll(ReadOnlySpan<byte> gsub, int glyphCount, FontFeatures features)
    {
        var result = new ushort[glyphCount];
        for (var i = 0; i < result.Length; i++) result[i] = (ushort)i;
        var table = new LayoutTable(new FontReader(gsub, "GSUB"), Extension);
        var lookups = new SortedSet<int>();
        if (features.HasFlag(FontFeatures.TabularFigures)) table.AddLookups(TableDirectory.Tag("tnum"), lookups);
        if (features.HasFlag(FontFeatures.Superscript)) table.AddLookups(TableDirectory.Tag("sups"), lookups);
        if (features.HasFlag(FontFeatures.CaseSensitive)) table.AddLookups(TableDirectory.Tag("case"), lookups);
        foreach (var lookup in lookups)
        {
            var subtables = table.Subtables(lookup, Single);
            if (subtables.Count == 0) continue;
            for (var glyph = 0; glyph < result.Length; glyph++) result[glyph] = Apply(table, subtables, result[glyph], glyphCount);
        }
        return result;
    }

    private static ushort Apply(LayoutTable table, List<int> subtables, ushort glyph, int glyphCount)
    {
        var reader = table.Reader;
        foreach (var at in subtables)
        {
            var index = table.Covered(at + reader.U16(at + 2), glyph);
            if (index < 0) continue;
            var substitute = reader.U16(at) switch
            {
                1 => (ushort)(glyph + reader.U16(at + 4)),
                2 when index < reader.U16(at + 4) => reader.U16(at + 6 + 2 * index),
                2 => throw reader.Wrong("a substitution covers more glyphs than it has"),
                _ => throw reader.Wrong("a single substitution is of an unknown format"),
            };
            return substitute < glyphCount ? substitute : throw reader.Wrong("a substitute is not a glyph of the font");
        }
        return glyph;
    }
}
