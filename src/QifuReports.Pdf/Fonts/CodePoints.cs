using QifuReports.Typesetting.Unicode;

namespace QifuReports.Pdf.Fonts;

/// <summary>The characters of glyphs, as a reader of the file should receive them.</summary>
internal static class CodePoints
{
    /// <summary>The character at an index, in its plain form. A surrogate without its partner becomes U+FFFD.</summary>
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

        return PlainCharacters.Of(c);
    }
}
