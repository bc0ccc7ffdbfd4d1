using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using QifuReports.Typesetting.Fonts.Subsets;

namespace QifuReports.Edition.Fonts;

/// <summary>
/// Packs a TrueType file as WOFF (W3C, WOFF File Format 1.0): the same tables, each compressed with zlib if that is shorter.
/// </summary>
internal static class WoffFile
{
    private const int Header = 44, Entry = 20, Level = 9;

    /// <summary>Returns the packed file. The font must have its tables sorted by tag, one behind the other.</summary>
    public static byte[] Of(ReadOnlySpan<byte> font)
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(font[4..]);
        var data = new ArrayBufferWriter<byte>(font.Length);
        var entries = new ArrayBufferWriter<byte>(count * Entry);
        var start = Header + count * Entry;
        for (var i = 0; i < count; i++)
        {
            var record = font.Slice(12 + 16 * i, 16);
            int offset = BinaryPrimitives.ReadInt32BigEndian(record[8..]), length = BinaryPrimitives.ReadInt32BigEndian(record[12..]);
            var table = font.Slice(offset, length);
            var packed = Packed(table);
            var stored = packed.Length < length ? packed : table;
            entries.Bytes(record[..4]).UInt32((uint)(start + data.WrittenCount)).UInt32((uint)stored.Length).UInt32((uint)length)
                .Bytes(record[4..8]);
            data.Bytes(stored);
            while (data.WrittenCount % 4 != 0) data.Bytes([0]);
        }

        var file = new ArrayBufferWriter<byte>(start + data.WrittenCount);
        file.Bytes("wOFF"u8).Bytes(font[..4]).UInt32((uint)(start + data.WrittenCount)).UInt16(count).UInt16(0)
            .UInt32((uint)font.Length);
        // The version of the file, and no metadata or private data: offset, length and length before packing.
        for (var i = 0; i < 6; i++) file.UInt32(0);
        return file.Bytes(entries.WrittenSpan).Bytes(data.WrittenSpan).WrittenSpan.ToArray();
    }

    private static ReadOnlySpan<byte> Packed(ReadOnlySpan<byte> table)
    {
        var packed = new MemoryStream(table.Length);
        var options = new ZLibCompressionOptions { CompressionLevel = Level };
        using (var zlib = new ZLibStream(packed, options, leaveOpen: true)) zlib.Write(table);
        return packed.GetBuffer().AsSpan(0, (int)packed.Length);
    }
}
