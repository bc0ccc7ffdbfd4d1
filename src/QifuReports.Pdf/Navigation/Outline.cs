namespace QifuReports.Pdf.Navigation;

/// <summary>
/// The document outline (ISO 32000-1, 12.3.3), written while pages are added. An item is written as soon as its next sibling, or the end of
/// its parent, is known. Items of the top level are open, the others closed.
/// </summary>
internal sealed class Outline(PdfFile file)
{
    private sealed class Item
    {
        public int Number, Level, Parent, Previous, First, Last, Visible, Page;
        public string Text = "";
        public double Top;
    }

    private readonly Item _root = new();
    private readonly Stack<Item> _open = new();

    /// <summary>
    /// Adds an item. Level 1 is the top level; <paramref name="page"/> is the number of the page object; <paramref name="top"/> is in
    /// points from the bottom of the page.
    /// </summary>
    public void Add(int level, string text, int page, double top)
    {
        if (_open.Count == 0)
        {
            _root.Number = file.Reserve();
            _open.Push(_root);
        }

        var number = file.Reserve();
        Close(level, number);
        var parent = _open.Peek();
        _open.Push(new Item { Number = number, Level = level, Parent = parent.Number, Previous = parent.Last, Page = page, Text = text,
            Top = top });
        if (parent.First == 0) parent.First = number;
        parent.Last = number;
        parent.Visible++;
    }

    /// <summary>Writes the remaining items and returns the object number of the root; 0 for an outline without items.</summary>
    public int Finish()
    {
        if (_open.Count == 0) return 0;
        Close(1, 0);
        var target = file.Begin(_root.Number).Raw("<</Type/Outlines"u8);
        Range(target, _root, _root.Visible);
        target.Raw(">>"u8);
        file.End();
        return _root.Number;
    }

    /// <summary>
    /// Writes the items that end when a new item of this level begins. <paramref name="next"/> is the object number of the new item; 0 at
    /// the end of the outline.
    /// </summary>
    private void Close(int level, int next)
    {
        while (_open.Peek() is { Level: > 0 } item && item.Level >= level)
        {
            _open.Pop();
            var parent = _open.Peek();
            var isOpen = parent.Level == 0;
            if (isOpen) parent.Visible += item.Visible;

            // The new item is a sibling only if no other open item has its level or a deeper one.
            var sibling = _open.Peek().Level < level ? next : 0;
            Write(item, sibling, isOpen ? item.Visible : -item.Visible);
        }
    }

    private void Write(Item item, int next, int count)
    {
        var target = file.Begin(item.Number).Raw("<</Title"u8).TextString(item.Text).Raw("/Parent "u8).Reference(item.Parent);
        if (item.Previous != 0) target.Raw("/Prev "u8).Reference(item.Previous);
        if (next != 0) target.Raw("/Next "u8).Reference(next);
        Range(target, item, count);
        target.Raw("/Dest["u8).Reference(item.Page).Raw("/XYZ null "u8).Points(item.Top).Raw(" null]>>"u8);
        file.End();
    }

    private static void Range(ByteBuffer target, Item item, int count)
    {
        if (item.First == 0) return;
        target.Raw("/First "u8).Reference(item.First).Raw("/Last "u8).Reference(item.Last).Raw("/Count "u8).Integer(count);
    }
}
