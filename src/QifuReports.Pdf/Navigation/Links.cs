namespace QifuReports.Pdf.Navigation;

/// <summary>Named destinations, and the link annotations that lead to them or to external addresses (ISO 32000-1, 12.5.6.5).</summary>
internal sealed class Links(PdfFile file)
{
    private readonly record struct Destination(int Page, double Left, double Top);

    private readonly NameTree<Destination> _destinations = new("anchor");
    private readonly HashSet<string> _wanted = [];

    /// <summary>Adds a named position on a page, given by the number of the page object and the page height in points.</summary>
    public void AddAnchor(Anchor anchor, int page, double pageHeight) =>
        _destinations.Add(anchor.Name, new Destination(page, anchor.Place.X.Points, pageHeight - anchor.Place.Y.Points));

    /// <summary>Writes an annotation with a given object number and a given key in the parent tree.</summary>
    public void Write(LinkArea link, int number, int structureKey, double pageHeight)
    {
        var target = file.Begin(number).Raw("<</Type/Annot/Subtype/Link/Rect["u8);
        target.Box(link.Bounds, pageHeight);

        // F 4: the annotation is printed, as PDF/A requires for every annotation.
        target.Raw("]/Border[0 0 0]/F 4/Contents"u8).TextString(link.Description)
            .Raw("/StructParent "u8).Integer(structureKey).Raw("/A<</S"u8);
        switch (link.Target)
        {
            case LinkTarget.Internal place:
                _wanted.Add(place.BlockId);
                NameTree.WriteKey(target.Raw("/GoTo/D"u8), place.BlockId);
                break;
            case LinkTarget.External address:
                Address(target.Raw("/URI/URI"u8), address.Uri);
                break;
            default:
                throw new InvalidOperationException($"A link leads to something unknown: {link.Target}.");
        }

        target.Raw(">>>>"u8);
        file.End();
    }

    /// <summary>
    /// Writes the name tree of the destinations and returns its object number; 0 if there are no destinations. Throws if a name occurs
    /// twice, or if a link leads to an unknown name.
    /// </summary>
    public int Finish()
    {
        var number = _destinations.Count == 0 ? 0 : _destinations.Write(file, static (b, place) => b.Byte((byte)'[').Reference(place.Page)
            .Raw("/XYZ "u8).Points(place.Left).Byte((byte)' ').Points(place.Top).Raw(" null]"u8));
        _destinations.Require(_wanted);
        return number;
    }

    /// <summary>Writes an address as ASCII (12.6.4.7): all other characters become the percent-encoded bytes of their UTF-8 form.</summary>
    private static void Address(ByteBuffer target, string uri)
    {
        var ascii = new ByteBuffer();
        foreach (var b in Encoding.UTF8.GetBytes(uri))
        {
            if (b is > 32 and < 127) ascii.Byte(b);
            else ascii.Byte((byte)'%').Raw(["0123456789ABCDEF"u8[b >> 4], "0123456789ABCDEF"u8[b & 15]]);
        }

        target.ByteString(ascii.Written);
    }
}
