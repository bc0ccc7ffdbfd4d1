using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Narrative;

/// <summary>Reads what templates produce, Markdown, into blocks: headings, paragraphs, lists, strong and muted runs, links, footnotes.</summary>
public static class MarkdownReader
{
    /// <summary>The blocks, with <see cref="FigureMark"/>s turned into references of their runs. Constructs outside the subset are errors.</summary>
    public static IReadOnlyList<Block> Read(string markdown, string templateName) => throw new NotImplementedException();
}
