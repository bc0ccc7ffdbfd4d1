using AngleSharp.Dom;
using QifuReports.Import.Documents.Html.Markup;
using QifuReports.Import.Documents.InlineXbrl;

namespace QifuReports.Import.Documents.Html;

/// <summary>A cell of an HTML table.</summary>
/// <param name="Element">The element of the cell.</param>
/// <param name="Left">The first column of the cell in the grid.</param>
/// <param name="Right">The last column of the cell in the grid.</param>
/// <param name="Text">The text with single spaces; may be empty.</param>
internal sealed record HtmlCell(IElement Element, int Left, int Right, string Text)
{
    public IReadOnlyList<TaggedFact> Tags { get; init; } = [];

    /// <summary>The indent of the text in the cell, in points.</summary>
    public decimal Offset { get; init; }

    public bool HasLineAbove { get; init; }
    public bool HasLineBelow { get; init; }
}

/// <summary>Reads the words, the tags and the ruled lines of a cell.</summary>
/// <param name="tables">The tables of the document that were read before.</param>
internal sealed class HtmlCellReader(Dictionary<IElement, HtmlTable> tables)
{
    // The greatest length of a nested table that counts as part of its cell, in characters. A longer nested table shows that the outer
    // table is only layout.
    private const int LongestInside = 500;

    private readonly HtmlWords _words = new();
    private readonly List<TaggedFact> _tags = [];
    private decimal _offset;
    private bool _above, _below;

    /// <summary>
    /// Whether the cell read last has a nested table with figures or much text. The words of such a nested table are not part of the text
    /// of the cell.
    /// </summary>
    public bool HoldsTable { get; private set; }

    /// <summary>Reads a cell.</summary>
    public HtmlCell Read(IElement element, int left, int right)
    {
        _tags.Clear();
        HoldsTable = false;
        (_offset, _above, _below) = (HtmlStyle.Offset(element), HtmlStyle.HasLine(element, "top"), HtmlStyle.HasLine(element, "bottom"));
        // A hidden cell is empty but keeps its place in the grid.
        if (!HtmlStyle.IsUnseen(element)) Children(element);
        var offset = _offset + _words.LeadingBlanks * HtmlStyle.BlankWidth;
        return new HtmlCell(element, left, right, _words.Take()) { Tags = _tags.Count == 0 ? [] : [.. _tags], Offset = offset,
            HasLineAbove = _above, HasLineBelow = _below };
    }

    private void Children(IElement element)
    {
        for (var i = 0; i < element.ChildNodes.Length; i++)
            if (element.ChildNodes[i] is IElement child) Inside(child);
            else if (element.ChildNodes[i] is IText text) _words.Add(text.Data);
    }

    private void Inside(IElement element)
    {
        if (HtmlStyle.IsUnseen(element)) return;
        var (start, before) = (_words.Length, _tags.Count);
        switch (element.LocalName)
        {
            case "br": _words.Blank(); return;
            case "hr": LineAt(); return;
            case "table": Table(HtmlTable.Of(element, tables)); return;
        }
        if (HtmlStyle.IsRaised(element))
        {
            var raised = new HtmlCellReader(tables);
            raised.Children(element);
            _words.AddRaised(raised._words.Take());
            _tags.AddRange(raised._tags);
            return;
        }
        var isBlock = HtmlElements.IsBlock(element);
        if (isBlock)
        {
            _words.Blank();
            if (_words.Length == 0) _offset += HtmlStyle.Offset(element);
            if (HtmlStyle.HasLine(element, "top")) LineAt();
        }
        Children(element);
        if (isBlock)
        {
            if (HtmlStyle.HasLine(element, "bottom")) LineAt();
            _words.Blank();
        }
        // A tag that encloses other tags is put before them in the list.
        else if (InlineFact.Of(element, _words.From(start)) is { } fact) _tags.Insert(before, fact);
    }

    private void Table(HtmlTable table)
    {
        HoldsTable |= table.IsLayout || table.HoldsFigures || table.Letters > LongestInside;
        if (HoldsTable) return;
        foreach (var row in table.Rows)
            foreach (var cell in row.Cells)
            {
                _words.Blank();
                _words.Add(cell.Text);
                _tags.AddRange(cell.Tags);
            }
        _words.Blank();
    }

    private void LineAt()
    {
        if (_words.Length == 0) _above = true;
        else _below = true;
    }
}
