namespace QifuReports.Typesetting.Unicode;

/// <summary>
/// Decides where a line may end: a subset of UAX 14 for briefings in Latin script, stricter for figures. Amounts, signs, ranges and numeric
/// dates are never divided. A dash stays with the word before it.
/// </summary>
internal static class LineBreakRules
{
    /// <summary>Whether a line may end after the spaces between two characters.</summary>
    public static bool AllowedAtSpace(char before, char after) =>
        !IsClosing(after) && after is not ('\u2013' or '\u2014') && !IsOpening(before);

    /// <summary>Whether a line may end before the character at <paramref name="at"/>, with no space on either side.</summary>
    public static bool AllowedBetween(ReadOnlySpan<char> text, int at)
    {
        char before = text[at - 1], after = text[at];
        if (IsWithinWord(before, after)) return false;
        if (IsClosing(after) || IsOpening(before) || char.IsLowSurrogate(after) && char.IsHighSurrogate(before)) return false;
        switch (before)
        {
            case '-' or '\u2010':
                // "non-GAAP" may be divided after its hyphen; "6-K", "Q-1" and "-5.3" must not.
                return Letters(text, at - 2, -1) >= 2 && Letters(text, at, 1) >= 2;
            case '/' when at >= 2:
                return Letters(text, at - 2, -1) >= 3 && Letters(text, at, 1) >= 3 || IsInAddress(text, at);
            case '\u2013':
                return at >= 2 && char.IsLetter(text[at - 2]) && char.IsLetter(after);
            case '\u2014':
                return after != '\u2014';
        }
        return IsIdeographic(before) && !IsGlue(after) && !char.IsDigit(after)
            || IsIdeographic(after) && !IsGlue(before) && !char.IsDigit(before);
    }

    /// <summary>
    /// Whether both characters are visible ASCII, the first neither hyphen nor slash, as nearly always. No line may end between them.
    /// </summary>
    public static bool IsWithinWord(char before, char after) =>
        before is > ' ' and < '\u007F' and not ('-' or '/') && after is > ' ' and < '\u007F';

    /// <summary>Whether a character must never start a line.</summary>
    public static bool IsClosing(char c) => c is ')' or ']' or '}' or ',' or '.' or ';' or ':' or '!' or '?' or '%'
        or '\u2019' or '\u201D' or '\u00BB' or '\u203A' or '\u2026' or '\u2030'
        or '\u3001' or '\u3002' or '\u300B' or '\u300D' or '\u300F' or '\u3011' or '\u3009' or '\u3015'
        or '\uFF01' or '\uFF05' or '\uFF09' or '\uFF0C' or '\uFF0E' or '\uFF1A' or '\uFF1B' or '\uFF1F';

    /// <summary>Whether a character must never end a line.</summary>
    public static bool IsOpening(char c) => c is '(' or '[' or '{' or '\u2018' or '\u201C' or '\u00AB' or '\u2039'
        or '\u3008' or '\u300A' or '\u300C' or '\u300E' or '\u3010' or '\u3014' or '\uFF08';

    /// <summary>Whether a character stays on the same line as both of its neighbours.</summary>
    public static bool IsGlue(char c) => c is '\u00A0' or '\u202F' or '\u2007' or '\u2011' or '\u2060';

    /// <summary>
    /// Whether a character is a kana, an ideograph or a full-width letter: a line may end before or after such a character. Low surrogates,
    /// and the high surrogates of U+20000 to U+3FFFF, count as ideographs.
    /// </summary>
    private static bool IsIdeographic(char c) => c is (>= '\u2E80' and <= '\u2FDF') or (>= '\u3040' and <= '\u30FF')
        or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF10' and <= '\uFF9D')
        or (>= '\uD840' and <= '\uD8BF') || char.IsLowSurrogate(c);

    /// <summary>Counts the consecutive letters from an index in a direction, up to three.</summary>
    private static int Letters(ReadOnlySpan<char> text, int from, int step)
    {
        var count = 0;
        for (var i = from; i >= 0 && i < text.Length && count < 3 && char.IsLetter(text[i]); i += step) count++;
        return count;
    }

    /// <summary>Whether the slash before an index is in a web address; false for both slashes of "//", which end no line.</summary>
    private static bool IsInAddress(ReadOnlySpan<char> text, int at)
    {
        if (text[at] == '/' || text[at - 2] == '/') return false;
        var start = at;
        // The start of the word is searched for at most 200 characters back.
        for (var steps = 0; start > 0 && steps < 200 && text[start - 1] > ' ' && text[start - 1] != '\u00A0'; steps++) start--;
        var word = text[start..at];
        return word.Contains("://", StringComparison.Ordinal) || word.StartsWith("www.", StringComparison.Ordinal);
    }
}
