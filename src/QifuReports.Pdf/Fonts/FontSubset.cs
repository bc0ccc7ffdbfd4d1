using System.Buffers.Binary;
using QifuReports.Typesetting.Fonts;

namespace QifuReports.Pdf.Fonts;

/// <summary>
/// The part of a face that a document uses, as a TrueType file. Its glyphs are numbered by character code, followed by the components of
/// composite glyphs. It has the tables that a PDF font program needs (ISO 32000-1, 9.9). Hints are left out: they take a third of the size,
/// and readers on current screens do not use them.
/// </summary>
internal sealed class FontSubset
{
    private readonly FontFace _face;
    private readonly List<int> _glyphs;
    private readonly int[] _numbers;

    private FontSubset(EmbeddedFont font)
    {
        _face = font.Face;
        _glyphs = new List<int>(font.CodeCount + 16);
        _numbers = new int[_face.GlyphCount];
        for (var code = 0; code < font.CodeCount; code++)
        {
            // A code that was skipped gets an empty glyph.
            _glyphs.Add(code == 0 || font.IsUsed(code) ? font.GlyphOf(code) : -1);
            if (_numbers[font.GlyphOf(code)] == 0) _numbers[font.GlyphOf(code)] = code;
        }
    }

    /// <summary>Appends the font file of the subset to an empty buffer.</summary>
    public static void Write(ByteBuffer target, EmbeddedFont font)
    {
        var subset = new FontSubset(font);
        var glyf = new ByteBuffer(32 * 1024, lent: true);
        SfntBuilder.Write(target, subset.Tables(glyf));
        glyf.Release();
    }

    /// <summary>Returns the prefix of the font name: six capital letters computed from the subset (9.6.4), and a plus sign.</summary>
    public static byte[] Tag(EmbeddedFont font)
    {
        var hash = 14695981039346656037UL;
        for (var code = 0; code < font.CodeCount; code++) hash = (hash ^ font.GlyphOf(code)) * 1099511628211UL;
        var tag = new byte[7];
        for (var i = 0; i < 6; i++, hash /= 26) tag[i] = (byte)('A' + hash % 26);
        tag[6] = (byte)'+';
        return tag;
    }

    /// <summary>Returns the tables of the font file, sorted by tag.</summary>
    private FontTable[] Tables(ByteBuffer glyf)
    {
        var offsets = Outlines(glyf);
        var isLong = glyf.Length > 0xFFFF * 2;
        var loca = new ByteBuffer(offsets.Count * 4);
        foreach (var offset in offsets)
        {
            if (isLong) loca.UInt32((uint)offset);
            else loca.UInt16(offset / 2);
        }

        var head = _face.Table("head").ToArray();
        head.AsSpan(8, 4).Clear();
        head[50] = 0;
        head[51] = isLong ? (byte)1 : (byte)0;
        var hhea = _face.Table("hhea").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)_glyphs.Count);
        return
        [
            new("glyf", glyf.Memory), new("head", head), new("hhea", hhea), new("hmtx", Metrics()), new("loca", loca.Memory),
            new("maxp", Maxima()),
        ];
    }

    /// <summary>Appends the outlines and returns the offset of each. Components are added to the list of glyphs.</summary>
    private List<int> Outlines(ByteBuffer glyf)
    {
        var outlines = new GlyphOutlines(_face);
        var offsets = new List<int>(_glyphs.Count + 1) { 0 };
        Func<ushort, int> numberOf = NumberOf;
        for (var i = 0; i < _glyphs.Count; i++)
        {
            if (_glyphs[i] >= 0) outlines.Copy(_glyphs[i], glyf, numberOf);
            if (glyf.Length % 2 != 0) glyf.Byte(0);
            offsets.Add(glyf.Length);
        }

        return offsets;
    }

    private int NumberOf(ushort glyph)
    {
        if (glyph == 0 || glyph >= _numbers.Length) return 0;
        if (_numbers[glyph] != 0) return _numbers[glyph];
        if (_glyphs.Count > 0xFFFF) throw new InvalidOperationException($"{_face.PostScriptName} is used for more than 65,535 glyphs.");
        _glyphs.Add(glyph);
        return _numbers[glyph] = _glyphs.Count - 1;
    }

    /// <summary>Returns the advance width and left side bearing of each glyph (hmtx).</summary>
    private ReadOnlyMemory<byte> Metrics()
    {
        var source = _face.Table("hmtx");
        int full = BinaryPrimitives.ReadUInt16BigEndian(_face.Table("hhea")[34..]);
        var metrics = new ByteBuffer(_glyphs.Count * 4);
        foreach (var glyph in _glyphs)
        {
            if (glyph < 0)
            {
                metrics.UInt32(0);
                continue;
            }

            var bearing = glyph < full ? glyph * 4 + 2 : full * 4 + (glyph - full) * 2;
            metrics.UInt16(_face.AdvanceOf((ushort)glyph))
                .UInt16(bearing + 2 <= source.Length ? BinaryPrimitives.ReadUInt16BigEndian(source[bearing..]) : 0);
        }

        return metrics.Memory;
    }

    /// <summary>
    /// Returns the table maxp: the limits of the whole face with the new number of glyphs. The limits for hinting programs are zero,
    /// because these programs are left out.
    /// </summary>
    private byte[] Maxima()
    {
        const int Zones = 14, FirstOfPrograms = 16, AfterPrograms = 28;

        var maxp = _face.Table("maxp").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)_glyphs.Count);
        if (maxp.Length < AfterPrograms) return maxp;
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(Zones), 1);
        maxp.AsSpan(FirstOfPrograms, AfterPrograms - FirstOfPrograms).Clear();
        return maxp;
    }
}
