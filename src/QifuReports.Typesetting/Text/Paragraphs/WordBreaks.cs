using QifuReports.Typesetting.Unicode;

namespace QifuReports.Typesetting.Text.Paragraphs;

/// <summary>How well a word that is wider than its column can be divided before a character. A greater value is better.</summary>
internal enum BreakRank : byte
{
    Never,

    /// <summary>A division only if no better position is possible: between two digits of an identifier, before a full stop.</summary>
    LastResort,

    /// <summary>Between two characters of an address or an identifier, or of a script without hyphenation.</summary>
    Anywhere,

    /// <summary>Inside a plain word, with two letters or more on either side. A hyphen is added.</summary>
    InWord,

    /// <summary>After a hyphen, a slash, an underscore or a dot that joins words.</summary>
    Joint,
}

/// <summary>
/// Ranks the positions at which a word that is wider than its column can be divided: best after a character that joins parts of the word
/// (e.g. a slash), otherwise between two characters. Figures, amounts and numeric dates are never divided, nor are words that a
/// non-breaking space ties to them. Addresses and identifiers never get a hyphen, since readers would take the hyphen for a part of them.
/// </summary>
internal static class WordBreaks
{
    /// <summary>The most characters of a figure: 29 digits, separators, sign, parentheses, currency. Longer ones are identifiers.</summary>
    private const int LongestFigure = 48;

    /// <summary>The most letters of a currency, scale or unit that is joined to a figure.</summary>
    private const int LettersOfFigure = 4;

    /// <summary>The longest word, in characters, that a non-breaking space ties to a figure, e.g. "million" or "percentage".</summary>
    private const int LongestUnit = 12;

    /// <summary>Ranks the position before each character of a text that the usual rules do not divide. The first has rank Never.</summary>
    public static void Rank(ReadOnlySpan<char> text, Span<BreakRank> ranks)
    {
        ranks[..text.Length].Clear();
        var afterFigure = false;
        for (var start = 0; start < text.Length;)
        {
            var end = EndOfToken(text, start);
            var token = text[start..end];
            var isFigure = IsFigure(token);
            var isTied = token.Length <= LongestUnit
                && (afterFigure || (end < text.Length && IsFigure(text[(end + 1)..EndOfToken(text, end + 1)])));
            if (!isFigure && !isTied) RankToken(token, ranks[start..end]);
            afterFigure = isFigure;
            start = end + 1;
        }
    }

    /// <summary>Whether a token is a figure, date or short code with digits: "(1,234.5)", "US$586.8", "30/09/2024", "6-K".</summary>
    internal static bool IsFigure(ReadOnlySpan<char> token)
    {
        int letters = 0, digits = 0, strokes = 0, afterDigit = 0;
        foreach (var c in token)
        {
            if (char.IsDigit(c))
            {
                if (afterDigit > 0) return false;
                digits++;
            }
            else if (char.IsLetter(c))
            {
                letters++;
                if (digits > 0) afterDigit++;
            }
            else if (c is '-' or '/') strokes++;
            else if (!IsFigurePunctuation(c)) return false;
        }
        return digits > 0 && token.Length <= LongestFigure && (letters == 0 || (letters <= LettersOfFigure && strokes <= 1));
    }

    private static bool IsFigurePunctuation(char c) =>
        c is '.' or ',' or '\'' or '\u2019' or ':' or ';' or '%' or '\u2030' or '(' or ')' or '[' or ']' or '+' or '\u2212' or '\u2013'
            or '\u2010' or '\u2011' or '*'
        || char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol;

    private static int EndOfToken(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && !LineBreakRules.IsGlue(text[end]) && !Characters.IsBreakingSpace(text[end])) end++;
        return end;
    }

    private static void RankToken(ReadOnlySpan<char> token, Span<BreakRank> ranks)
    {
        var exact = IsExact(token);
        for (var at = StringInfo.GetNextTextElementLength(token); at < token.Length; at += StringInfo.GetNextTextElementLength(token[at..]))
            ranks[at] = RankBefore(token, at, exact);
    }

    private static BreakRank RankBefore(ReadOnlySpan<char> token, int at, bool exact)
    {
        char before = token[at - 1], after = token[at];
        if (LineBreakRules.IsClosing(after) || LineBreakRules.IsOpening(before)) return BreakRank.LastResort;
        if (char.IsDigit(after) && (char.IsDigit(before) || (before is '.' or ',' && at > 1 && char.IsDigit(token[at - 2]))))
            return BreakRank.LastResort;
        if (IsJoint(before)) return IsJoint(after) ? BreakRank.LastResort : BreakRank.Joint;
        if (IsJoint(after)) return BreakRank.LastResort;
        if (exact || !TakesHyphen(before) || !TakesHyphen(after)) return BreakRank.Anywhere;
        return Letters(token, at, -1) >= 2 && Letters(token, at, 1) >= 2 ? BreakRank.InWord : BreakRank.LastResort;
    }

    private static bool IsJoint(char c) =>
        c is '-' or '\u2010' or '\u2013' or '\u2014' or '/' or '\\' or '_' or '.' or '@' or '&' or '=' or '?' or ':' or ';' or ',' or '+'
            or '#' or '|' or '~';

    /// <summary>Whether a token is an address or an identifier. Readers would take an added hyphen for a part of the token.</summary>
    private static bool IsExact(ReadOnlySpan<char> token)
    {
        if (token.IndexOfAny("@_\\=") >= 0 || token.Count('/') > 1 || token.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return true;
        for (var i = 0; i < token.Length; i++)
            if (char.IsDigit(token[i]) || (token[i] is '.' or ':' && i > 0 && i + 1 < token.Length && char.IsLetter(token[i - 1])
                && char.IsLetter(token[i + 1]))) return true;
        return false;
    }

    /// <summary>Whether a character is a letter of a script with hyphenation (Latin, Greek, Cyrillic), or an accent.</summary>
    private static bool TakesHyphen(char c) =>
        c is < '\u0530' or (>= '\u1E00' and <= '\u1FFF')
            && (char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark);

    /// <summary>Counts the consecutive letters from an index in a direction, up to two.</summary>
    private static int Letters(ReadOnlySpan<char> token, int at, int step)
    {
        var count = 0;
        for (var i = step < 0 ? at - 1 : at; i >= 0 && i < token.Length && TakesHyphen(token[i]) && count < 2; i += step)
            if (char.IsLetter(token[i])) count++;
        return count;
    }
}
