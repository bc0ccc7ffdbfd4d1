using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using QifuReports.Briefings.Narrative.Parsing;

namespace QifuReports.Briefings.Narrative.Prose;

/// <summary>Turns the blocks of CommonMark into blocks of a document.</summary>
/// <param name="templateName">The name of the template, for diagnostics.</param>
/// <param name="diagnostics">Receives the errors.</param>
/// <param name="originOf">Returns where a line of the text was written, by its number from 1; null if nobody asks.</param>
internal sealed class BlockReader(string templateName, List<Diagnostic> diagnostics, Func<int, string?>? originOf = null)
{
    private static readonly MarkdownPipeline Pipeline = CreatePipeline();
    private readonly Dictionary<string, Footnote> _footnotes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _footnotesUsed = new(StringComparer.Ordinal);

    /// <summary>A buffer for the words of the current paragraph; one is enough, because paragraphs are read one after another.</summary>
    public System.Text.StringBuilder Words { get; } = new();

    private string _source = "";

    /// <summary>The number of the first line of the text that is being read.</summary>
    private int _firstLine = 1;

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.InlineParsers.Insert(0, new FigureInlineParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new FootnoteInlineParser());
        return builder.Build();
    }

    public IReadOnlyList<Typesetting.Document.Block> Read(string markdown)
    {
        var notes = new List<FootnoteText>();
        var text = Footnotes.TakeOut(markdown, notes);
        foreach (var note in notes)
            ReadFootnote(note);
        _firstLine = 1;
        var blocks = ReadBlocks(Parse(text));
        foreach (var note in notes)
            if (!_footnotesUsed.Contains(note.Name))
                Report(TemplateCodes.FootnoteNotUsed, note.Line, $"Nothing refers to the footnote [^{note.Name}].",
                    "Put its mark where it belongs, or remove it.");
        return blocks;
    }

    private MarkdownDocument Parse(string text)
    {
        _source = text;
        try
        {
            return Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            // The Markdown parser throws this exception if the text is nested too deeply.
            Report(TemplateCodes.NestedTooDeep, _firstLine, "The text is nested too deep.", "Write fewer levels of lists and brackets.");
            return [];
        }
    }

    private void ReadFootnote(FootnoteText note)
    {
        _firstLine = note.Line;
        var document = Parse(note.Text);
        IReadOnlyList<Inline> content = [];
        if (document.Count == 1 && document[0] is ParagraphBlock paragraph)
            content = new InlineReader(this, LineOf(paragraph)).Read(paragraph.Inline, footnotes: false);
        else
            Report(TemplateCodes.MarkdownOutsideSubset, note.Line, $"The footnote [^{note.Name}] is not one paragraph.");
        if (!_footnotes.TryAdd(note.Name, new(note.Name, content)))
            Report(TemplateCodes.FootnoteTwice, note.Line, $"There are two texts for the footnote [^{note.Name}].");
    }

    private List<Typesetting.Document.Block> ReadBlocks(ContainerBlock container)
    {
        var blocks = new List<Typesetting.Document.Block>(container.Count);
        foreach (var block in container)
            if (ReadBlock(block) is { } read)
                blocks.Add(originOf is null ? read : read with { Origin = originOf(LineOf(block)) });
        return blocks;
    }

    private Typesetting.Document.Block? ReadBlock(Markdig.Syntax.Block block)
    {
        var line = LineOf(block);
        switch (block)
        {
            case ParagraphBlock paragraph when TableLines.In(_source, paragraph.Span.Start, paragraph.Span.End):
                Refuse(line, "A table", "Figures stand in tables that the functions of the template place: key_figures, trends, block.");
                break;
            case ParagraphBlock paragraph:
                var content = new InlineReader(this, line).Read(paragraph.Inline, footnotes: true);
                return content.Count == 0 ? null : new Paragraph(content);
            case HeadingBlock heading:
                return ReadHeading(heading, line);
            case Markdig.Syntax.ListBlock list:
                return ReadList(list, line);
            case HtmlBlock:
                Refuse(line, "HTML", "Say it in words; a sign < is written \\<.");
                break;
            case FencedCodeBlock:
                Refuse(line, "Code", "Say it in words.");
                break;
            case CodeBlock:
                Refuse(line, "A line that four blanks make code", "Take blanks away at its beginning, or an empty line before it.");
                break;
            case QuoteBlock:
                Refuse(line, "A quotation", "Say it in words; a sign > at the beginning of a line is written \\>.");
                break;
            case ThematicBreakBlock:
                Refuse(line, "A rule", "Headings divide a briefing.");
                break;
            case LinkReferenceDefinitionGroup:
                Refuse(line, "A link defined apart from its words", "Write [words](target).");
                break;
            default:
                Refuse(line, block.GetType().Name);
                break;
        }
        return null;
    }

    private Heading? ReadHeading(HeadingBlock heading, int line)
    {
        if (heading.IsSetext)
        {
            Report(TemplateCodes.HeadingForm, line, "A heading that is underlined.",
                "Write # before it, or an empty line before a rule of signs.");
            return null;
        }
        var text = new InlineReader(this, line).ReadPlain(heading.Inline);
        string? id = null;
        if (text.EndsWith('}') && text.LastIndexOf("{#", StringComparison.Ordinal) is >= 0 and var mark)
        {
            id = text[(mark + 2)..^1];
            text = text[..mark].TrimEnd();
        }
        if (text.Length > 0 && (id is null || Footnotes.IsName(id)))
            return new(heading.Level, text) { Id = id };
        Report(TemplateCodes.HeadingForm, line,
            text.Length == 0 ? "A heading without words." : "The name of a heading {#name} is made of letters, digits, - _ and points.");
        return null;
    }

    private Typesetting.Document.ListBlock ReadList(Markdig.Syntax.ListBlock list, int line)
    {
        if (list.IsOrdered && list.OrderedStart is not (null or "1"))
            Refuse(line, $"A list that begins with {list.OrderedStart}", "Lists are numbered from 1.");
        var items = new List<IReadOnlyList<Typesetting.Document.Block>>(list.Count);
        foreach (var item in list)
            items.Add(ReadBlocks((ListItemBlock)item));
        return new(list.IsOrdered, items);
    }

    /// <summary>Finds the footnote that <c>[^name]</c> refers to. If there is none, reports an error and returns null.</summary>
    public Footnote? FindFootnote(string name, int line)
    {
        if (_footnotes.TryGetValue(name, out var note))
        {
            _footnotesUsed.Add(name);
            return note;
        }
        Report(TemplateCodes.FootnoteUnknown, line, $"The footnote [^{name}] has no text.",
            $"Write it on a line of its own: [^{name}]: text.");
        return null;
    }

    public void Refuse(int line, string construct, string hint = "") =>
        Report(TemplateCodes.MarkdownOutsideSubset, line, $"{construct} is not part of the Markdown that briefings know.", hint);

    public void Report(string code, int line, string message, string hint = "")
    {
        if (diagnostics.Count < TemplateLimits.Diagnostics)
            diagnostics.Add(new(code, message, new(templateName, line, 1), hint));
    }

    private int LineOf(Markdig.Syntax.Block block) => _firstLine + block.Line;
}
