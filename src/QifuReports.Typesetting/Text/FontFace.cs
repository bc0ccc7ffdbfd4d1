namespace QifuReports.Typesetting.Text;

/// <summary>
/// A TrueType face, parsed once and shared between threads. Immutable. Measures are in font units
/// (<see cref="UnitsPerEm"/> to the em), y upwards.
/// </summary>
/// <remarks>OpenType 1.9: tables head, hhea, hmtx, maxp, cmap (formats 4 and 12), OS/2, post, name, loca, glyf, GPOS, GSUB.</remarks>
public sealed partial class FontFace
{
    /// <summary>The PostScript name (name id 6), without a subset tag.</summary>
    public string PostScriptName { get; private init; } = "";
    public int UnitsPerEm { get; private init; }
    public int GlyphCount { get; private init; }
    public int Ascender { get; private init; }

    /// <summary>Negative: below the baseline.</summary>
    public int Descender { get; private init; }
    public int CapHeight { get; private init; }
    public int XHeight { get; private init; }
    public double ItalicAngle { get; private init; }

    /// <summary>OS/2 usWeightClass.</summary>
    public int WeightClass { get; private init; }

    /// <summary>The box of all glyphs.</summary>
    public (int XMin, int YMin, int XMax, int YMax) Bounds { get; private init; }

    /// <summary>The whole font file, for subsetting.</summary>
    public ReadOnlyMemory<byte> File { get; private init; }

    /// <summary>Parses a TrueType file. Throws <see cref="FontFormatException"/> for a file that is not one.</summary>
    public static FontFace Parse(ReadOnlyMemory<byte> file) => throw new NotImplementedException();

    /// <summary>A table of the file by its four-letter tag; empty where the font has none.</summary>
    public ReadOnlySpan<byte> Table(string tag) => throw new NotImplementedException();

    /// <summary>The glyph for a character; 0 (.notdef) where the font has none.</summary>
    public ushort GlyphFor(int codePoint) => throw new NotImplementedException();

    /// <summary>The advance width of a glyph, without kerning.</summary>
    public int AdvanceOf(ushort glyph) => throw new NotImplementedException();
}

/// <summary>A font file that cannot be read, with what is wrong in it.</summary>
public sealed class FontFormatException(string message) : Exception(message);
