using System.Buffers.Binary;
using QifuReports.Typesetting.Fonts;

namespace QifuReports.Edition.Fonts;

/// <summary>What the maker of a font allows, as the file itself says it (OpenType 1.9, OS/2, fsType).</summary>
internal static class EmbeddingPermission
{
    private const int Restricted = 0x2, PreviewOrEditable = 0xC, NoSubsets = 0x100, BitmapsOnly = 0x200;

    /// <summary>
    /// Whether a subset of the face may stand in a document. A face without the table OS/2 forbids nothing. If a file allows several kinds
    /// of embedding, the most generous one counts.
    /// </summary>
    public static bool Allows(FontFace face)
    {
        var os2 = face.Table("OS/2");
        if (os2.Length < 10) return true;
        int type = BinaryPrimitives.ReadUInt16BigEndian(os2[8..]);
        var isRestricted = (type & Restricted) != 0 && (type & PreviewOrEditable) == 0;
        return !isRestricted && (type & (NoSubsets | BitmapsOnly)) == 0;
    }
}
