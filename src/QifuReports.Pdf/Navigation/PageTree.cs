namespace QifuReports.Pdf.Navigation;

/// <summary>
/// A balanced page tree (ISO 32000-1, 7.7.3). A node is written as soon as it is full; only one unfinished node for each level is kept in
/// memory. A node has at most 32 kids.
/// </summary>
internal sealed class PageTree(PdfFile file)
{
    private const int Fanout = 32;

    private readonly List<Node> _levels = [];

    private sealed class Node(int number)
    {
        public int Number { get; } = number;
        public List<int> Kids { get; } = [];
        public int Pages { get; set; }
    }

    /// <summary>The number of pages.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a page by its object number and returns the object number of its parent.</summary>
    public int Add(int page)
    {
        Count++;
        return Add(0, page, 1);
    }

    /// <summary>Writes the unfinished nodes and returns the object number of the root.</summary>
    public int Finish()
    {
        for (var level = 0; level + 1 < _levels.Count; level++)
        {
            var node = _levels[level];
            Write(node, Add(level + 1, node.Number, node.Pages));
        }

        var root = _levels[^1];
        Write(root, 0);
        return root.Number;
    }

    private int Add(int level, int kid, int pages)
    {
        if (level == _levels.Count) _levels.Add(new Node(file.Reserve()));
        if (_levels[level].Kids.Count == Fanout)
        {
            var full = _levels[level];
            Write(full, Add(level + 1, full.Number, full.Pages));
            _levels[level] = new Node(file.Reserve());
        }

        var node = _levels[level];
        node.Kids.Add(kid);
        node.Pages += pages;
        return node.Number;
    }

    private void Write(Node node, int parent)
    {
        var target = file.Begin(node.Number).Raw("<</Type/Pages"u8);
        if (parent != 0) target.Raw("/Parent "u8).Reference(parent);
        target.Raw("/Count "u8).Integer(node.Pages).Raw("/Kids["u8);
        foreach (var kid in node.Kids) target.Reference(kid).Byte((byte)' ');
        target.Raw("]>>"u8);
        file.End();
    }
}
