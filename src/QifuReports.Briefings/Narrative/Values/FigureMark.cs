namespace QifuReports.Briefings.Narrative.Values;

/// <summary>
/// Carries the reference of a figure from a function through the text of a template and its Markdown to the run of the document. The
/// reference comes before the words. The control characters SOH, STX and ETX separate and enclose both; no template and no filing may
/// contain these characters. ASCII characters are used because the Markdown parser finds them faster.
/// </summary>
public static class FigureMark
{
    public const char Start = '\u0001';
    public const char Middle = '\u0002';
    public const char End = '\u0003';

    /// <summary>Writes the reference and then the words, with control characters before, between and after them.</summary>
    public static string Wrap(string reference, string words) => $"{Start}{reference}{Middle}{words}{End}";

    /// <summary>Changes all words of a text, inside and outside of figures. The hidden references stay as they are.</summary>
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
