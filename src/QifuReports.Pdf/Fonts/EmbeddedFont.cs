using QifuReports.Typesetting.Fonts;

namespace QifuReports.Pdf.Fonts;

/// <summary>
/// A font face as used by this document. It assigns character codes in the order of first use, one for each pair of glyph and character. So
/// each code maps back to exactly one character, even if two characters share a glyph.
/// </summary>
internal sealed class EmbeddedFont
{
    private readonly ushort[] _firstCode;
    private readonly List<Entry> _entries = new(256);

    private readonly record struct Entry(ushort Glyph, ushort NextCode, int Advance, int CodePoint);

    /// <param name="face">The face.</param>
    /// <param name="index">The index from 1, in the order of first use. In content streams the fonts are named F1, F2, ...</param>
    /// <param name="number">The number of the font object.</param>
    public EmbeddedFont(FontFace face, int index, int number)
    {
        Face = face;
        Index = index;
        Number = number;
        UnitsPerEm = face.UnitsPerEm;
        _firstCode = new ushort[face.GlyphCount];
        _entries.Add(default);
    }

    public FontFace Face { get; }
    public int Index { get; }
    public int Number { get; }
    public int UnitsPerEm { get; }

    /// <summary>One more than the highest code. Code 0 is .notdef.</summary>
    public int CodeCount => _entries.Count;

    /// <summary>Whether a code was assigned; a few codes are skipped.</summary>
    public bool IsUsed(int code) => _entries[code].Glyph != 0;

    public ushort GlyphOf(int code) => _entries[code].Glyph;
    public int CodePointOf(int code) => _entries[code].CodePoint;

    /// <summary>Returns the advance of the glyph of a code in font units, without kerning.</summary>
    public int AdvanceOf(int code) => _entries[code].Advance;

    /// <summary>
    /// Returns the code for a glyph that stands for a character. Throws for glyph 0 (.notdef): text without a glyph must be rejected
    /// earlier.
    /// </summary>
    public int CodeFor(ushort glyph, int codePoint) => CodeFor(glyph, codePoint, out _);

    /// <summary>Returns the code and also the advance of the glyph in font units, without kerning.</summary>
    public int CodeFor(ushort glyph, int codePoint, out int advance)
    {
        int code = _firstCode[glyph];
        if (code == 0 || _entries[code].CodePoint != codePoint) code = Search(glyph, codePoint);
        advance = _entries[code].Advance;
        return code;
    }

    // A separate method, so that CodeFor stays short for the usual case.
    private int Search(ushort glyph, int codePoint)
    {
        for (int code = _firstCode[glyph]; code != 0; code = _entries[code].NextCode)
        {
            if (_entries[code].CodePoint == codePoint) return code;
        }

        return Add(glyph, codePoint);
    }

    private int Add(ushort glyph, int codePoint)
    {
        if (glyph == 0) throw new InvalidOperationException($"{Face.PostScriptName} has no glyph for U+{codePoint:X4}.");

        while (IsAwkward(_entries.Count)) _entries.Add(default);
        var code = _entries.Count;
        if (code > 0xFFFF) throw new InvalidOperationException($"{Face.PostScriptName} is used for more than 65,535 characters.");
        _entries.Add(new Entry(glyph, _firstCode[glyph], Face.AdvanceOf(glyph), codePoint));
        _firstCode[glyph] = (ushort)code;
        return code;
    }

    /// <summary>
    /// Whether a code has a byte that a literal string would have to escape (7.3.4.2: parentheses, backslash, carriage return). Such codes
    /// are skipped, so that content can be written without checking each byte.
    /// </summary>
    private static bool IsAwkward(int code) => IsAwkward((byte)(code >> 8)) || IsAwkward((byte)code);

    private static bool IsAwkward(byte value) => value is (byte)'(' or (byte)')' or (byte)'\\' or (byte)'\r';
}
