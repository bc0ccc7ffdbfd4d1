namespace QifuReports.Typesetting.Fonts;

/// <summary>
/// A TrueType face, immutable and shared between threads. Measures are in font units (<see cref="UnitsPerEm"/> per em), with y upwards.
/// </summary>
/// <remarks>OpenType 1.9: tables head, hhea, hmtx, maxp, cmap (formats 4 and 12), OS/2, post, name, loca, glyf, GPOS, GSUB.</remarks>
public sealed partial class FontFace
{
    private readonly TableDirectory _tables;
    private readonly CharacterMap _characters;
    private readonly ushort[] _advances;

    private FontFace(TableDirectory tables, CharacterMap characters, ushort[] advances)
    {
        _tables = tables;
        _characters = characters;
        _advances = advances;
    }

    /// <summary>The PostScript name (name id 6), without a subset tag.</summary>
    public string PostScriptName { get; private init; } = "";
    public int UnitsPerEm { get; private init; }
    public int GlyphCount { get; private init; }
    public int Ascender { get; private init; }

    /// <summary>How far glyphs reach below the baseline; negative.</summary>
    public int Descender { get; private init; }
    public int CapHeight { get; private init; }
    public int XHeight { get; private init; }
    public double ItalicAngle { get; private init; }

    /// <summary>OS/2 usWeightClass.</summary>
    public int WeightClass { get; private init; }

    /// <summary>The bounding box of all glyphs.</summary>
    public (int XMin, int YMin, int XMax, int YMax) Bounds { get; private init; }

    /// <summary>The whole font file, for subsetting.</summary>
    public ReadOnlyMemory<byte> File { get; private init; }

    /// <summary>The family name, which all weights of the family share (name id 16, otherwise 1).</summary>
    public string FamilyName { get; private init; } = "";

    /// <summary>Returns a table of the file by its four-letter tag; empty if the font has no such table.</summary>
    public ReadOnlySpan<byte> Table(string tag) => _tables.Find(File.Span, tag);

    /// <summary>Returns the glyph for a character; 0 (.notdef) if the font has none.</summary>
    public ushort GlyphFor(int codePoint)
    {
        var flat = _characters.Flat;
        return (uint)codePoint < (uint)flat.Length ? flat[codePoint] : _characters.Search(Table("cmap"), codePoint);
    }

    /// <summary>Returns the advance width of a glyph, without kerning; 0 for a glyph that the face does not have.</summary>
    public int AdvanceOf(ushort glyph) => glyph < _advances.Length ? _advances[glyph] : 0;
}

/// <summary>Thrown if a font chosen for the text lacks characters that every document needs.</summary>
public sealed class IncompleteFontException(string name, IReadOnlyList<int> characters, string folder)
    : Exception($"The font {name} lacks {Named(characters)}, which every document needs.")
{
    /// <summary>The missing characters, as code points.</summary>
    public IReadOnlyList<int> Characters { get; } = characters;

    /// <summary>The folder of the font.</summary>
    public string Folder { get; } = folder;

    private static string Named(IReadOnlyList<int> characters)
    {
        const int Most = 8;

        var named = string.Join(", ", characters.Take(Most)
            .Select(c => c == ' ' ? "the space (U+0020)" : string.Create(CultureInfo.InvariantCulture, $"{(char)c} (U+{c:X4})")));
        return characters.Count > Most ? string.Create(CultureInfo.InvariantCulture, $"{named} and {characters.Count - Most} more") : named;
    }
}

/// <summary>Thrown for a font file that cannot be read; the message gives the fault in the file.</summary>
public sealed class FontFormatException(string message) : Exception(message);
