using AngleSharp.Dom;

namespace QifuReports.Import.Documents;

/// <summary>A cell of a table in HTML, read once.</summary>
/// <param name="Element">Where it stands.</param>
/// <param name="Left">The first column of the grid.</param>
/// <param name="Right">The last.</param>
/// <param name="Text">With single blanks; may be empty.</param>
internal sealed record HtmlCell(IElement Element, int Left, int Right, string Text)
{
    public IReadOnlyList<TaggedFact> Tags { get; init; } = [];

    /// <summary>How far its text is set in, in points.</summary>
    public decimal Offset { get; init; }

    public bool HasLineAbove { get; init; }
    public bool HasLineBelow { get; init; }
}

/// <summary>Reads the words, the tags and the lines of a cell.</summary>
internal sealed class HtmlCellReader
{
    private readonly HtmlWords _words = new();
    private readonly List<TaggedFact> _tags = [];
    private readonly List<IElement> _nested = [];
    private decimal _offset;
    private bool _above, _below;

    /// <summary>The cell, and the tables inside it.</summary>
    public (HtmlCell Cell, IReadOnlyList<IElement> Nested) Read(IElement element, int left, int right)
    {
        _tags.Clear();
        _nested.Clear();
        (_offset, _above, _below) = (HtmlStyle.Offset(element), HtmlStyle.HasLine(element, "top"), HtmlStyle.HasLine(element, "bottom"));
        Children(element);
        var offset = _offset + _words.LeadingBlanks * HtmlStyle.BlankWidth;
        var cell = new HtmlCell(element, left, right, _words.Take()) { Tags = _tags.Count == 0 ? [] : [.. _tags], Offset = offset, HasLineAbove = _above, HasLineBelow = _below };
        return (cell, _nested.Count == 0 ? [] : [.. _nested]);
    }

    private void Children(IElement element)
    {
        for (var i = 0; i < element.ChildNodes.Length; i++)
            if (element.ChildNodes[i] is IElement child) Inside(child);
            else if (element.ChildNodes[i] is IText text) _words.Add(text.Data);
    }

    private void Inside(IElement element)
    {
        if (HtmlStyle.IsHidden(element)) return;
        var (start, before) = (_words.Length, _tags.Count);
        switch (element.LocalName)
        {
            case "br": _words.Blank(); return;
            case "hr": LineAt(); return;
            case "table":
                _nested.Add(element);
                break;
        }
        if (HtmlStyle.IsRaised(element))
        {
            var raised = new HtmlCellReader();
            raised.Children(element);
            _words.AddRaised(raised._words.Take());
            _tags.AddRange(raised._tags);
            return;
        }
        var isBlock = HtmlDocument.IsBlock(element) || element.LocalName is "td" or "th" or "tr" or "table";
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
        // A tag around another stands before it.
        else if (InlineFact.Of(element, _words.From(start)) is { } fact) _tags.Insert(before, fact);
    }

    private void LineAt()
    {
        if (_words.Length == 0) _above = true;
        else _below = true;
    }
}
