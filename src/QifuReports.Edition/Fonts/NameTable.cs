using System.Buffers;
using System.Buffers.Binary;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Fonts.Subsets;

namespace QifuReports.Edition.Fonts;

/// <summary>
/// Writes the names of a subset (name): those of the face that say what the font is, whose it is, and under which licence.
/// </summary>
internal static class NameTable
{
    /// <summary>
    /// Copyright, family, style, identifier, full name, version, PostScript name, trademark; licence, and where to read it; family and
    /// style where there are more than four styles.
    /// </summary>
    private static readonly int[] Kept = [0, 1, 2, 3, 4, 5, 6, 7, 13, 14, 16, 17];

    /// <summary>Returns the table. It has no names if the face has none, or if its table of names is broken.</summary>
    public static ReadOnlyMemory<byte> Of(FontFace face)
    {
        var source = face.Table("name");
        var kept = new List<byte[]>();
        var texts = new ArrayBufferWriter<byte>();
        for (int i = 0, count = source.Length < 6 ? 0 : U16(source, 2); i < count && 18 + 12 * i <= source.Length; i++)
        {
            var record = source.Slice(6 + 12 * i, 12).ToArray();
            int start = U16(source, 4) + U16(record, 10), length = U16(record, 8);
            // The names of a web browser's fonts are those for Windows; others would say the same again.
            if (U16(record, 0) != 3 || !Kept.Contains(U16(record, 6)) || start + length > source.Length) continue;
            BinaryPrimitives.WriteUInt16BigEndian(record.AsSpan(10), (ushort)texts.WrittenCount);
            texts.Bytes(source.Slice(start, length));
            kept.Add(record);
        }

        var table = new ArrayBufferWriter<byte>();
        table.UInt16(0).UInt16(kept.Count).UInt16(6 + 12 * kept.Count);
        foreach (var record in kept) table.Bytes(record);
        return table.Bytes(texts.WrittenSpan).WrittenMemory;
    }

    private static int U16(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadUInt16BigEndian(data[at..]);
}
