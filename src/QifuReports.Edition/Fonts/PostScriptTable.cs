using System.Buffers;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Fonts.Subsets;

namespace QifuReports.Edition.Fonts;

/// <summary>Writes the table post in version 3, which has no names of glyphs.</summary>
internal static class PostScriptTable
{
    private const int Length = 32;

    /// <summary>Returns the table, with the slant of the face and the line under text.</summary>
    public static ReadOnlyMemory<byte> Of(FontFace face)
    {
        var table = new ArrayBufferWriter<byte>(Length);
        table.UInt32(0x0003_0000);
        var source = face.Table("post");
        if (source.Length >= Length) table.Bytes(source[4..16]);
        else
            table.UInt32((uint)(int)Math.Round(face.ItalicAngle * 65536)).UInt16(-face.UnitsPerEm / 10)
                .UInt16(face.UnitsPerEm / 20).UInt32(0);
        // How much memory a printer needs; unknown.
        return table.UInt32(0).UInt32(0).UInt32(0).UInt32(0).WrittenMemory;
    }
}
