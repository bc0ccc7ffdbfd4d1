using System.Buffers.Binary;
using System.Numerics;

namespace QifuReports.Pdf.Objects;

/// <summary>
/// A 128-bit fingerprint of everything written, for the file identifier (ISO 32000-1, 14.4: files with different content should get
/// different identifiers). It is MurmurHash3 x64-128. A cryptographic hash would not identify files better, and in a short run loading its
/// code takes longer than writing the whole file.
/// </summary>
internal sealed class Fingerprint
{
    private const ulong C1 = 0x87C37B91114253D5, C2 = 0x4CF5AD432745937F;

    private readonly byte[] _tail = new byte[16];
    private int _tailLength;
    private ulong _h1, _h2, _total;

    public void Add(ReadOnlySpan<byte> data)
    {
        _total += (ulong)data.Length;
        if (_tailLength > 0)
        {
            var taken = Math.Min(16 - _tailLength, data.Length);
            data[..taken].CopyTo(_tail.AsSpan(_tailLength));
            _tailLength += taken;
            data = data[taken..];
            if (_tailLength < 16) return;
            Block(_tail);
            _tailLength = 0;
        }

        for (; data.Length >= 16; data = data[16..]) Block(data);
        data.CopyTo(_tail);
        _tailLength = data.Length;
    }

    /// <summary>Returns the sixteen bytes of the fingerprint. May be called only once.</summary>
    public byte[] Finish()
    {
        _tail.AsSpan(_tailLength).Clear();
        var k1 = BinaryPrimitives.ReadUInt64LittleEndian(_tail);
        var k2 = BinaryPrimitives.ReadUInt64LittleEndian(_tail.AsSpan(8));
        _h2 ^= BitOperations.RotateLeft(k2 * C2, 33) * C1;
        _h1 ^= BitOperations.RotateLeft(k1 * C1, 31) * C2;

        _h1 ^= _total;
        _h2 ^= _total;
        _h1 += _h2;
        _h2 += _h1;
        _h1 = Mix(_h1);
        _h2 = Mix(_h2);
        _h1 += _h2;
        _h2 += _h1;

        var result = new byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(result, _h1);
        BinaryPrimitives.WriteUInt64BigEndian(result.AsSpan(8), _h2);
        return result;
    }

    private void Block(ReadOnlySpan<byte> block)
    {
        var k1 = BinaryPrimitives.ReadUInt64LittleEndian(block);
        var k2 = BinaryPrimitives.ReadUInt64LittleEndian(block[8..]);
        _h1 ^= BitOperations.RotateLeft(k1 * C1, 31) * C2;
        _h1 = (BitOperations.RotateLeft(_h1, 27) + _h2) * 5 + 0x52DCE729;
        _h2 ^= BitOperations.RotateLeft(k2 * C2, 33) * C1;
        _h2 = (BitOperations.RotateLeft(_h2, 31) + _h1) * 5 + 0x38495AB5;
    }

    private static ulong Mix(ulong k)
    {
        k = (k ^ (k >> 33)) * 0xFF51AFD7ED558CCD;
        k = (k ^ (k >> 33)) * 0xC4CEB9FE1A85EC53;
        return k ^ (k >> 33);
    }
}
