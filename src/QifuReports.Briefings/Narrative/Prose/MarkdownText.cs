using System.Text;

namespace QifuReports.Briefings.Narrative.Prose;

/// <summary>Words of the data on their way through Markdown.</summary>
public static class MarkdownText
{
    /// <summary>The words so that Markdown takes none of them for its own, wherever they stand; line ends become blanks. The words of figure marks need none of this.</summary>
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
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '&' or '!' or '{' || (atStart && (c is '#' or '+' or '-' or '=' or '~')) || (numbers && (c is '.' or ')')))
                escaped.Append('\\');
            escaped.Append(c);
        }
        return escaped.ToString();
    }

    /// <summary>The words with U+00A0 for every blank: for an amount and its unit, which no line may part.</summary>
    public static string NonBreaking(string words) => words.Replace(' ', '\u00A0');
}
