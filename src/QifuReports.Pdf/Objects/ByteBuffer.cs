using System.Buffers;
using System.Runtime.CompilerServices;

namespace QifuReports.Pdf.Objects;

/// <summary>
/// A buffer for PDF syntax, filled by appending. Numbers and names are formatted directly to bytes. Every method returns the buffer, so
/// that a dictionary reads as one expression. The buffer is cleared and reused, so that a page needs no new memory.
/// </summary>
internal sealed partial class ByteBuffer : IBufferWriter<byte>
{
    private readonly bool _lent;
    private byte[] _bytes;

    /// <param name="capacity">The expected number of bytes.</param>
    /// <param name="lent">Whether its memory is rented from a pool. Useful for large buffers that the next document needs as well.</param>
    public ByteBuffer(int capacity = 256, bool lent = false)
    {
        _lent = lent;
        _bytes = lent ? ArrayPool<byte>.Shared.Rent(capacity) : new byte[capacity];
    }

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Returns a part of the written bytes, so that the caller can overwrite it.</summary>
    public Span<byte> Place(int start, int count) => _bytes.AsSpan(0, Length).Slice(start, count);

    /// <summary>The bytes written so far; valid only until more bytes are written.</summary>
    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, Length);

    public void Clear() => Length = 0;

    /// <summary>
    /// Returns rented memory to the pool; the buffer is empty afterwards. If this method is never called, the only effect is that the
    /// memory is not reused.
    /// </summary>
    public void Release()
    {
        if (_lent && _bytes.Length > 0) ArrayPool<byte>.Shared.Return(_bytes);
        (_bytes, Length) = ([], 0);
    }

    /// <summary>Removes everything after the first <paramref name="length"/> bytes.</summary>
    public void Truncate(int length) => Length = length;

    public ByteBuffer Byte(byte value)
    {
        if (Length == _bytes.Length) Grow(1);
        _bytes[Length++] = value;
        return this;
    }

    public ByteBuffer Raw(ReadOnlySpan<byte> value)
    {
        value.CopyTo(Claim(value.Length));
        return this;
    }

    public ByteBuffer Raw(ByteBuffer other) => Raw(other.Written);

    /// <summary>Appends a whole number in decimal.</summary>
    public ByteBuffer Integer(long value) => Decimal(value, 0);

    /// <summary>
    /// Appends a number that is given in units of its last decimal place: 1234 with 2 places is written as 12.34. Trailing zeros and a zero
    /// before the point are left out, as the syntax allows (ISO 32000-1, 7.3.3).
    /// </summary>
    public ByteBuffer Decimal(long value, int places)
    {
        if (value is < -uint.MaxValue or > uint.MaxValue) return Long(value, places);
        var place = Claim(LongestDecimal);
        Length -= LongestDecimal - Write(place, value, places);
        return this;
    }

    /// <summary>Returns room for at least this many bytes after those written; <see cref="Advance"/> says how many were written.</summary>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <inheritdoc cref="GetSpan"/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_bytes.Length - Length < Math.Max(sizeHint, 1)) Grow(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(Length);
    }

    /// <summary>Appends the bytes that were written to the room.</summary>
    public void Advance(int count) => Length += count;

    /// <summary>Appends an indirect reference, e.g. <c>12 0 R</c>.</summary>
    public ByteBuffer Reference(int number) => Integer(number).Raw(" 0 R"u8);

    /// <summary>Appends a big-endian unsigned number, for binary tables.</summary>
    public ByteBuffer UInt16(int value)
    {
        var place = Claim(2);
        place[0] = (byte)(value >> 8);
        place[1] = (byte)value;
        return this;
    }

    /// <summary>Appends a big-endian unsigned number, for binary tables.</summary>
    public ByteBuffer UInt32(uint value) => UInt16((int)(value >> 16)).UInt16((int)(value & 0xFFFF));

    /// <summary>Appends a number of bytes, which the caller must fill at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<byte> Claim(int count)
    {
        if (_bytes.Length - Length < count) Grow(count);
        var place = _bytes.AsSpan(Length, count);
        Length += count;
        return place;
    }

    /// <summary>The largest number of bytes that <see cref="Write"/> needs.</summary>
    public const int LongestDecimal = 16;

    /// <summary>
    /// Writes a number as <see cref="Decimal"/> does, to the start of a span of <see cref="LongestDecimal"/> bytes; returns the number of
    /// bytes written.
    /// </summary>
    public static int Write(Span<byte> place, long value, int places)
    {
        var sign = value < 0 ? 1 : 0;
        place[0] = (byte)'-';
        var rest = (uint)(value < 0 ? -value : value);
        for (; places > 0 && rest != 0; places--)
        {
            var tenth = rest / 10;
            if (tenth * 10 != rest) break;
            rest = tenth;
        }

        if (rest == 0)
        {
            place[0] = (byte)'0';
            return 1;
        }

        // The digits are written from the last to the first.
        var length = sign + (places == 0 ? CountOf(rest) : Math.Max(CountOf(rest), places) + 1);
        var at = length;
        for (; places > 0; places--)
        {
            var tenth = rest / 10;
            place[--at] = (byte)('0' + (rest - tenth * 10));
            rest = tenth;
            if (places == 1) place[--at] = (byte)'.';
        }

        while (rest != 0)
        {
            var tenth = rest / 10;
            place[--at] = (byte)('0' + (rest - tenth * 10));
            rest = tenth;
        }

        return length;
    }

    private static int CountOf(uint value) => value switch
    {
        < 10 => 1, < 100 => 2, < 1_000 => 3, < 10_000 => 4, < 100_000 => 5, < 1_000_000 => 6, < 10_000_000 => 7, < 100_000_000 => 8,
            < 1_000_000_000 => 9,
        _ => 10,
    };

    /// <summary>Writes a number that is too large for the fast path, such as an offset in a file of more than 4 GB.</summary>
    private ByteBuffer Long(long value, int places)
    {
        const long Billion = 1_000_000_000;

        if (places > 0 || value < 0) throw new ArgumentOutOfRangeException(nameof(value), value, "A coordinate is beyond every page.");
        Decimal(value / Billion, 0);
        var low = (uint)(value % Billion);
        for (var unit = 100_000_000u; unit > 0; unit /= 10) Byte((byte)('0' + low / unit % 10));
        return this;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int count)
    {
        var room = Math.Max(_bytes.Length * 2, Length + count);
        var larger = _lent ? ArrayPool<byte>.Shared.Rent(room) : new byte[room];
        Written.CopyTo(larger);
        if (_lent) ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
