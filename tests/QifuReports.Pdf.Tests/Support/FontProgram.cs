using System.Buffers.Binary;
using System.Text;

namespace QifuReports.Pdf.Tests.Support;

/// <summary>What an embedded TrueType program says of its glyphs.</summary>
internal sealed class FontProgram(byte[] program)
{
    public int GlyphCount => UInt16(Table("maxp") + 4);

    /// <summary>The advance of a glyph in thousandths of the size.</summary>
    public double Width(int glyph)
    {
        var last = UInt16(Table("hhea") + 34) - 1;
        return UInt16(Table("hmtx") + 4 * Math.Min(glyph, last)) * 1000.0 / UInt16(Table("head") + 18);
    }

    private int Table(string tag)
    {
        for (var i = 0; i < UInt16(4); i++)
            if (Encoding.ASCII.GetString(program, 12 + 16 * i, 4) == tag)
                return (int)BinaryPrimitives.ReadUInt32BigEndian(program.AsSpan(20 + 16 * i));
        throw new FormatException($"The program has no {tag}.");
    }

    private int UInt16(int at) => BinaryPrimitives.ReadUInt16BigEndian(program.AsSpan(at));
}
