namespace QifuReports.Pdf.Fonts;

/// <summary>The characters that glyphs stand for, as a reader of the file should get them.</summary>
internal static class CodePoints
{
    /// <summary>
    /// The character that starts at an index, in the form in which people search for it: every space is U+0020 and a hyphen
    /// that may not break is the hyphen of the keyboard. A surrogate without its partner is U+FFFD.
    /// </summary>
    public static int At(string text, int index)
    {
        var c = text[index];
        return c < 0xA0 ? c : Beyond(text, index, c);
    }

    private static int Beyond(string text, int index, char c)
    {
        if (char.IsSurrogate(c))
        {
            return char.IsHighSurrogate(c) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
                ? char.ConvertToUtf32(c, text[index + 1])
                : 0xFFFD;
        }

        return c switch
        {
            '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000' => ' ',
            '\u2011' => '-',
            _ => c,
        };
    }
}
