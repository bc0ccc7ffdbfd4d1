using System.Buffers.Binary;
using System.Text;
using QifuReports.Typesetting.Fonts;

namespace QifuReports.Typesetting.Tests.Fonts;

/// <summary>A copy of the built-in font whose tables can be changed or replaced: fonts that nobody ships, to try the reader with.</summary>
internal sealed class FontFile
{
    private static readonly byte[] Inter = FontSet.Default.Face(FontWeight.Regular).File.ToArray();
    private byte[] _bytes = (byte[])Inter.Clone();

    public byte[] Bytes => _bytes;

    public FontFace Parse() => FontFace.Parse(_bytes);

    /// <summary>Writes a 16-bit value over what stands at an offset of a table.</summary>
    public FontFile Set(string tag, int at, int value)
    {
        BinaryPrimitives.WriteUInt16BigEndian(_bytes.AsSpan(OffsetOf(tag) + at), (ushort)value);
        return this;
    }

    /// <summary>Makes the table shorter.</summary>
    public FontFile Cut(string tag, int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(_bytes.AsSpan(Record(tag) + 12), length);
        return this;
    }

    /// <summary>Gives the table other contents, 16-bit words, at the end of the file.</summary>
    public FontFile Replace(string tag, params IReadOnlyList<int> words)
    {
        var table = new byte[words.Count * 2];
        for (var i = 0; i < words.Count; i++) BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(2 * i), (ushort)words[i]);
        var record = Record(tag);
        BinaryPrimitives.WriteInt32BigEndian(_bytes.AsSpan(record + 8), _bytes.Length);
        BinaryPrimitives.WriteInt32BigEndian(_bytes.AsSpan(record + 12), table.Length);
        _bytes = [.. _bytes, .. table];
        return this;
    }

    private int OffsetOf(string tag) => BinaryPrimitives.ReadInt32BigEndian(_bytes.AsSpan(Record(tag) + 8));

    private int Record(string tag)
    {
        for (var at = 12; ; at += 16)
            if (_bytes.AsSpan(at, 4).SequenceEqual(Encoding.ASCII.GetBytes(tag))) return at;
    }
}
