using System.Buffers;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Fonts.Subsets;

namespace QifuReports.Edition.Fonts;

/// <summary>
/// Writes the kerning of a subset as a list of pairs (kern, version 0, format 0). It is larger than the classes of GPOS but compresses to
/// as little, and every browser reads it.
/// </summary>
internal static class KerningTable
{
    /// <summary>The largest number of pairs of which the length of the table still has 16 bits.</summary>
    private const int Most = (0xFFFF - 14) / 6;

    /// <summary>Returns the table; empty for a face without kerning, and for a subset with more pairs than the table can have.</summary>
    /// <param name="face">The face.</param>
    /// <param name="glyphs">The glyphs by their new numbers; the first one is .notdef.</param>
    public static ReadOnlyMemory<byte> Of(FontFace face, List<int> glyphs)
    {
        const int Horizontal = 1;

        var pairs = new ArrayBufferWriter<byte>();
        var count = 0;
        for (var first = 1; first < glyphs.Count; first++)
            for (var second = 1; second < glyphs.Count; second++)
            {
                var value = face.KerningOf((ushort)glyphs[first], (ushort)glyphs[second]);
                if (value == 0) continue;
                if (++count > Most) return default;
                pairs.UInt16(first).UInt16(second).UInt16(value);
            }

        if (count == 0) return default;
        var selector = 0;
        while (2 << selector <= count) selector++;
        var table = new ArrayBufferWriter<byte>(18 + 6 * count);
        table.UInt16(0).UInt16(1).UInt16(0).UInt16(14 + 6 * count).UInt16(Horizontal)
            .UInt16(count).UInt16(6 << selector).UInt16(selector).UInt16(6 * count - (6 << selector))
            .Bytes(pairs.WrittenSpan);
        return table.WrittenMemory;
    }
}
