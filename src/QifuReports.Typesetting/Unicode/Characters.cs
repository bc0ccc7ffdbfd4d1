namespace QifuReports.Typesetting.Unicode;

/// <summary>Properties of single characters for typesetting.</summary>
internal static class Characters
{
    /// <summary>
    /// Whether a character is an invisible formatting character, which has no glyph: soft hyphen, zero-width space, joiners, direction
    /// marks, byte order mark, variation selectors.
    /// </summary>
    public static bool IsSteering(int c) => c == 0xAD || (c >= 0x200B &&
        c is (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x2064) or (>= 0x2066 and <= 0x206F)
            or 0xFEFF or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF));

    /// <summary>Returns a text without invisible formatting characters, for printing on one line; the text itself if it has none.</summary>
    public static string Visible(string text)
    {
        var at = 0;
        while (at < text.Length && (text[at] < '\u00AD' || !IsSteering(text[at]))) at++;
        if (at == text.Length) return text;
        var visible = new System.Text.StringBuilder(text.Length).Append(text, 0, at);
        for (; at < text.Length; at++)
            if (!IsSteering(text[at])) visible.Append(text[at]);
        return visible.ToString();
    }

    /// <summary>Whether a character is a space at which a line may end; at the end of a line such a space takes no width.</summary>
    public static bool IsBreakingSpace(char c) => c is ' ' or (>= '\u2000' and <= '\u200A' and not '\u2007') or '\u205F' or '\u3000';

    /// <summary>
    /// Returns the width of a special space as a share of the em; 0 for a space that is as wide as another character (e.g. a digit); null
    /// for a character that is not a special space.
    /// </summary>
    public static double? SpaceWidth(int c) => c switch
    {
        0x2000 or 0x2002 => 1.0 / 2,
        0x2001 or 0x2003 or 0x3000 => 1,
        0x2004 => 1.0 / 3,
        0x2005 => 1.0 / 4,
        0x2006 => 1.0 / 6,
        0x2009 or 0x202F => 1.0 / 5,
        0x200A => 1.0 / 10,
        0x205F => 4.0 / 18,
        0x2007 or 0x2008 => 0,
        _ => null,
    };
}
