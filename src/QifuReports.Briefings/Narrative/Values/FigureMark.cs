using System.Text;

namespace QifuReports.Briefings.Narrative.Values;

/// <summary>
/// How the reference of a figure travels from a function through the text of a template and its Markdown to the run of the
/// document: around the words, in the control characters for the start of a heading, the start of a text and its end, which no
/// template and no filing may have. They are of ASCII, since the Markdown parser looks for others by slower means.
/// </summary>
public static class FigureMark
{
    public const char Start = '\u0001';
    public const char Middle = '\u0002';
    public const char End = '\u0003';

    /// <summary>The words with their reference around them.</summary>
    public static string Wrap(string reference, string words) => $"{Start}{reference}{Middle}{words}{End}";

    /// <summary>A text with all its words changed, those with a reference and those between, and the references as they were.</summary>
    public static string Change(string text, Func<string, string> change)
    {
        var changed = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == Start)
            {
                var middle = text.IndexOf(Middle, at);
                changed.Append(text, at, middle + 1 - at);
                at = middle + 1;
            }
            var end = text.IndexOfAny([Start, End], at);
            changed.Append(change(text[at..(end < 0 ? text.Length : end)]));
            at = end < 0 ? text.Length : end;
            if (end >= 0 && text[end] == End) changed.Append(text[at++]);
        }
        return changed.ToString();
    }
}
