using System.Buffers.Binary;
using QifuReports.Typesetting.Fonts;

namespace QifuReports.Edition.Fonts;

/// <summary>Writes the metrics that Windows reads (OS/2), which browsers ask for, and from which they take the heights of lines.</summary>
internal static class MetricsTable
{
    private const int FirstCharacter = 64, LastCharacter = 66, Length = 96;

    /// <summary>
    /// Returns the table of the face, with the first and the last character of the subset. A face without the table gets a plain one.
    /// </summary>
    /// <param name="face">The face.</param>
    /// <param name="characters">The characters in rising order; at least one.</param>
    public static ReadOnlyMemory<byte> Of(FontFace face, IReadOnlyCollection<int> characters)
    {
        var table = face.Table("OS/2").ToArray();
        if (table.Length < 78) table = Plain(face);
        Write(table, FirstCharacter, Math.Min(characters.First(), 0xFFFF));
        Write(table, LastCharacter, Math.Min(characters.Last(), 0xFFFF));
        return table;
    }

    private static byte[] Plain(FontFace face)
    {
        var table = new byte[Length];
        Write(table, 0, 4);
        Write(table, 2, face.UnitsPerEm / 2);
        Write(table, 4, face.WeightClass);
        Write(table, 6, 5);
        // Superscripts and subscripts, and the line through text, as a typical font has them.
        foreach (var at in new[] { 10, 12, 18, 20 }) Write(table, at, face.UnitsPerEm * 2 / 3);
        Write(table, 24, face.UnitsPerEm / 3);
        Write(table, 26, face.UnitsPerEm / 20);
        Write(table, 28, face.XHeight * 3 / 5);
        Write(table, 62, face.ItalicAngle != 0 ? 0x01 : 0x40);
        Write(table, 68, face.Ascender);
        Write(table, 70, face.Descender);
        Write(table, 74, face.Ascender);
        Write(table, 76, -face.Descender);
        Write(table, 86, face.XHeight);
        Write(table, 88, face.CapHeight);
        Write(table, 92, ' ');
        return table;
    }

    private static void Write(byte[] table, int at, int value) => BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(at), (ushort)value);
}
