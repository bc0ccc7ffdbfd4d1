using System.Buffers;
using System.Buffers.Binary;

namespace QifuReports.Typesetting.Fonts.Subsets;

/// <summary>
/// Some glyphs of a face under new numbers, as tables of a TrueType file. Components of composite glyphs are added after them. Hints are
/// left out: they take a third of the size, and current screens do not need them.
/// </summary>
public sealed class GlyphSubset
{
    private readonly FontFace _face;
    private readonly List<int> _glyphs;
    private readonly int[] _numbers;
    private readonly List<int> _offsets = [];

    /// <summary>Takes glyphs of a face.</summary>
    /// <param name="face">The face.</param>
    /// <param name="glyphs">
    /// The glyphs in the order of their new numbers, .notdef (0) first; -1 for an empty glyph. A glyph may have several numbers; components
    /// then get the first.
    /// </param>
    public GlyphSubset(FontFace face, IReadOnlyList<int> glyphs)
    {
        _face = face;
        _glyphs = new List<int>(glyphs.Count + 16);
        _numbers = new int[face.GlyphCount];
        for (var i = 0; i < glyphs.Count; i++)
        {
            _glyphs.Add(glyphs[i]);
            if (glyphs[i] > 0 && _numbers[glyphs[i]] == 0) _numbers[glyphs[i]] = i;
        }
    }

    /// <summary>Appends the outlines (table glyf) to an empty buffer. The components that they need become glyphs, too.</summary>
    public void WriteOutlines(IBufferWriter<byte> glyf)
    {
        var outlines = new GlyphOutlines(_face);
        var offset = 0;
        _offsets.Clear();
        _offsets.Add(0);
        Func<ushort, int> numberOf = NumberOf;
        for (var i = 0; i < _glyphs.Count; i++)
        {
            if (_glyphs[i] >= 0) offset += outlines.Copy(_glyphs[i], glyf, numberOf);
            if (offset % 2 != 0)
            {
                glyf.Bytes([0]);
                offset++;
            }

            _offsets.Add(offset);
        }
    }

    /// <summary>Returns the tables glyf, head, hhea, hmtx, loca and maxp, sorted by tag. The outlines must have been written.</summary>
    /// <param name="glyf">The outlines.</param>
    public IReadOnlyList<FontTable> Tables(ReadOnlyMemory<byte> glyf)
    {
        var isLong = glyf.Length > 0xFFFF * 2;
        var loca = new ArrayBufferWriter<byte>(_offsets.Count * 4);
        foreach (var offset in _offsets)
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
            new("glyf", glyf), new("head", head), new("hhea", hhea), new("hmtx", Metrics()), new("loca", loca.WrittenMemory),
            new("maxp", Maxima()),
        ];
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
        var metrics = new ArrayBufferWriter<byte>(_glyphs.Count * 4);
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

        return metrics.WrittenMemory;
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
