using Markdig.Syntax.Inlines;
using QifuReports.Briefings.Narrative.Parsing;
using QifuReports.Typesetting;

namespace QifuReports.Briefings.Narrative.Prose;

/// <summary>
/// Turns the content of one paragraph into runs: one run for each stretch of text in one style, and one for each figure. Straight quotation
/// marks and apostrophes become typographic; the text of figures stays unchanged.
/// </summary>
internal sealed class InlineReader(BlockReader blocks, int line)
{
    private readonly StringBuilder _words = blocks.Words.Clear();
    private List<Typesetting.Document.Inline> _runs = [];
    private TextStyle _style;
    private bool _mayHaveFootnotes;
    private char _before = ' ';

    public IReadOnlyList<Typesetting.Document.Inline> Read(ContainerInline? content, bool footnotes)
    {
        _mayHaveFootnotes = footnotes;
        ReadAll(content);
        Flush();
        return _runs;
    }

    /// <summary>The words without styles and footnotes, for a heading, which can have neither.</summary>
    public string ReadPlain(ContainerInline? content)
    {
        var plain = new StringBuilder();
        foreach (var run in Read(content, footnotes: false))
            if (run is TextRun { Style: TextStyle.Plain } text)
                plain.Append(text.Text);
            else
                blocks.Report(TemplateCodes.HeadingForm, line, "A heading is plain words.",
                    "Take emphasis, links and line ends out of it.");
        return plain.ToString();
    }

    private void ReadAll(ContainerInline? container)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
            ReadOne(inline);
    }

    private void ReadOne(Markdig.Syntax.Inlines.Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Append(literal.Content.AsSpan());
                break;
            case FigureInline figure:
                Flush();
                _runs.Add(new TextRun(figure.Words, _style, figure.Reference));
                _before = figure.Words[^1];
                break;
            case BrokenFigureInline:
                blocks.Report(TemplateCodes.FigureMarkBroken, line, "The mark of a figure is broken.",
                    "Hand figures whole to functions, one at a time.");
                break;
            case FootnoteInline note:
                ReadFootnote(note);
                break;
            case EmphasisInline emphasis:
                ReadStyled(emphasis, emphasis.DelimiterCount == 2 ? TextStyle.Strong : TextStyle.Muted);
                break;
            case LineBreakInline { IsHard: true }:
                Flush();
                _runs.Add(new LineBreak());
                _before = ' ';
                break;
            case LineBreakInline:
                Append(" ");
                break;
            case HtmlEntityInline entity:
                Append(entity.Transcoded.AsSpan());
                break;
            case LinkInline { IsImage: false } link:
                ReadLink(link);
                break;
            case LinkInline:
                blocks.Refuse(line, "An image", "Charts are set by the briefing.");
                break;
            case CodeInline:
                blocks.Refuse(line, "Code", "A sign ` is written \\`.");
                break;
            case HtmlInline:
                blocks.Refuse(line, "HTML", "A sign < is written \\<.");
                break;
            case AutolinkInline:
                blocks.Refuse(line, "A bare address", "Write [words](address).");
                break;
            case ContainerInline container:
                ReadAll(container);
                break;
            default:
                blocks.Refuse(line, inline.GetType().Name);
                break;
        }
    }

    private void ReadStyled(ContainerInline content, TextStyle added)
    {
        var outer = _style;
        Flush();
        _style |= added;
        ReadAll(content);
        Flush();
        _style = outer;
    }

    private void ReadFootnote(FootnoteInline mark)
    {
        if (!_mayHaveFootnotes)
            blocks.Refuse(line, "A footnote within a heading or a footnote");
        else if (blocks.FindFootnote(mark.Name, line) is { } note)
        {
            Flush();
            _runs.Add(new FootnoteMark(note));
        }
    }

    private void ReadLink(LinkInline link)
    {
        var outer = _runs;
        Flush();
        _runs = [];
        ReadAll(link);
        Flush();
        var content = new List<TextRun>(_runs.Count);
        var description = new StringBuilder();
        foreach (var run in _runs)
            if (run is TextRun text)
            {
                content.Add(text);
                description.Append(text.Text);
            }
            else
                blocks.Refuse(line, "Anything but words in a link");
        _runs = outer;
        if (content.Count == 0)
            blocks.Report(TemplateCodes.LinkTarget, line, "A link without words.");
        else if (ReadTarget(link.Url ?? "") is { } target)
            _runs.Add(new LinkRun(content, target, string.IsNullOrEmpty(link.Title) ? description.ToString() : link.Title));
        else
            blocks.Report(TemplateCodes.LinkTarget, line, $"A link leads to '{link.Url}'.",
                "Links lead to #name within the briefing, or to an https:, http: or mailto: address.");
    }

    private static LinkTarget? ReadTarget(string url)
    {
        if (url.StartsWith('#'))
            return Footnotes.IsName(url.AsSpan(1)) ? new LinkTarget.Internal(url[1..]) : null;
        var known = url.StartsWith("https://", StringComparison.Ordinal) || url.StartsWith("http://", StringComparison.Ordinal)
            || url.StartsWith("mailto:", StringComparison.Ordinal);
        foreach (var c in url)
            known &= c is > ' ' and < '\u007F';
        return known ? new LinkTarget.External(url) : null;
    }

    private void Append(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var plain = text.IndexOfAny('"', '\'');
            if (plain < 0)
                plain = text.Length;
            if (plain > 0)
            {
                _words.Append(text[..plain]);
                _before = text[plain - 1];
            }
            if (plain == text.Length)
                return;
            // After a space, an opening bracket, a dash or an opening quotation mark, a quotation mark opens; elsewhere it closes.
            var opens = _before is ' ' or '\u00A0' or '(' or '[' or '\u2013' or '\u2014' or '\u2018' or '\u201C';
            _before = text[plain] == '"' ? opens ? '\u201C' : '\u201D' : opens ? '\u2018' : '\u2019';
            _words.Append(_before);
            text = text[(plain + 1)..];
        }
    }

    private void Flush()
    {
        if (_words.Length == 0)
            return;
        _runs.Add(new TextRun(_words.ToString(), _style));
        _words.Clear();
    }
}
