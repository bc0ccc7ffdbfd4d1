using System.Buffers;
using System.Buffers.Binary;

namespace QifuReports.Typesetting.Fonts.Subsets;

/// <summary>Copies glyph descriptions (OpenType 1.9, glyf) without hints, and renumbers components.</summary>
public readonly ref struct GlyphOutlines(FontFace face)
{
    private const int PointsAreWords = 1, Scale = 8, More = 0x20, TwoScales = 0x40, TwoByTwo = 0x80, Instructions = 0x100;

    private readonly ReadOnlySpan<byte> _glyf = face.Table("glyf");
    private readonly ReadOnlySpan<byte> _loca = face.Table("loca");
    private readonly bool _isLong = U16(face.Table("head"), 50) != 0;
    private readonly string _name = face.PostScriptName;

    /// <summary>Appends the description of a glyph; nothing for a glyph without an outline. Returns the number of bytes appended.</summary>
    /// <param name="glyph">The glyph.</param>
    /// <param name="target">Receives the description.</param>
    /// <param name="numberOf">Returns the new number of a component.</param>
    /// <exception cref="FontFormatException">The description is cut short.</exception>
    public int Copy(int glyph, IBufferWriter<byte> target, Func<ushort, int> numberOf)
    {
        var data = Description(glyph);
        if (data.IsEmpty) return 0;

        try
        {
            var contours = (short)U16(data, 0);
            return contours >= 0 ? CopySimple(data, contours, target) : CopyComposite(data, target, numberOf);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new FontFormatException($"{_name}: glyph {glyph} in table glyf is cut short.");
        }
    }

    private ReadOnlySpan<byte> Description(int glyph)
    {
        try
        {
            int start = Offset(glyph), end = Offset(glyph + 1);
            return _glyf[start..end];
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new FontFormatException($"{_name}: table loca puts glyph {glyph} outside of table glyf.");
        }
    }

    private int Offset(int glyph) => _isLong
        ? (int)BinaryPrimitives.ReadUInt32BigEndian(_loca[(glyph * 4)..])
        : U16(_loca, glyph * 2) * 2;

    /// <summary>Copies header and ends of contours, writes zero instructions, and copies the points unchanged.</summary>
    private static int CopySimple(ReadOnlySpan<byte> data, int contours, IBufferWriter<byte> target)
    {
        var ends = 10 + contours * 2;
        if (contours == 0) return 0;
        var points = ends + 2 + U16(data, ends);
        target.Bytes(data[..ends]).UInt16(0).Bytes(data[points..]);
        return ends + 2 + data.Length - points;
    }

    private static int CopyComposite(ReadOnlySpan<byte> data, IBufferWriter<byte> target, Func<ushort, int> numberOf)
    {
        target.Bytes(data[..10]);
        var at = 10;
        int flags;
        do
        {
            flags = U16(data, at);
            var length = 4 + ((flags & PointsAreWords) != 0 ? 4 : 2)
                + ((flags & Scale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & TwoByTwo) != 0 ? 8 : 0);
            target.UInt16(flags & ~Instructions).UInt16(numberOf((ushort)U16(data, at + 2))).Bytes(data.Slice(at + 4, length - 4));
            at += length;
        }
        while ((flags & More) != 0);
        return at;
    }

    private static int U16(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadUInt16BigEndian(data[at..]);
}
