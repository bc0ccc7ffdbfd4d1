namespace QifuReports.Briefings.Narrative.Prose;

/// <summary>Prepares words from the data for a Markdown text.</summary>
public static class MarkdownText
{
    /// <summary>
    /// Escapes the words so that Markdown takes none of their characters for syntax, wherever the words are placed. Line ends become
    /// spaces. The text of figures needs no escaping.
    /// </summary>
    public static string Escape(string words)
    {
        var escaped = new StringBuilder(words.Length + 8);
        var digitsOnly = true;
        for (var i = 0; i < words.Length; i++)
        {
            var c = words[i];
            var atStart = escaped.Length == 0;
            var numbers = i > 0 && digitsOnly;
            digitsOnly &= char.IsAsciiDigit(c);
            if (c is '\n' or '\r')
                c = ' ';
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '&' or '!' or '{'
                || (atStart && (c is '#' or '+' or '-' or '=' or '~')) || (numbers && (c is '.' or ')')))
                escaped.Append('\\');
            escaped.Append(c);
        }
        return escaped.ToString();
    }

    /// <summary>Replaces each space by U+00A0, so that an amount and its unit stay on one line.</summary>
    public static string NonBreaking(string words) => words.Replace(' ', '\u00A0');
}
