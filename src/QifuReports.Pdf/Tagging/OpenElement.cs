namespace QifuReports.Pdf.Tagging;

/// <summary>A structure element that may still get kids. The object is reused after the element is written.</summary>
internal sealed class OpenElement
{
    private readonly List<Kid> _kids = new();
    private int _page;

    /// <summary>A kid (child). Value is the object number of an element or annotation, or a content identifier, by the kind.</summary>
    private readonly record struct Kid(KidKind Kind, int Page, int Value);

    private enum KidKind : byte { Element, Content, Annotation }

    /// <summary>The node; null for the document itself.</summary>
    public StructureNode? Node { get; private set; }
    public int Number { get; private set; }

    /// <summary>The parent element; null for the document itself.</summary>
    public OpenElement? Parent { get; private set; }

    /// <summary>The height in points of the page on which the node was opened.</summary>
    public double PageHeight { get; private set; }

    /// <summary>The number of kids that are still open.</summary>
    public int OpenKids { get; set; }

    public void Reset(StructureNode? node, int number, OpenElement? parent, double pageHeight)
    {
        Node = node;
        Number = number;
        Parent = parent;
        PageHeight = pageHeight;
        OpenKids = 0;
        _page = 0;
        _kids.Clear();
    }

    public void AddElement(int number) => _kids.Add(new Kid(KidKind.Element, 0, number));

    public void AddContent(int pageNumber, int contentId)
    {
        if (_page == 0) _page = pageNumber;
        _kids.Add(new Kid(KidKind.Content, pageNumber, contentId));
    }

    public void AddAnnotation(int pageNumber, int annotation)
    {
        if (_page == 0) _page = pageNumber;
        _kids.Add(new Kid(KidKind.Annotation, pageNumber, annotation));
    }

    /// <summary>Appends the entries Pg and K (ISO 32000-1, table 323); nothing for an element without kids.</summary>
    public void WriteKids(ByteBuffer target)
    {
        if (_page != 0) target.Raw("/Pg "u8).Reference(_page);
        if (_kids.Count == 0) return;

        target.Raw("/K"u8);
        if (_kids.Count > 1) target.Byte((byte)'[');
        else target.Byte((byte)' ');
        for (var i = 0; i < _kids.Count; i++)
        {
            if (i > 0) target.Byte((byte)' ');
            Write(target, _kids[i]);
        }

        if (_kids.Count > 1) target.Byte((byte)']');
    }

    private void Write(ByteBuffer target, Kid kid)
    {
        switch (kid.Kind)
        {
            case KidKind.Element:
                target.Reference(kid.Value);
                break;
            case KidKind.Content when kid.Page == _page:
                target.Integer(kid.Value);
                break;
            case KidKind.Content:
                target.Raw("<</Type/MCR/Pg "u8).Reference(kid.Page).Raw("/MCID "u8).Integer(kid.Value).Raw(">>"u8);
                break;
            default:
                target.Raw("<</Type/OBJR"u8);
                if (kid.Page != _page) target.Raw("/Pg "u8).Reference(kid.Page);
                target.Raw("/Obj "u8).Reference(kid.Value).Raw(">>"u8);
                break;
        }
    }
}
