using System.Buffers;
using System.Buffers.Binary;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Fonts.Subsets;

namespace QifuReports.Edition.Tests.Fonts;

/// <summary>The outline of a glyph as text, whatever its number and those of its parts are.</summary>
internal static class Outlines
{
    private const int PointsAreWords = 1, Scale = 8, More = 0x20, TwoScales = 0x40, TwoByTwo = 0x80;

    public static string Of(FontFace face, int glyph)
    {
        var parts = new List<ushort>();
        var buffer = new ArrayBufferWriter<byte>();
        new GlyphOutlines(face).Copy(glyph, buffer, part =>
        {
            parts.Add(part);
            return 0;
        });
        var data = buffer.WrittenSpan;
        if (parts.Count == 0) return Convert.ToHexString(data.TrimEnd((byte)0));
        // What is behind the last part is padding, or a program of hints without its length.
        return Convert.ToHexString(data[..EndOfParts(data)]) + string.Concat(parts.Select(part => $"[{Of(face, part)}]"));
    }

    private static int EndOfParts(ReadOnlySpan<byte> data)
    {
        int at = 10, flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(data[at..]);
            at += 4 + ((flags & PointsAreWords) != 0 ? 4 : 2)
                + ((flags & Scale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & TwoByTwo) != 0 ? 8 : 0);
        }
        while ((flags & More) != 0);
        return at;
    }
}
