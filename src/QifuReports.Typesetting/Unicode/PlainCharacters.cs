namespace QifuReports.Typesetting.Unicode;

/// <summary>Characters in the form in which people search for them: every space is U+0020 and a hyphen that may not break is the hyphen of the keyboard.</summary>
public static class PlainCharacters
{
    /// <summary>The plain form of a character; most are their own.</summary>
    public static char Of(char character) => character < '\u00A0' ? character : character switch
    {
        '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000' => ' ',
        '\u2011' => '-',
        _ => character,
    };

    /// <summary>A text without the characters that steer and are not seen, a soft hyphen above all; the text itself where it has none.</summary>
    public static string Visible(string text) => Characters.Visible(text);

    /// <summary>The plain form of a text, which is as long as the text.</summary>
    public static void Of(ReadOnlySpan<char> text, Span<char> plain)
    {
        for (var i = 0; i < text.Length; i++) plain[i] = Of(text[i]);
    }
}
