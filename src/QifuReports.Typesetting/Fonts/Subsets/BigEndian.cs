using System.Buffers;
using System.Buffers.Binary;

namespace QifuReports.Typesetting.Fonts.Subsets;

/// <summary>
/// Appends the numbers of font tables to any buffer. Every method returns the buffer, so that a table reads as one expression.
/// </summary>
public static class BigEndian
{
    /// <summary>Appends a number of 16 bits, signed or unsigned; higher bits are dropped.</summary>
    public static T UInt16<T>(this T target, int value) where T : IBufferWriter<byte>
    {
        BinaryPrimitives.WriteUInt16BigEndian(target.GetSpan(2), (ushort)value);
        target.Advance(2);
        return target;
    }

    /// <summary>Appends a number of 32 bits.</summary>
    public static T UInt32<T>(this T target, uint value) where T : IBufferWriter<byte>
    {
        BinaryPrimitives.WriteUInt32BigEndian(target.GetSpan(4), value);
        target.Advance(4);
        return target;
    }

    /// <summary>Appends bytes.</summary>
    public static T Bytes<T>(this T target, ReadOnlySpan<byte> bytes) where T : IBufferWriter<byte>
    {
        target.Write(bytes);
        return target;
    }
}
