using QifuReports.Typesetting.Unicode;

namespace QifuReports.Pdf.Fonts;

/// <summary>Finds the character that a glyph stands for, as programs that extract text should read the character.</summary>
internal static class CodePoints
{
    /// <summary>Returns the character at an index in plain form (a no-break space as a space); U+FFFD for half a surrogate pair.</summary>
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
