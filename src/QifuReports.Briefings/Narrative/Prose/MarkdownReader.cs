namespace QifuReports.Briefings.Narrative.Prose;

/// <summary>Reads the Markdown of templates into blocks: headings, paragraphs, lists, bold and muted text, links, footnotes.</summary>
public static class MarkdownReader
{
    /// <summary>
    /// The blocks, with each <see cref="FigureMark"/> turned into the hidden reference of a run. If the text uses Markdown outside the
    /// subset, one <see cref="MarkdownSubsetException"/> is thrown with all errors.
    /// </summary>
    public static IReadOnlyList<Block> Read(string markdown, string templateName)
    {
        var (blocks, diagnostics) = ReadChecked(markdown, templateName);
        return blocks ?? throw new MarkdownSubsetException(diagnostics);
    }

    /// <summary>
    /// Like <see cref="Read"/>, but returns the errors as diagnostics, with line numbers of the produced text. The blocks are null exactly
    /// if there are diagnostics.
    /// </summary>
    public static (IReadOnlyList<Block>? Blocks, IReadOnlyList<Diagnostic> Diagnostics) ReadChecked(string markdown, string templateName) =>
        ReadChecked(markdown, templateName, null);

    /// <summary>Like the method above; each block also says where it was written.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="templateName">The name of the template, for diagnostics.</param>
    /// <param name="originOf">Returns where a line of the text was written, by its number from 1; null if nobody asks.</param>
    internal static (IReadOnlyList<Block>? Blocks, IReadOnlyList<Diagnostic> Diagnostics) ReadChecked(
        string markdown, string templateName, Func<int, string?>? originOf)
    {
        var diagnostics = new List<Diagnostic>();
        var blocks = new BlockReader(templateName, diagnostics, originOf).Read(markdown);
        return diagnostics.Count == 0 ? (blocks, []) : (null, [.. diagnostics.OrderBy(d => d.Place.Line)]);
    }
}

/// <summary>Thrown if a template produced Markdown outside the subset that briefings allow.</summary>
public sealed class MarkdownSubsetException(IReadOnlyList<Diagnostic> diagnostics) : Exception(diagnostics[0].ToString())
{
    /// <summary>All errors of the text; never empty.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; } = diagnostics;
}
