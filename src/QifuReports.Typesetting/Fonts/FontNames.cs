namespace QifuReports.Typesetting.Fonts;

/// <summary>The names in a font file (table name).</summary>
internal static class FontNames
{
    public const int Family = 1;
    public const int PostScript = 6;
    public const int TypographicFamily = 16;

    /// <summary>Returns the first Unicode name with an id, else the first in Roman letters (Macintosh platform); null for none.</summary>
    public static string? Find(FontReader table, int id)
    {
        if (table.Length == 0) return null;
        int count = table.U16(2), storage = table.U16(4);
        string? roman = null;
        for (var i = 0; i < count; i++)
        {
            var at = 6 + 12 * i;
            if (table.U16(at + 6) != id) continue;
            int platform = table.U16(at), length = table.U16(at + 8), offset = storage + table.U16(at + 10);
            if (platform is 0 or 3) return Encoding.BigEndianUnicode.GetString(table.Bytes(offset, length & ~1));
            if (platform == 1) roman ??= Encoding.Latin1.GetString(table.Bytes(offset, length));
        }
        return roman;
    }
}
