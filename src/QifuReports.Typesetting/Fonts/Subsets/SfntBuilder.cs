using System.Buffers;
using System.Buffers.Binary;

namespace QifuReports.Typesetting.Fonts.Subsets;

/// <summary>Assembles tables into a TrueType file (OpenType 1.9, "Organization of an OpenType font").</summary>
public static class SfntBuilder
{
    private const uint MagicSum = 0xB1B0AFBA;
    private const int AdjustmentInHead = 8;

    /// <summary>Appends the file. The tables must be sorted by tag. The checksum in the table head is set.</summary>
    public static void Write(IBufferWriter<byte> file, IReadOnlyList<FontTable> tables)
    {
        var directory = Directory(tables, out var sum);
        file.Write(directory);
        foreach (var (tag, data) in tables)
        {
            if (tag == "head") WriteHead(file, data.Span, MagicSum - sum);
            else file.Write(data.Span);
            for (var length = data.Length; length % 4 != 0; length++) file.Bytes([0]);
        }
    }

    /// <summary>Returns what the file begins with, and the sum of the whole file. The checksum in the table head must be zero.</summary>
    private static byte[] Directory(IReadOnlyList<FontTable> tables, out uint sum)
    {
        var selector = 0;
        while (2 << selector <= tables.Count) selector++;

        var directory = new ArrayBufferWriter<byte>(12 + tables.Count * 16);
        directory.UInt32(0x0001_0000).UInt16(tables.Count).UInt16(16 << selector).UInt16(selector)
            .UInt16(tables.Count * 16 - (16 << selector));
        sum = 0;
        var offset = 12 + tables.Count * 16;
        for (var i = 0; i < tables.Count; i++)
        {
            var (tag, data) = tables[i];
            var own = Checksum(data.Span);
            sum += own;
            directory.Bytes(Encoding.ASCII.GetBytes(tag)).UInt32(own).UInt32((uint)offset).UInt32((uint)data.Length);
            offset += data.Length + 3 & ~3;
        }

        sum += Checksum(directory.WrittenSpan);
        return directory.WrittenSpan.ToArray();
    }

    private static void WriteHead(IBufferWriter<byte> file, ReadOnlySpan<byte> head, uint adjustment)
    {
        var adjusted = head.ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(adjusted.AsSpan(AdjustmentInHead), adjustment);
        file.Write(adjusted);
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
