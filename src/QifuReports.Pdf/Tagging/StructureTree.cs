namespace QifuReports.Pdf.Tagging;

/// <summary>
/// The logical structure (ISO 32000-1, 14.7), written while nodes are closed: of a closed node only its object number is kept, in its
/// parent. The order of kids is the order of their content on the pages.
/// </summary>
internal sealed class StructureTree
{
    private readonly PdfFile _file;
    private readonly OpenElement _document = new();
    private readonly Dictionary<int, OpenElement> _open = [];
    private readonly Stack<OpenElement> _spare = new();
    private readonly NumberTree _parents = new();
    private readonly NameTree<int> _names = new("structure node named");
    private readonly HashSet<string> _headers = [];
    private readonly List<int> _owners = [];
    private readonly int _root;

    /// <summary>The node used last. It is kept, because the next lookup is mostly for the same node.</summary>
    private OpenElement? _recent;
    private int _page, _pageKey;
    private double _pageHeight;

    public StructureTree(PdfFile file)
    {
        _file = file;
        _root = file.Reserve();
        _document.Reset(null, file.Reserve(), null, 0);
    }

    /// <summary>Begins a page, given by its object number and its height in points.</summary>
    public void BeginPage(int number, double height)
    {
        _page = number;
        _pageHeight = height;
        _owners.Clear();
        _pageKey = _parents.Reserve();
    }

    /// <summary>Ends the page and returns its key in the parent tree.</summary>
    public int EndPage()
    {
        var number = _file.Reserve();
        var list = _file.Begin(number).Byte((byte)'[');
        foreach (var owner in _owners) list.Reference(owner).Byte((byte)' ');
        list.Byte((byte)']');
        _file.End();
        _parents.Set(_pageKey, number);
        return _pageKey;
    }

    /// <summary>Opens a node. Throws if its parent is not open.</summary>
    public void Open(StructureNode node)
    {
        var parent = node.ParentId == 0 ? _document : Find(node.ParentId);
        if (!_spare.TryPop(out var element)) element = new OpenElement();
        element.Reset(node, _file.Reserve(), parent, _pageHeight);
        _recent = element;
        if (!_open.TryAdd(node.Id, element)) throw new InvalidOperationException($"The structure node {node.Id} is opened twice.");

        parent.AddElement(element.Number);
        parent.OpenKids++;
        if (ElementWriter.NameOf(node) is { } name) _names.Add(name, element.Number);
        for (var i = 0; i < node.Headers.Count; i++) _headers.Add(node.Headers[i]);
    }

    /// <summary>Writes a node. Throws if it is not open, or if one of its children is still open.</summary>
    public void Close(int id)
    {
        var element = Find(id);
        if (element.OpenKids > 0) throw new InvalidOperationException($"The structure node {id} is closed before its children.");

        var parent = element.Parent!;
        ElementWriter.Write(_file.Begin(element.Number), element, parent.Number);
        _file.End();
        parent.OpenKids--;
        _open.Remove(id);
        _recent = null;
        _spare.Push(element);
    }

    /// <summary>Records a content sequence of a node on this page; returns its identifier and the name of the role of the node.</summary>
    public int AddContent(int id, out ReadOnlySpan<byte> role)
    {
        var element = Find(id);
        var contentId = _owners.Count;
        _owners.Add(element.Number);
        element.AddContent(_page, contentId);
        role = RoleNames.Of(element.Node!.Role);
        return contentId;
    }

    /// <summary>Records an annotation of a node on this page; returns its key in the parent tree.</summary>
    public int AddAnnotation(int id, int annotation)
    {
        var element = Find(id);
        element.AddAnnotation(_page, annotation);
        var key = _parents.Reserve();
        _parents.Set(key, element.Number);
        return key;
    }

    /// <summary>
    /// Adds a form element at the end, whose only kid is the widget of a field; returns the key of the widget in the parent tree.
    /// </summary>
    public int AddField(int pageNumber, int widget)
    {
        var form = _file.Reserve();
        _document.AddElement(form);
        _file.Begin(form).Raw("<</S/Form/P "u8).Reference(_document.Number).Raw("/Pg "u8).Reference(pageNumber).Raw("/K<</Type/OBJR/Obj "u8)
            .Reference(widget).Raw(">>>>"u8);
        _file.End();
        var key = _parents.Reserve();
        _parents.Set(key, form);
        return key;
    }

    /// <summary>Writes the remaining objects and returns the object number of the root. Throws if a node is still open.</summary>
    public int Finish()
    {
        foreach (var (id, element) in _open)
            throw new InvalidOperationException($"The structure node {id} ({element.Node!.Role}) is never closed.");

        var top = _file.Begin(_document.Number).Raw("<</S/Document/P "u8).Reference(_root);
        _document.WriteKids(top);
        top.Raw(">>"u8);
        _file.End();

        var keys = _parents.Count;
        var parentTree = _parents.Write(_file);
        var identifiers = _names.Count > 0 ? _names.Write(_file, static (b, number) => b.Reference(number)) : 0;
        _names.Require(_headers);

        var dictionary = _file.Begin(_root).Raw("<</Type/StructTreeRoot/K "u8).Reference(_document.Number)
            .Raw("/ParentTree "u8).Reference(parentTree).Raw("/ParentTreeNextKey "u8).Integer(keys);
        if (identifiers != 0) dictionary.Raw("/IDTree "u8).Reference(identifiers);
        dictionary.Raw(">>"u8);
        _file.End();
        return _root;
    }

    private OpenElement Find(int id)
    {
        if (_recent?.Node!.Id == id) return _recent;
        return _open.TryGetValue(id, out var element) ? _recent = element
            : throw new InvalidOperationException($"The structure node {id} is not open.");
    }
}
