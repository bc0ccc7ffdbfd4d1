namespace QifuReports.Typesetting.Unicode;

/// <summary>Characters as people type them in a search: every space is U+0020, a non-breaking hyphen is the keyboard hyphen.</summary>
public static class PlainCharacters
{
    /// <summary>Returns the plain form of a character; for most characters the character itself.</summary>
    public static char Of(char character) => character < '\u00A0' ? character : character switch
    {
        '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000' => ' ',
        '\u2011' => '-',
        _ => character,
    };

    /// <summary>Returns a text without invisible formatting characters, e.g. soft hyphens; if there are none, the same string.</summary>
    public static string Visible(string text) => Characters.Visible(text);

    /// <summary>Writes the plain form of a text, one character for each character.</summary>
    public static void Of(ReadOnlySpan<char> text, Span<char> plain)
    {
        for (var i = 0; i < text.Length; i++) plain[i] = Of(text[i]);
    }
}
