using System.Buffers.Binary;

namespace QifuReports.Pdf.Fonts;

/// <summary>A table of a font file with its tag.</summary>
internal readonly record struct FontTable(string Tag, ReadOnlyMemory<byte> Data);

/// <summary>Assembles tables into a TrueType file (OpenType 1.9, "Organization of an OpenType font").</summary>
internal static class SfntBuilder
{
    private const uint MagicSum = 0xB1B0AFBA;
    private const int AdjustmentInHead = 8;

    /// <summary>Appends the file to an empty buffer and sets the checksum in its table head. The tables must be sorted by tag.</summary>
    public static void Write(ByteBuffer file, FontTable[] tables)
    {
        var selector = 0;
        while (2 << selector <= tables.Length) selector++;

        file.UInt32(0x0001_0000).UInt16(tables.Length).UInt16(16 << selector).UInt16(selector)
            .UInt16(tables.Length * 16 - (16 << selector));
        var offset = 12 + tables.Length * 16;
        var head = 0;
        foreach (var (tag, data) in tables)
        {
            if (tag == "head") head = offset;
            foreach (var c in tag) file.Byte((byte)c);
            file.UInt32(Checksum(data.Span)).UInt32((uint)offset).UInt32((uint)data.Length);
            offset += data.Length + 3 & ~3;
        }

        foreach (var (_, data) in tables)
        {
            file.Raw(data.Span);
            while (file.Length % 4 != 0) file.Byte(0);
        }

        if (head != 0) BinaryPrimitives.WriteUInt32BigEndian(file.Place(head + AdjustmentInHead, 4), MagicSum - Checksum(file.Written));
    }

    /// <summary>Returns the sum of the big-endian 32-bit words; the last word is padded with zeros.</summary>
    private static uint Checksum(ReadOnlySpan<byte> data)
    {
        uint sum = 0;
        for (; data.Length >= 4; data = data[4..]) sum += BinaryPrimitives.ReadUInt32BigEndian(data);
        for (var i = 0; i < data.Length; i++) sum += (uint)data[i] << (24 - 8 * i);
        return sum;
    }
}
