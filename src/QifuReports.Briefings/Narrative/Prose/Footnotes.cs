namespace QifuReports.Briefings.Narrative.Prose;

/// <summary>The text of a footnote as written in a template.</summary>
/// <param name="Text">The Markdown text, one paragraph.</param>
/// <param name="Line">The line where the footnote begins, from 1.</param>
internal sealed record FootnoteText(string Name, string Text, int Line);

/// <summary>
/// Reads footnotes. The text refers to a note by <c>[^name]</c>. The note is written <c>[^name]: text</c> at the start of a line anywhere
/// in the same text; the note ends at the next empty line or the next footnote.
/// </summary>
internal static class Footnotes
{
    private const int LongestName = 64;

    /// <summary>Takes the notes out of the text and leaves their lines empty, so that all other lines keep their numbers.</summary>
    public static string TakeOut(string markdown, List<FootnoteText> notes)
    {
        if (!markdown.StartsWith("[^", StringComparison.Ordinal) && !markdown.Contains("\n[^", StringComparison.Ordinal))
            return markdown;
        var rest = new StringBuilder(markdown.Length);
        StringBuilder? note = null;
        var (name, noteLine) = ("", 0);
        var line = 1;
        for (var start = 0; start < markdown.Length; line++)
        {
            var end = markdown.IndexOf('\n', start);
            if (end < 0)
                end = markdown.Length;
            var from = start;
            if (TryReadName(markdown, start, end, out var found) && start + found.Length + 3 < end
                && markdown[start + found.Length + 3] == ':')
            {
                Finish();
                (name, noteLine, note) = (found, line, new());
                from = start + found.Length + 4;
            }
            else if (note is not null && markdown.AsSpan(start, end - start).IsWhiteSpace())
            {
                Finish();
            }
            if (note is null)
                rest.Append(markdown, start, end - start);
            else
                note.Append(markdown.AsSpan(from, end - from).TrimStart(' ')).Append('\n');
            rest.Append('\n');
            start = end + 1;
        }
        Finish();
        return rest.ToString();

        void Finish()
        {
            if (note is not null)
                notes.Add(new(name, note.ToString(), noteLine));
            note = null;
        }
    }

    /// <summary>Whether <c>[^name]</c> begins at a position. Names consist of letters, digits, <c>-</c>, <c>_</c> and <c>.</c></summary>
    public static bool TryReadName(string text, int start, int end, out string name)
    {
        name = "";
        if (start + 3 >= end || text[start] != '[' || text[start + 1] != '^')
            return false;
        var i = start + 2;
        while (i < end && i < start + LongestName && IsNameLetter(text[i]))
            i++;
        if (i == start + 2 || i >= end || text[i] != ']')
            return false;
        name = text[(start + 2)..i];
        return true;
    }

    /// <summary>
    /// Whether the text is a valid name of a heading or a footnote: at least one character, only letters, digits, <c>-</c>, <c>_</c> and
    /// <c>.</c>
    /// </summary>
    public static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
            if (!IsNameLetter(c))
                return false;
        return name.Length > 0;
    }

    private static bool IsNameLetter(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.';
}
