namespace QifuReports.Import.Captions;

/// <summary>Makes ids from captions: <c>Property and equipment, net</c> becomes <c>property-and-equipment-net</c>.</summary>
public static class Slug
{
    private const int Longest = 60;
    private static readonly string[] Little = ["a", "an", "the", "of", "to", "in", "for", "on", "at", "by", "its"];

    /// <summary>
    /// An id of lower-case ASCII letters and digits, with hyphens between the words. Articles, prepositions and letters of other scripts
    /// are left out. The id is <c>line</c> where nothing remains.
    /// </summary>
    /// <param name="caption">Any text.</param>
    /// <param name="words">The greatest number of words; 0 for as many as fit.</param>
    public static string Of(string caption, int words = 0)
    {
        var slug = new StringBuilder();
        var count = 0;
        foreach (var whole in Words(caption))
        {
            var word = string.Concat(whole.Where(char.IsAsciiLetterOrDigit));
            if (word.Length == 0) continue;
            if (Array.IndexOf(Little, word) >= 0) continue;
            if (words > 0 && count == words || slug.Length + word.Length >= Longest) break;
            if (slug.Length > 0) slug.Append('-');
            slug.Append(word);
            count++;
        }
        if (slug.Length == 0) return "line";
        return char.IsAsciiDigit(slug[0]) ? "n-" + slug : slug.ToString();
    }

    /// <summary>
    /// The words of a caption in lower case, in any script. Latin letters lose their accents. Every other character separates words, except
    /// apostrophes and full stops.
    /// </summary>
    public static IEnumerable<string> Words(string caption)
    {
        var word = new StringBuilder();
        foreach (var c in caption)
        {
            if (char.IsAsciiLetterOrDigit(c)) word.Append(char.ToLowerInvariant(c));
            else if (char.IsLetterOrDigit(c)) word.Append(Plain(char.ToLowerInvariant(c)));
            else if (c is not ('\'' or '\u2019' or '.') && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark
                && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
        if (word.Length > 0) yield return word.ToString();
    }

    // Returns the base letter of an accented letter in European languages, such as e for é. This is a table, since the program runs without
    // culture data.
    private static string Plain(char letter) => letter switch
    {
        >= '\u00E0' and <= '\u00E5' or '\u0101' or '\u0103' or '\u0105' => "a",
        '\u00E6' => "ae",
        '\u00E7' or '\u0107' or '\u010D' => "c",
        '\u010F' or '\u0111' or '\u00F0' => "d",
        >= '\u00E8' and <= '\u00EB' or '\u0113' or '\u0117' or '\u0119' or '\u011B' => "e",
        '\u011F' => "g",
        >= '\u00EC' and <= '\u00EF' or '\u012B' or '\u012F' or '\u0131' => "i",
        '\u0142' or '\u013E' => "l",
        '\u00F1' or '\u0144' or '\u0148' => "n",
        >= '\u00F2' and <= '\u00F6' or '\u00F8' or '\u014D' or '\u0151' => "o",
        '\u0153' => "oe",
        '\u0155' or '\u0159' => "r",
        '\u015B' or '\u0161' or '\u015F' => "s",
        '\u00DF' => "ss",
        '\u0165' or '\u0163' => "t",
        >= '\u00F9' and <= '\u00FC' or '\u016B' or '\u016F' or '\u0171' or '\u0173' => "u",
        '\u00FD' or '\u00FF' => "y",
        '\u017A' or '\u017C' or '\u017E' => "z",
        _ => letter.ToString(),
    };
}
