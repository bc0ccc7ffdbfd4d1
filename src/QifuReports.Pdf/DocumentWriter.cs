using QifuReports.Pdf.Attachments;
using QifuReports.Pdf.Conformance;
using QifuReports.Pdf.Content;
using QifuReports.Pdf.Fonts;
using QifuReports.Pdf.Navigation;
using QifuReports.Pdf.Signing;
using QifuReports.Pdf.Tagging;

namespace QifuReports.Pdf;

/// <summary>
/// Writes one document. Passes the items of each page to the writers of content, structure and navigation, and writes everything that
/// remains at the end.
/// </summary>
internal sealed class DocumentWriter
{
    private readonly PdfFile _file;
    private readonly DocumentInfo _info;
    private readonly int _resources;
    private readonly FontBook _fonts;
    private readonly PageContent _content;
    private readonly StructureTree _structure;
    private readonly PageTree _pageTree;
    private readonly PageLabels _labels = new();
    private readonly Outline _outline;
    private readonly Links _links;
    private readonly List<int> _annotations = [];
    private readonly DocumentSignature? _signature;
    private int _firstPage, _widget;

    public DocumentWriter(PdfFile file, DocumentInfo info, DocumentSignature? signature)
    {
        if (string.IsNullOrWhiteSpace(info.Title)) throw new InvalidOperationException("The document has no title (ISO 14289-1, 7.1).");
        if (string.IsNullOrWhiteSpace(info.Language))
            throw new InvalidOperationException("The document has no language (ISO 14289-1, 7.2).");
        _file = file;
        _info = info;
        _signature = signature;
        _resources = file.Reserve();
        _fonts = new FontBook(file);
        _content = new PageContent(_fonts, file.Readable);
        _structure = new StructureTree(file);
        _pageTree = new PageTree(file);
        _outline = new Outline(file);
        _links = new Links(file);
    }

    public void WritePage(Page page)
    {
        var height = page.Size.Height.Points;
        var number = _file.Reserve();
        var contents = _file.Reserve();
        var stream = _file.BeginStream(contents);
        _annotations.Clear();
        _content.Begin(stream.Data, page.Size.Height);
        _structure.BeginPage(number, height);

        var items = page.Items as PlacedItem[] ?? [.. page.Items];
        for (var i = 0; i < items.Length; i++) WriteItem(items, i, page.Size);

        if (_signature is not null && _firstPage == 0) _annotations.Add(_widget = _file.Reserve());
        if (_firstPage == 0) _firstPage = number;
        _content.End();
        var structureKey = _structure.EndPage();
        _file.EndStream(stream, StreamKind.Content);
        WritePageObject(page, number, contents, structureKey);
        _labels.Add(page.Label);
        for (var i = 0; i < page.Outline.Count; i++)
        {
            var entry = page.Outline[i];
            _outline.Add(entry.Level, entry.Text, number, height - entry.Top.Points);
        }

        for (var i = 0; i < page.Anchors.Count; i++) _links.AddAnchor(page.Anchors[i], number, height);
    }

    /// <summary>Writes everything that must come after the last page, and ends the file.</summary>
    public void Finish(IReadOnlyList<AttachedFile> attachments)
    {
        if (_pageTree.Count == 0) throw new InvalidOperationException("A document has at least one page.");

        var pages = _pageTree.Finish();
        var fieldKey = _signature is null ? 0 : _structure.AddField(_firstPage, _widget);
        var structureRoot = _structure.Finish();
        var outlineRoot = _outline.Finish();
        var destinations = _links.Finish();
        _fonts.Write(_resources);
        var attached = new AttachedFiles();
        attached.Write(_file, attachments, _info);
        var intent = OutputIntent.Write(_file);
        var metadata = _file.Reserve();
        var packet = _file.BeginStream(metadata);
        packet.Entries.Raw("/Type/Metadata/Subtype/XML"u8);
        XmpPacket.Write(packet.Data, _info);
        _file.EndStream(packet, StreamKind.Plain);
        var information = _file.Reserve();
        InformationDictionary.Write(_file.Begin(information), _info);
        _file.End();

        // The signature is written near the end of the file, because its position is found by searching from the end.
        if (_signature is not null) SignatureField.Write(_file, _widget, _firstPage, fieldKey, _signature, _info);

        var catalog = _file.Reserve();
        var target = _file.Begin(catalog).Raw("<</Type/Catalog/Pages "u8).Reference(pages);
        if (outlineRoot != 0) target.Raw("/Outlines "u8).Reference(outlineRoot).Raw("/PageMode/UseOutlines"u8);
        if (destinations != 0 || attached.Any)
        {
            target.Raw("/Names<<"u8);
            if (destinations != 0) target.Raw("/Dests "u8).Reference(destinations);
            attached.WriteNames(target);
            target.Raw(">>"u8);
            attached.WriteAssociated(target);
        }

        if (_widget != 0) target.Raw("/AcroForm<</Fields["u8).Reference(_widget).Raw("]/SigFlags 3>>"u8);
        _labels.Write(target.Raw("/PageLabels"u8));
        target.Raw("/StructTreeRoot "u8).Reference(structureRoot).Raw("/MarkInfo<</Marked true>>/Lang"u8).TextString(_info.Language)
            .Raw("/ViewerPreferences<</DisplayDocTitle true>>/Metadata "u8).Reference(metadata)
            .Raw("/OutputIntents["u8).Reference(intent).Raw("]>>"u8);
        _file.End();
        _file.Finish(catalog, information);
    }

