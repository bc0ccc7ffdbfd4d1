namespace QifuReports.Typesetting.Fonts;

/// <summary>The common structure of GSUB and GPOS (OpenType, chapter 2): scripts, features, lookups, coverage, classes.</summary>
internal readonly ref struct OpenTypeLayout(FontReader reader, ushort extensionType)
{
    public FontReader Reader { get; } = reader;
    private readonly ushort _extensionType = extensionType;

    /// <summary>
    /// Adds the lookups of a feature, for the default language of the Latin script, or else of the default script. The list is kept in
    /// order and without duplicates.
    /// </summary>
    public void AddLookups(uint feature, List<int> lookups)
    {
        if (Reader.Length == 0) return;
        var language = DefaultLanguage();
        if (language == 0) return;
        int features = Reader.U16(6), count = Reader.U16(language + 4);
        for (var i = 0; i < count; i++)
        {
            var record = features + 2 + 6 * Reader.U16(language + 6 + 2 * i);
            if (Reader.U32(record) != feature) continue;
            var table = features + Reader.U16(record + 4);
            for (int k = 0, n = Reader.U16(table + 2); k < n; k++) Insert(lookups, Reader.U16(table + 4 + 2 * k));
        }
    }

    private static void Insert(List<int> sorted, int value)
    {
        var at = sorted.BinarySearch(value);
        if (at < 0) sorted.Insert(~at, value);
    }

    /// <summary>Returns the offsets of those subtables of a lookup that have the given type. Extension subtables are resolved.</summary>
    public List<int> Subtables(int lookup, int type)
    {
        var list = Reader.U16(8);
        if (lookup >= Reader.U16(list)) throw Reader.Wrong("a feature names a lookup that is not there");
        var at = list + Reader.U16(list + 2 + 2 * lookup);
        var own = Reader.U16(at);
        var subtables = new List<int>();
        for (int i = 0, n = Reader.U16(at + 4); i < n; i++)
        {
            var subtable = at + Reader.U16(at + 6 + 2 * i);
            var kind = own;
            if (own == _extensionType)
            {
                kind = Reader.U16(subtable + 2);
                subtable += Reader.Size32(subtable + 4);
            }
            if (kind == type) subtables.Add(subtable);
        }
        return subtables;
    }

    /// <summary>Returns the index of a glyph in a coverage table; -1 if the table does not cover the glyph.</summary>
    public int Covered(int coverage, ushort glyph)
    {
        int format = Reader.U16(coverage), low = 0, high = Reader.U16(coverage + 2) - 1;
        if (format is not (1 or 2)) throw Reader.Wrong("a coverage table is of an unknown format");
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var at = coverage + 4 + (format == 1 ? 2 : 6) * middle;
            int start = Reader.U16(at), end = format == 1 ? start : Reader.U16(at + 2);
            if (glyph < start) high = middle - 1;
            else if (glyph > end) low = middle + 1;
            else return format == 1 ? middle : Reader.U16(at + 4) + glyph - start;
        }
        return -1;
    }

    /// <summary>Returns all glyphs of a coverage table, in rising order; any other order is an error.</summary>
    public List<int> CoveredGlyphs(int coverage)
    {
        int format = Reader.U16(coverage), count = Reader.U16(coverage + 2), next = 0;
        if (format is not (1 or 2)) throw Reader.Wrong("a coverage table is of an unknown format");
        var glyphs = new List<int>(count);
        for (var i = 0; i < count; i++)
        {
            var at = coverage + 4 + (format == 1 ? 2 : 6) * i;
            int start = Reader.U16(at), end = format == 1 ? start : Reader.U16(at + 2);
            if (start < next) throw Reader.Wrong("a coverage table is not in order");
            for (next = start; next <= end; next++) glyphs.Add(next);
        }
        return glyphs;
    }

    /// <summary>Returns the class of a glyph in a class definition table; 0 for a glyph that the table does not list.</summary>
    public int Class(int definition, ushort glyph)
    {
        int format = Reader.U16(definition);
        if (format == 1)
        {
            var index = glyph - Reader.U16(definition + 2);
            return index >= 0 && index < Reader.U16(definition + 4) ? Reader.U16(definition + 6 + 2 * index) : 0;
        }
        if (format != 2) throw Reader.Wrong("a class definition is of an unknown format");
        int low = 0, high = Reader.U16(definition + 2) - 1;
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var at = definition + 4 + 6 * middle;
            if (glyph < Reader.U16(at)) high = middle - 1;
            else if (glyph > Reader.U16(at + 2)) low = middle + 1;
            else return Reader.U16(at + 4);
        }
        return 0;
    }

    private int DefaultLanguage()
    {
        int scripts = Reader.U16(4), count = Reader.U16(scripts);
        int latin = 0, standard = 0;
        for (var i = 0; i < count; i++)
        {
            var record = scripts + 2 + 6 * i;
            var script = scripts + Reader.U16(record + 4);
            var language = Reader.U16(script);
            if (language == 0) continue;
            if (Reader.U32(record) == TableDirectory.Tag("latn")) latin = script + language;
            else if (Reader.U32(record) == TableDirectory.Tag("DFLT")) standard = script + language;
        }
        return latin != 0 ? latin : standard;
    }
}
