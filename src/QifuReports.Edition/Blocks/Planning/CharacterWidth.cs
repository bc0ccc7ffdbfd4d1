namespace QifuReports.Edition.Blocks.Planning;

/// <summary>
/// About how wide characters are, in em: enough to choose a layout before a browser has set the text. The font of the page may be another
/// than the one for which these are right, so that they are on the wide side.
/// </summary>
internal static class CharacterWidth
{
    public static double Of(ReadOnlySpan<char> text)
    {
        var width = 0.0;
        foreach (var c in text) width += Of(c);
        return width;
    }

    /// <summary>The width of the longest word of a text.</summary>
    public static double OfLongestWord(ReadOnlySpan<char> text)
    {
        var longest = 0.0;
        foreach (var word in text.Split(' ')) longest = Math.Max(longest, Of(text[word]));
        return longest;
    }

    private static double Of(char c) => c switch
    {
        ' ' or '\u00A0' => 0.29,
        '.' or ',' or ':' or ';' or '\'' or 'i' or 'l' or 'j' or '|' => 0.3,
        '(' or ')' or 't' or 'f' or 'r' or '-' => 0.39,
        '%' => 0.9,
        'm' or 'w' or 'M' or 'W' => 0.9,
        >= '0' and <= '9' or '+' or '–' or '−' => 0.65,
        >= 'A' and <= 'Z' => 0.7,
        >= '\u2E80' => 1,
        _ => 0.6,
    };
}
