namespace QifuReports.Typesetting.Fonts;

/// <summary>
/// The character map of a face (cmap, formats 4 and 12). All characters below U+2300 are copied into a flat table once, so that usual text
/// takes one look-up per character. Other characters are looked up in the bytes of the font file.
/// </summary>
internal sealed class CharacterMap
{
    private const int FlatLength = 0x2300;
    private readonly int _subtable;
    private readonly int _format;
    private readonly int _glyphCount;

    private CharacterMap(int subtable, int format, int glyphCount) =>
        (_subtable, _format, _glyphCount) = (subtable, format, glyphCount);

    /// <summary>The glyph of each character; 0 for none, and for characters below U+0020. U+00A0 has the glyph of the space.</summary>
    public ushort[] Flat { get; } = new ushort[FlatLength];

    public static CharacterMap Read(FontReader cmap, int glyphCount)
    {
        int best = 0, at = 0, format = 0;
        for (int i = 0, n = cmap.U16(2); i < n; i++)
        {
            int platform = cmap.U16(4 + 8 * i), encoding = cmap.U16(6 + 8 * i), offset = cmap.Size32(8 + 8 * i);
            int kind = cmap.U16(offset);
            var rank = kind switch
            {
                12 => platform == 3 && encoding == 10 ? 4 : platform == 0 ? 3 : 0,
                4 => platform == 3 && encoding == 1 ? 2 : platform == 0 ? 1 : 0,
                _ => 0,
            };
            if (rank > best) (best, at, format) = (rank, offset, kind);
        }
        if (best == 0) throw cmap.Wrong("there is no Unicode map of format 4 or 12");
        var map = new CharacterMap(at, format, glyphCount);
        if (format == 12) map.Unroll12(cmap);
        else map.Unroll4(cmap);
        // Some fonts have a square or an empty glyph for control characters. Control characters are not text, so these glyphs are removed.
        Array.Clear(map.Flat, 0, ' ');
        map.Flat[0xA0] = map.Flat[' '];
        return map;
    }

    /// <summary>Finds the glyph of a character that is not in the flat table, in the bytes of the cmap table.</summary>
    public ushort Search(ReadOnlySpan<byte> table, int codePoint)
    {
        var cmap = new FontReader(table, "cmap");
        return _format == 12 ? Search12(cmap, codePoint) : codePoint is >= 0 and <= 0xFFFF ? Search4(cmap, codePoint) : (ushort)0;
    }

    private void Unroll12(FontReader cmap)
    {
        var groups = cmap.Size32(_subtable + 12);
        cmap.Need(_subtable + 16, 12L * groups);
        uint next = 0;
        for (var i = 0; i < groups && next < FlatLength; i++)
        {
            var at = _subtable + 16 + 12 * i;
            uint start = cmap.U32(at), end = Math.Min(cmap.U32(at + 4), FlatLength - 1), glyph = cmap.U32(at + 8);
            // Groups are in character order. No character is handled twice, so that a broken font cannot cause endless work.
            for (next = Math.Max(next, start); next <= end; next++) Flat[next] = Known((long)glyph + (next - start));
        }
    }

    private ushort Search12(FontReader cmap, int codePoint)
    {
        int low = 0, high = cmap.Size32(_subtable + 12) - 1;
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var at = _subtable + 16 + 12 * middle;
            if (codePoint < cmap.U32(at)) high = middle - 1;
            else if (codePoint > cmap.U32(at + 4)) low = middle + 1;
            else return Known((long)cmap.U32(at + 8) + (codePoint - cmap.U32(at)));
        }
        return 0;
    }

    private void Unroll4(FontReader cmap)
    {
        var twice = cmap.U16(_subtable + 6) & ~1;
        cmap.Need(_subtable + 16, 4L * twice);
        var next = 0;
        for (var segment = 0; segment < twice && next < FlatLength; segment += 2)
        {
            int end = Math.Min((int)cmap.U16(_subtable + 14 + segment), FlatLength - 1), start = cmap.U16(_subtable + 16 + twice + segment);
            for (next = Math.Max(next, start); next <= end; next++) Flat[next] = InSegment(cmap, twice, segment, start, next);
        }
    }

    private ushort Search4(FontReader cmap, int codePoint)
    {
        var twice = cmap.U16(_subtable + 6) & ~1;
        int low = 0, high = twice / 2 - 1;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (cmap.U16(_subtable + 14 + 2 * middle) < codePoint) low = middle + 1;
            else high = middle;
        }
        if (low > high || codePoint == 0xFFFF) return 0;
        int end = cmap.U16(_subtable + 14 + 2 * low), start = cmap.U16(_subtable + 16 + twice + 2 * low);
        return codePoint >= start && codePoint <= end ? InSegment(cmap, twice, 2 * low, start, codePoint) : (ushort)0;
    }

    private ushort InSegment(FontReader cmap, int twice, int segment, int start, int codePoint)
    {
        int delta = cmap.U16(_subtable + 16 + 2 * twice + segment);
        var rangeAt = _subtable + 16 + 3 * twice + segment;
        int range = cmap.U16(rangeAt);
        if (range == 0) return Known((codePoint + delta) & 0xFFFF);
        int glyph = cmap.U16(rangeAt + range + 2 * (codePoint - start));
        return glyph == 0 ? (ushort)0 : Known((glyph + delta) & 0xFFFF);
    }

    /// <summary>Returns a glyph number, or 0 if the face has no glyph with this number.</summary>
    private ushort Known(long glyph) => glyph < _glyphCount ? (ushort)glyph : (ushort)0;
}
