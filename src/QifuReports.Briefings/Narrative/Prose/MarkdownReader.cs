using QifuReports.Briefings.Narrative.Values;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Narrative.Prose;

/// <summary>Reads what templates produce, Markdown, into blocks: headings, paragraphs, lists, strong and muted runs, links, footnotes.</summary>
public static class MarkdownReader
{
    /// <summary>
    /// The blocks, with <see cref="FigureMark"/>s turned into references of their runs. Constructs outside the subset throw
    /// <see cref="MarkdownSubsetException"/>, which holds all of them.
    /// </summary>
    public static IReadOnlyList<Block> Read(string markdown, string templateName)
    {
        var (blocks, diagnostics) = ReadChecked(markdown, templateName);
        return blocks ?? throw new MarkdownSubsetException(diagnostics);
    }

    /// <summary>
    /// The same with what is wrong gathered; lines are those of the produced text. The blocks are null exactly when there are diagnostics.
    /// </summary>
    public static (IReadOnlyList<Block>? Blocks, IReadOnlyList<Diagnostic> Diagnostics) ReadChecked(string markdown, string templateName)
    {
        var diagnostics = new List<Diagnostic>();
        var blocks = new BlockReader(templateName, diagnostics).Read(markdown);
        return diagnostics.Count == 0 ? (blocks, []) : (null, [.. diagnostics.OrderBy(d => d.Place.Line)]);
    }
}

/// <summary>What a template produced is not the Markdown that briefings know.</summary>
public sealed class MarkdownSubsetException(IReadOnlyList<Diagnostic> diagnostics) : Exception(diagnostics[0].ToString())
{
    /// <summary>Everything that is wrong with the text; never empty.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; } = diagnostics;
}
