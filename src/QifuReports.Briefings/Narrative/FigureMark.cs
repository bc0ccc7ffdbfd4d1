namespace QifuReports.Briefings.Narrative;

/// <summary>
/// How the reference of a figure travels from a function through the text of a template and its Markdown to the run of the
/// document: around the words, in characters of the private use area that no font and no filing has.
/// </summary>
public static class FigureMark
{
    public const char Start = '\uE000';
    public const char Middle = '\uE001';
    public const char End = '\uE002';

    /// <summary>The words with their reference around them.</summary>
    public static string Wrap(string reference, string words) => $"{Start}{reference}{Middle}{words}{End}";
}
