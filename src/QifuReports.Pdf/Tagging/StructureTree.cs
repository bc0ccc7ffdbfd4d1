using QifuReports.Pdf.Objects;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Pdf.Tagging;

/// <summary>
/// The logical structure (ISO 32000-1, 14.7), written while nodes close: of a closed node only its number is kept, in its parent. The order
/// of kids is the order of their content on the pages.
/// </summary>
internal sealed class StructureTree
{
    private readonly PdfFile file;
    private readonly OpenElement document = new();
    private readonly Dictionary<int, OpenElement> open = [];
    private readonly Stack<OpenElement> spare = new();
    private readonly NumberTree parents = new();
    private readonly NameTree<int> names = new("structure node named");
    private readonly HashSet<string> headers = [];
    private readonly List<int> owners = [];
    private readonly int root;

    /// <summary>The node that was looked up last, because the next lookup is mostly for the same node.</summary>
    private OpenElement? recent;
    private int page, pageKey;
    private double pageHeight;

    public StructureTree(PdfFile file)
    {
        this.file = file;
        root = file.Reserve();
        document.Reset(null, file.Reserve(), null, 0);
    }

    /// <summary>Begins a page with the number of its object and its height in points.</summary>
    public void BeginPage(int number, double height)
    {
        page = number;
        pageHeight = height;
        owners.Clear();
        pageKey = parents.Reserve();
    }

    /// <summary>Ends the page and returns its key in the parent tree.</summary>
    public int EndPage()
    {
        var number = file.Reserve();
        var list = file.Begin(number).Byte((byte)'[');
        foreach (var owner in owners) list.Reference(owner).Byte((byte)' ');
        list.Byte((byte)']');
        file.End();
        parents.Set(pageKey, number);
        return pageKey;
    }

    /// <summary>Opens a node. Throws if its parent is not open.</summary>
    public void Open(StructureNode node)
    {
        var parent = node.ParentId == 0 ? document : Find(node.ParentId);
        if (!spare.TryPop(out var element)) element = new OpenElement();
        element.Reset(node, file.Reserve(), parent, pageHeight);
        recent = element;
        if (!open.TryAdd(node.Id, element)) throw new InvalidOperationException($"The structure node {node.Id} is opened twice.");

        parent.AddElement(element.Number);
        parent.OpenKids++;
        if (ElementWriter.NameOf(node) is { } name) names.Add(name, element.Number);
        for (var i = 0; i < node.Headers.Count; i++) headers.Add(node.Headers[i]);
    }

    /// <summary>Writes a node. Throws if it is not open, or if one of its children is still open.</summary>
    public void Close(int id)
    {
        var element = Find(id);
        if (element.OpenKids > 0) throw new InvalidOperationException($"The structure node {id} is closed before its children.");

        var parent = element.Parent!;
        ElementWriter.Write(file.Begin(element.Number), element, parent.Number);
        file.End();
        parent.OpenKids--;
        open.Remove(id);
        recent = null;
        spare.Push(element);
    }

    /// <summary>Records a content sequence of a node on this page; returns its identifier and the name of the role of the node.</summary>
    public int AddContent(int id, out ReadOnlySpan<byte> role)
    {
        var element = Find(id);
        var contentId = owners.Count;
        owners.Add(element.Number);
        element.AddContent(page, contentId);
        role = RoleNames.Of(element.Node!.Role);
        return contentId;
    }

    /// <summary>Records an annotation of a node on this page; returns its key in the parent tree.</summary>
    public int AddAnnotation(int id, int annotation)
    {
        var element = Find(id);
        element.AddAnnotation(page, annotation);
        var key = parents.Reserve();
        parents.Set(key, element.Number);
        return key;
    }

    /// <summary>
    /// Adds a form element at the end, whose only kid is the widget of a field; returns the key of the widget in the parent tree.
    /// </summary>
    public int AddField(int pageNumber, int widget)
    {
        var form = file.Reserve();
        document.AddElement(form);
        file.Begin(form).Raw("<</S/Form/P "u8).Reference(document.Number).Raw("/Pg "u8).Reference(pageNumber).Raw("/K<</Type/OBJR/Obj "u8).Reference(widget).Raw(">>>>"u8);
        file.End();
        var key = parents.Reserve();
        parents.Set(key, form);
        return key;
    }

    /// <summary>Writes the rest and returns the number of the root of the tree. Throws if a node is still open.</summary>
    public int Finish()
    {
        foreach (var (id, element) in open)
            throw new InvalidOperationException($"The structure node {id} ({element.Node!.Role}) is never closed.");

        var top = file.Begin(document.Number).Raw("<</S/Document/P "u8).Reference(root);
        document.WriteKids(top);
        top.Raw(">>"u8);
        file.End();

        var keys = parents.Count;
        var parentTree = parents.Write(file);
        var identifiers = names.Count > 0 ? names.Write(file, static (b, number) => b.Reference(number)) : 0;
        names.Require(headers);

        var dictionary = file.Begin(root).Raw("<</Type/StructTreeRoot/K "u8).Reference(document.Number)
            .Raw("/ParentTree "u8).Reference(parentTree).Raw("/ParentTreeNextKey "u8).Integer(keys);
        if (identifiers != 0) dictionary.Raw("/IDTree "u8).Reference(identifiers);
        dictionary.Raw(">>"u8);
        file.End();
        return root;
    }

    private OpenElement Find(int id)
    {
        if (recent?.Node!.Id == id) return recent;
        return open.TryGetValue(id, out var element) ? recent = element : throw new InvalidOperationException($"The structure node {id} is not open.");
    }
}
