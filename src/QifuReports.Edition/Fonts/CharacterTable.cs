using System.Buffers;
using QifuReports.Typesetting.Fonts.Subsets;

namespace QifuReports.Edition.Fonts;

/// <summary>Writes the map from characters to glyphs (cmap): format 4, and format 12 too if a character is beyond U+FFFF.</summary>
internal static class CharacterTable
{
    /// <summary>Characters that follow each other and have glyphs that follow each other.</summary>
    private readonly record struct Stretch(int First, int Last, int Glyph);

    /// <summary>Returns the table.</summary>
    /// <param name="glyphs">The number of the glyph of each character, in the order of the characters.</param>
    public static ReadOnlyMemory<byte> Of(SortedDictionary<int, int> glyphs)
    {
        const int Windows = 3, FirstPlane = 1, AllPlanes = 10;

        var stretches = Stretches(glyphs);
        var low = LowPart(stretches.FindAll(s => s.Last <= 0xFFFF));
        var hasHigh = stretches.Exists(s => s.Last > 0xFFFF);
        var table = new ArrayBufferWriter<byte>();
        var records = hasHigh ? 2 : 1;
        var start = 4 + 8 * records;
        table.UInt16(0).UInt16(records).UInt16(Windows).UInt16(FirstPlane).UInt32((uint)start);
        if (hasHigh) table.UInt16(Windows).UInt16(AllPlanes).UInt32((uint)(start + low.Length));
        table.Bytes(low);
        if (hasHigh) Whole(table, stretches);
        return table.WrittenMemory;
    }

    /// <summary>A stretch never crosses from U+FFFF to the next plane, since format 4 has no more.</summary>
    private static List<Stretch> Stretches(SortedDictionary<int, int> glyphs)
    {
        var stretches = new List<Stretch>();
        foreach (var (character, glyph) in glyphs)
        {
            if (stretches.Count > 0 && stretches[^1] is var last && last.Last + 1 == character && character != 0x10000
                && last.Glyph + (character - last.First) == glyph)
                stretches[^1] = last with { Last = character };
            else stretches.Add(new Stretch(character, character, glyph));
        }

        return stretches;
    }

    private static byte[] LowPart(List<Stretch> stretches)
    {
        // The last segment has to be U+FFFF, which is no character.
        var segments = stretches.FindAll(s => s.First != 0xFFFF);
        segments.Add(new Stretch(0xFFFF, 0xFFFF, 0));
        var selector = 0;
        while (2 << selector <= segments.Count) selector++;

        var part = new ArrayBufferWriter<byte>();
        part.UInt16(4).UInt16(16 + 8 * segments.Count).UInt16(0).UInt16(2 * segments.Count)
            .UInt16(2 << selector).UInt16(selector).UInt16(2 * segments.Count - (2 << selector));
        foreach (var segment in segments) part.UInt16(segment.Last);
        part.UInt16(0);
        foreach (var segment in segments) part.UInt16(segment.First);
        // The glyph is the character plus this number, modulo 65,536.
        foreach (var segment in segments) part.UInt16(segment.First == 0xFFFF ? 1 : segment.Glyph - segment.First);
        foreach (var _ in segments) part.UInt16(0);
        return part.WrittenSpan.ToArray();
    }

    private static void Whole(ArrayBufferWriter<byte> table, List<Stretch> stretches)
    {
        table.UInt16(12).UInt16(0).UInt32((uint)(16 + 12 * stretches.Count)).UInt32(0).UInt32((uint)stretches.Count);
        foreach (var stretch in stretches)
            table.UInt32((uint)stretch.First).UInt32((uint)stretch.Last).UInt32((uint)stretch.Glyph);
    }
}
