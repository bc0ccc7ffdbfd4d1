namespace QifuReports.Pdf.Fonts;

/// <summary>The mapping from character codes back to characters (ISO 32000-1, 9.10.3).</summary>
internal static class ToUnicodeMap
{
    private const int BlockSize = 100;

    public static void Write(ByteBuffer target, EmbeddedFont font)
    {
        target.Raw("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"u8)
            .Raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"u8)
            .Raw("/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"u8)
            .Raw("1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n"u8);

        var codes = new List<int>(font.CodeCount);
        for (var code = 1; code < font.CodeCount; code++)
        {
            if (font.IsUsed(code)) codes.Add(code);
        }

        for (var start = 0; start < codes.Count; start += BlockSize)
        {
            var end = Math.Min(start + BlockSize, codes.Count);
            target.Integer(end - start).Raw(" beginbfchar\n"u8);
            for (var i = start; i < end; i++)
            {
                target.Byte((byte)'<').Hex16(codes[i]).Raw("><"u8);
                Character(target, font.CodePointOf(codes[i]));
                target.Raw(">\n"u8);
            }

            target.Raw("endbfchar\n"u8);
        }

        target.Raw("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n"u8);
    }

    private static void Character(ByteBuffer target, int codePoint)
    {
        if (codePoint < 0x10000) target.Hex16(codePoint);
        else target.Hex16(0xD800 + (codePoint - 0x10000 >> 10)).Hex16(0xDC00 + (codePoint - 0x10000 & 0x3FF));
    }
}
