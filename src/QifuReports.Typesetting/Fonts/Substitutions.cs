namespace QifuReports.Typesetting.Fonts;

/// <summary>Single substitutions (one glyph for another; GSUB lookup type 1, formats 1 and 2), as a table from glyph to glyph.</summary>
internal static class Substitutions
{
    private const int Single = 1;
    private const int Extension = 7;

    /// <summary>Returns, for each glyph, its replacement when some features are on. Lookups are applied in the order of the font.</summary>
    public static ushort[] Unroll(ReadOnlySpan<byte> gsub, int glyphCount, FontFeatures features)
    {
        var result = new ushort[glyphCount];
        for (var i = 0; i < result.Length; i++) result[i] = (ushort)i;
        var table = new OpenTypeLayout(new FontReader(gsub, "GSUB"), Extension);
        var lookups = new List<int>();
        if (features.HasFlag(FontFeatures.TabularFigures)) table.AddLookups(TableDirectory.Tag("tnum"), lookups);
        if (features.HasFlag(FontFeatures.Superscript)) table.AddLookups(TableDirectory.Tag("sups"), lookups);
        if (features.HasFlag(FontFeatures.CaseSensitive)) table.AddLookups(TableDirectory.Tag("case"), lookups);
        if (lookups.Count == 0) return result;
        var step = new ushort[glyphCount];
        var covered = new bool[glyphCount];
        foreach (var lookup in lookups)
        {
            for (var i = 0; i < step.Length; i++) step[i] = (ushort)i;
            Array.Clear(covered);
            foreach (var subtable in table.Subtables(lookup, Single)) Collect(table, subtable, step, covered);
            foreach (ref var glyph in result.AsSpan()) glyph = step[glyph];
        }
        return result;
    }

    /// <summary>Collects the substitutions of a subtable, except for glyphs that an earlier subtable of the lookup covers.</summary>
    private static void Collect(OpenTypeLayout table, int at, ushort[] step, bool[] covered)
    {
        var reader = table.Reader;
        int format = reader.U16(at), given = format == 2 ? reader.U16(at + 4) : 0;
        if (format is not (1 or 2)) throw reader.Wrong("a single substitution is of an unknown format");
        var index = 0;
        foreach (var glyph in table.CoveredGlyphs(at + reader.U16(at + 2)))
        {
            if (format == 2 && index >= given) throw reader.Wrong("a substitution covers more glyphs than it has");
            var substitute = format == 1 ? (ushort)(glyph + reader.U16(at + 4)) : reader.U16(at + 6 + 2 * index);
            index++;
            if (glyph >= step.Length || substitute >= step.Length)
                throw reader.Wrong("a substitution names a glyph that the font does not have");
            if (covered[glyph]) continue;
            covered[glyph] = true;
            step[glyph] = substitute;
        }
    }
}
