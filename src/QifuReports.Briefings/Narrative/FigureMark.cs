namespace QifuReports.Briefings.Narrative;

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
}
