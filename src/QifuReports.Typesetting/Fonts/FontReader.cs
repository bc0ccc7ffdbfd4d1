using System.Buffers.Binary;

namespace QifuReports.Typesetting.Fonts;

/// <summary>
/// Reads big-endian values of one table by offset. Every read is checked: a read beyond the end of the table throws a
/// <see cref="FontFormatException"/>.
/// </summary>
internal readonly ref struct FontReader(ReadOnlySpan<byte> data, string table)
{
    private readonly ReadOnlySpan<byte> _data = data;
    private readonly string _table = table;

    public int Length => _data.Length;

    public ushort U16(int at)
    {
        if ((uint)at > (uint)_data.Length || _data.Length - at < 2) throw Outside(at);
        return BinaryPrimitives.ReadUInt16BigEndian(_data[at..]);
    }

    public short S16(int at) => (short)U16(at);

    public uint U32(int at)
    {
        if ((uint)at > (uint)_data.Length || _data.Length - at < 4) throw Outside(at);
        return BinaryPrimitives.ReadUInt32BigEndian(_data[at..]);
    }

    /// <summary>Reads a 32-bit offset or count. Throws for a value larger than the length of the table.</summary>
    public int Size32(int at)
    {
        var value = U32(at);
        return value <= (uint)_data.Length ? (int)value : throw Outside(value);
    }

    /// <summary>Returns the bytes of a range. Throws if the range is not inside the table.</summary>
    public ReadOnlySpan<byte> Bytes(int at, int length)
    {
        Need(at, length);
        return _data.Slice(at, length);
    }

    /// <summary>Throws if the table has fewer bytes than needed from an offset on.</summary>
    public void Need(int at, long length)
    {
        if (at < 0 || length < 0 || at + length > _data.Length) throw Outside(at + length);
    }

    public FontFormatException Wrong(string what) => new($"Table {_table}: {what}.");

    private FontFormatException Outside(long at) => Wrong(string.Create(
        CultureInfo.InvariantCulture, $"it has {_data.Length} bytes, but refers to offset {at}"));
}