    private void WriteItem(PlacedItem[] items, int index, Size size)
    {
        switch (items[index])
        {
            case GlyphRun run:
                _content.Add(run);
                break;
            case BeginContent begin:
                var contentId = _structure.AddContent(begin.NodeId, out var role);
                _content.BeginContent(role, contentId);
                break;
            case EndContent:
                _content.EndContent();
                break;
            case OpenNode open:
                _structure.Open(open.Node);
                break;
            case CloseNode close:
                _structure.Close(close.NodeId);
                break;
            case Rule rule:
                _content.Add(rule);
                break;
            case FilledRectangle rectangle:
                _content.Add(rectangle);
                break;
            case PathItem path:
                _content.Add(path);
                break;
            case BeginArtifact artifact:
                _content.BeginArtifact(artifact.Kind, artifact.Kind == ArtifactKind.Background ? Extent(items, index, size) : default);
                break;
            case LinkArea link:
                var annotation = _file.Reserve();
                _links.Write(link, annotation, _structure.AddAnnotation(link.NodeId, annotation), size.Height.Points);
                _annotations.Add(annotation);
                break;
            case var unknown:
                throw new InvalidOperationException($"The page has an item of a kind that cannot be written: {unknown?.GetType().Name}.");
        }
    }

    /// <summary>Returns the area that the rectangles of the artifact at an index cover; the whole page if there are none.</summary>
    private static Rect Extent(PlacedItem[] items, int index, Size size)
    {
        Rect? extent = null;
        for (var i = index + 1; i < items.Length && items[i] is not EndContent; i++)
        {
            if (items[i] is not FilledRectangle { Bounds: var bounds }) continue;
            if (extent is not { } known)
            {
                extent = bounds;
                continue;
            }

            Length left = Length.Min(known.X, bounds.X), top = Length.Min(known.Y, bounds.Y);
            extent = new Rect(left, top, Length.Max(known.Right, bounds.Right) - left, Length.Max(known.Bottom, bounds.Bottom) - top);
        }

        return extent ?? new Rect(Length.Zero, Length.Zero, size.Width, size.Height);
    }

    private void WritePageObject(Page page, int number, int contents, int structureKey)
    {
        // Adding a page may write a full node of the page tree, so the page is added before the page object is begun.
        var parent = _pageTree.Add(number);
        var target = _file.Begin(number).Raw("<</Type/Page/Parent "u8).Reference(parent).Raw("/MediaBox[0 0 "u8)
            .Points(page.Size.Width.Points).Byte((byte)' ').Points(page.Size.Height.Points)
            .Raw("]/Resources "u8).Reference(_resources).Raw("/Contents "u8).Reference(contents)
            .Raw("/StructParents "u8).Integer(structureKey);
        if (_annotations.Count > 0)
        {
            // Readers visit annotations in the order of the structure (ISO 14289-1, 7.18.3).
            target.Raw("/Tabs/S/Annots["u8);
            foreach (var annotation in _annotations) target.Reference(annotation).Byte((byte)' ');
            target.Byte((byte)']');
        }

        target.Raw(">>"u8);
        _file.End();
    }
}
