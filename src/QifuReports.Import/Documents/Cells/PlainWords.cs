namespace QifuReports.Import.Documents.Cells;

/// <summary>
/// Removes formatting from a line: Markdown, simple tags and raised footnote markers such as <c>^{1}</c>. White space becomes single
/// spaces.
/// </summary>
internal static class PlainWords
{
    // How many characters are searched for the end of a tag, and for the end of a raised footnote marker in braces.
    private const int LongestTag = 9, LongestMark = 200;

    private static readonly string[] Tags = ["b", "u", "i", "em", "strong", "sup", "sub", "br", "br/", "br /"];

    public static string Of(string line)
    {
        line = VisibleText.Of(line);
        var text = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c == '<' && TagEnd(line, i) is > 0 and var end)
            {
                // A line break in a cell becomes a space: without the space, "2," and "2024" would become one word.
                if (line[i + 1] is 'b' or 'B' && line[i + 2] is 'r' or 'R') text.Append(' ');
                i = end;
            }
            else if (c == '^' && i + 1 < line.Length && line[i + 1] == '{'
                && line.AsSpan(i, Math.Min(LongestMark, line.Length - i)).IndexOf('}') is > 0 and var length) i += length;
            else if (c == '\\' && i + 1 < line.Length && char.IsPunctuation(line[i + 1]) | char.IsSymbol(line[i + 1]))
                text.Append(line[++i]);
            else if (c is '*' or '_' && IsMark(line, i)) continue;
            else text.Append(char.IsWhiteSpace(c) ? ' ' : c);
        }
        return Single(text);
    }

    // The index of the ">" of a simple tag that starts here, such as <b>; 0 if no simple tag starts here.
    private static int TagEnd(string line, int at)
    {
        var length = line.AsSpan(at, Math.Min(LongestTag, line.Length - at)).IndexOf('>');
        if (length < 0) return 0;
        var end = at + length;
        var name = line.AsSpan(at + 1, length - 1).TrimStart('/');
        foreach (var tag in Tags)
            if (name.Equals(tag, StringComparison.OrdinalIgnoreCase)) return end;
        return 0;
    }

    // Whether an asterisk or underscore is Markdown formatting: the same character is next to it, or it opens or closes a word and has a
    // partner. An asterisk after a word and without a partner stays, since it marks a footnote: "Revenue*".
    private static bool IsMark(string line, int at)
    {
        var c = line[at];
        if (at > 0 && line[at - 1] == c || at + 1 < line.Length && line[at + 1] == c) return true;
        var opens = at + 1 < line.Length && !char.IsWhiteSpace(line[at + 1]) && (at == 0 || char.IsWhiteSpace(line[at - 1]));
        var closes = at > 0 && !char.IsWhiteSpace(line[at - 1]) && (at + 1 == line.Length || char.IsWhiteSpace(line[at + 1]));
        return opens ? line.IndexOf(c, at + 1) > 0 : closes && line.LastIndexOf(c, at - 1) >= 0;
    }

    private static string Single(StringBuilder text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var chunk in text.GetChunks())
            foreach (var c in chunk.Span)
                if (c != ' ' || words.Length > 0 && words[^1] != ' ') words.Append(c);
        if (words.Length > 0 && words[^1] == ' ') words.Length--;
        return words.ToString();
    }
}
