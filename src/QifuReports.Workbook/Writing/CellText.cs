namespace QifuReports.Workbook.Writing;

/// <summary>Makes words fit for a cell.</summary>
internal static class CellText
{
    /// <summary>The most characters that a cell can hold.</summary>
    public const int MostCharacters = 32_767;

    /// <summary>
    /// The words as the file can carry them: a character that XML cannot have becomes the replacement character, <c>_x</c> where it would
    /// be read as a code of a character is itself written as one, and what no cell can hold is cut.
    /// </summary>
    public static string Of(string words)
    {
        if (words.Length <= MostCharacters && !words.AsSpan().ContainsAnyExceptInRange(' ', '~')
            && !words.Contains("_x", StringComparison.Ordinal)) return words;
        var text = new StringBuilder(words.Length);
        for (var i = 0; i < words.Length && text.Length < MostCharacters; i++)
        {
            var c = words[i];
            if (char.IsHighSurrogate(c) && i + 1 < words.Length && char.IsLowSurrogate(words[i + 1])
                && text.Length + 2 <= MostCharacters) text.Append(c).Append(words[++i]);
            else if (c == '_' && i + 1 < words.Length && words[i + 1] is 'x') text.Append("_x005F_");
            else text.Append(IsAllowed(c) ? c : '\uFFFD');
        }
        if (text.Length > MostCharacters) text.Length = MostCharacters;
        return text.ToString();
    }

    /// <summary>Whether a person who typed these words would have typed a formula.</summary>
    public static bool LooksLikeFormula(string words) => words.Length > 0 && words[0] is '=' or '+' or '-' or '@' or '\t' or '\r';

    /// <summary>Whether the words begin or end with a space, which XML would otherwise lose.</summary>
    public static bool HasOuterSpace(string words) =>
        words.Length > 0 && (char.IsWhiteSpace(words[0]) || char.IsWhiteSpace(words[^1]) || words.Contains('\n', StringComparison.Ordinal));

    private static bool IsAllowed(char c) =>
        c is '\t' or '\n' or (>= ' ' and <= '\uD7FF') or (>= '\uE000' and <= '\uFFFD');
}
