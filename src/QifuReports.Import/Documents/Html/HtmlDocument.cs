using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using QifuReports.Import.Documents.Html.Markup;
using QifuReports.Import.Documents.InlineXbrl;
using QifuReports.Ledger.Diagnostics;

namespace QifuReports.Import.Documents.Html;

/// <summary>The content of an HTML page.</summary>
/// <param name="Blocks">Paragraphs and tables in reading order.</param>
/// <param name="Form">The form: plain HTML, inline XBRL, or a page of the SEC's viewer.</param>
/// <param name="Tagged">The content of the XBRL tags; null for a page without tags.</param>
internal sealed record HtmlPage(IReadOnlyList<SourceBlock> Blocks, DocumentForm Form, TaggedReport? Tagged);

/// <summary>
/// Reads HTML into paragraphs and grids (tables whose columns are numbered). The innermost tables with figures become grids; all other
/// tables are only layout. No script is run and nothing is fetched: the parser has no loader.
/// </summary>
/// <param name="cancellation">Checked before each element.</param>
internal sealed class HtmlDocument(CancellationToken cancellation)
{
    // In a table without figures, a row of at most this many characters becomes one paragraph, such as a list item beside its bullet.
    private const int LongestRow = 600;

    private readonly List<SourceBlock> _blocks = [];
    private readonly HtmlWords _words = new();
    private readonly Dictionary<IElement, HtmlTable> _tables = [];
    private int _line = 1, _start = 1;
    private bool _wasBreak;

    /// <summary>Returns the page, or the error that prevents reading the page.</summary>
    /// <param name="name">The name of the file.</param>
    /// <param name="text">The complete text of the file.</param>
    public static (HtmlPage? Page, Diagnostic? Trouble) Read(string name, string text, CancellationToken cancellation = default)
    {
        var (markup, code, message) = new HtmlMarkup(EdgarEnvelope.Opened(text)).Read(cancellation);
        if (code is not null)
            return (null, new Diagnostic(code, message, new Place(name), "Save the document again from where it was published."));
        var parser = new HtmlParser(new HtmlParserOptions { IsScripting = false, DisableElementPositionTracking = true,
            MaximumDepth = HtmlMarkup.Deepest + 8 }, BrowsingContext.New(Configuration.Default));
        cancellation.ThrowIfCancellationRequested();
        using var document = parser.ParseDocument(markup);
        cancellation.ThrowIfCancellationRequested();
        if (document.Body is not { } body) return (new HtmlPage([], DocumentForm.Html, null), null);
        if (IsTooDeep(body)) return (null,
            new Diagnostic(ImportCodes.TooDeep,
                FormattableString.Invariant($"Elements stand more than {HtmlMarkup.Deepest} deep in each other."), new Place(name),
                "Save the document again from where it was published."));
        if (ViewerPage.Read(body) is { } blocks) return (new HtmlPage(blocks, DocumentForm.ViewerPage, null), null);
        var page = new HtmlDocument(cancellation);
        page.Children(body);
        page.Close();
        var tagged = InlineReport.Read(body);
        return (new HtmlPage(page._blocks, tagged is null ? DocumentForm.Html : DocumentForm.InlineXbrl, tagged), null);
    }

    private static bool IsTooDeep(IElement body)
    {
        var open = new Stack<(INode Node, int Depth)>();
        open.Push((body, 2));
        while (open.TryPop(out var at))
        {
            if (at.Depth >= HtmlMarkup.Deepest) return true;
            for (var i = 0; i < at.Node.ChildNodes.Length; i++)
                if (at.Node.ChildNodes[i] is IElement child && child.ChildNodes.Length > 0) open.Push((child, at.Depth + 1));
        }
        return false;
    }

    private void Children(IElement element)
    {
        for (var i = 0; i < element.ChildNodes.Length; i++)
            if (element.ChildNodes[i] is IElement child) Inside(child);
            else if (element.ChildNodes[i] is IText text)
            {
                if (_words.Length == 0) _start = _line;
                var before = _words.Length;
                _words.Add(text.Data);
                _wasBreak &= _words.Length == before;
            }
    }

    private void Inside(IElement element)
    {
        cancellation.ThrowIfCancellationRequested();
        if (HtmlStyle.IsUnseen(element)) return;
        switch (element.LocalName)
        {
            case "br":
                // Two line breaks end a paragraph.
                if (_wasBreak) Close();
                else _words.Blank();
                _wasBreak = true;
                return;
            case "hr": Close(); return;
            case "table": Table(element); return;
            case var name when name.EndsWith(":header", StringComparison.Ordinal) || name.EndsWith(":exclude", StringComparison.Ordinal):
                return;
        }
        if (HtmlStyle.IsRaised(element))
        {
            _words.AddRaised(element.TextContent);
            return;
        }
        var isBlock = HtmlElements.IsBlock(element);
        if (isBlock)
        {
            Close();
            _line = Math.Max(_line, HtmlElements.LineOf(element));
        }
        Children(element);
        if (isBlock) Close();
    }

    private void Close()
    {
        _wasBreak = false;
        if (_words.Length == 0) return;
        var words = _words.Take();
        if (words.Length > 0) _blocks.Add(new SourceText(words, _start));
    }

    private void Table(IElement element)
    {
        Close();
        _line = Math.Max(_line, HtmlElements.LineOf(element));
        var table = HtmlTable.Of(element, _tables);
        if (table.IsLayout) SetRows(table, asText: false);
        else if (table.HoldsFigures)
        {
            foreach (var caption in element.Children.Where(c => c.LocalName == "caption")) Inside(caption);
            if (HtmlGrid.Of(table.Rows) is { } grid) _blocks.Add(grid);
        }
        else SetRows(table, asText: true);
    }

    // Reads a layout table: each row or cell is a paragraph.
    private void SetRows(HtmlTable table, bool asText)
    {
        foreach (var row in table.Rows)
        {
            var texts = row.Cells.Where(c => c.Text.Length > 0).ToList();
            _line = Math.Max(_line, row.Line);
            if (asText && texts.Count > 1 && texts.Sum(c => c.Text.Length) <= LongestRow)
            {
                _blocks.Add(new SourceText(string.Join(" ", texts.Select(c => c.Text)), row.Line));
                continue;
            }
            foreach (var cell in row.Cells)
            {
                Children(cell.Element);
                Close();
            }
        }
    }
}
