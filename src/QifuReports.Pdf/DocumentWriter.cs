using QifuReports.Pdf.Attachments;
using QifuReports.Pdf.Conformance;
using QifuReports.Pdf.Content;
using QifuReports.Pdf.Fonts;
using QifuReports.Pdf.Navigation;
using QifuReports.Pdf.Objects;
using QifuReports.Pdf.Signing;
using QifuReports.Pdf.Tagging;
using QifuReports.Typesetting;
using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Pdf;

/// <summary>
/// Writes one document. Passes the items of each page to content, structure and navigation, and writes the rest at the end.
/// </summary>
internal sealed class DocumentWriter
{
    private readonly PdfFile file;
    private readonly DocumentInfo info;
    private readonly int resources;
    private readonly FontBook fonts;
    private readonly PageContent content;
    private readonly StructureTree structure;
    private readonly PageTree pageTree;
    private readonly PageLabels labels = new();
    private readonly Outline outline;
    private readonly Links links;
    private readonly List<int> annotations = [];
    private readonly DocumentSignature? signature;
    private int firstPage, widget;

    public DocumentWriter(PdfFile file, DocumentInfo info, DocumentSignature? signature)
    {
        if (string.IsNullOrWhiteSpace(info.Title)) throw new InvalidOperationException("The document has no title (ISO 14289-1, 7.1).");
        if (string.IsNullOrWhiteSpace(info.Language)) throw new InvalidOperationException("The document has no language (ISO 14289-1, 7.2).");
        this.file = file;
        this.info = info;
        this.signature = signature;
        resources = file.Reserve();
        fonts = new FontBook(file);
        content = new PageContent(fonts, file.Readable);
        structure = new StructureTree(file);
        pageTree = new PageTree(file);
        outline = new Outline(file);
        links = new Links(file);
    }

    public void WritePage(Page page)
    {
        var height = page.Size.Height.Points;
        var number = file.Reserve();
        var contents = file.Reserve();
        var stream = file.BeginStream(contents);
        annotations.Clear();
        content.Begin(stream.Data, page.Size.Height);
        structure.BeginPage(number, height);

        var items = page.Items as PlacedItem[] ?? [.. page.Items];
        for (var i = 0; i < items.Length; i++) WriteItem(items, i, page.Size);

        if (signature is not null && firstPage == 0) annotations.Add(widget = file.Reserve());
        if (firstPage == 0) firstPage = number;
        content.End();
        var structureKey = structure.EndPage();
        file.EndStream(stream, StreamKind.Content);
        WritePageObject(page, number, contents, structureKey);
        labels.Add(page.Label);
        for (var i = 0; i < page.Outline.Count; i++)
        {
            var entry = page.Outline[i];
            outline.Add(entry.Level, entry.Text, number, height - entry.Top.Points);
        }

        for (var i = 0; i < page.Anchors.Count; i++) links.AddAnchor(page.Anchors[i], number, height);
    }

    /// <summary>Writes everything that must come after the last page, and ends the file.</summary>
    public void Finish(IReadOnlyList<AttachedFile> attachments)
    {
        if (pageTree.Count == 0) throw new InvalidOperationException("A document has at least one page.");

        var pages = pageTree.Finish();
        var fieldKey = signature is null ? 0 : structure.AddField(firstPage, widget);
        var structureRoot = structure.Finish();
        var outlineRoot = outline.Finish();
        var destinations = links.Finish();
        fonts.Write(resources);
        var attached = new AttachedFiles();
        attached.Write(file, attachments, info);
        var intent = OutputIntent.Write(file);
        var metadata = file.Reserve();
        var packet = file.BeginStream(metadata);
        packet.Entries.Raw("/Type/Metadata/Subtype/XML"u8);
        XmpPacket.Write(packet.Data, info);
        file.EndStream(packet, StreamKind.Plain);
        var information = file.Reserve();
        InformationDictionary.Write(file.Begin(information), info);
        file.End();

        // After all objects that contain text of the document, because its position is found by searching from the end.
        if (signature is not null) SignatureField.Write(file, widget, firstPage, fieldKey, signature, info);

        var catalog = file.Reserve();
        var target = file.Begin(catalog).Raw("<</Type/Catalog/Pages "u8).Reference(pages);
        if (outlineRoot != 0) target.Raw("/Outlines "u8).Reference(outlineRoot).Raw("/PageMode/UseOutlines"u8);
        if (destinations != 0 || attached.Any)
        {
            target.Raw("/Names<<"u8);
            if (destinations != 0) target.Raw("/Dests "u8).Reference(destinations);
            attached.WriteNames(target);
            target.Raw(">>"u8);
            attached.WriteAssociated(target);
        }

        if (widget != 0) target.Raw("/AcroForm<</Fields["u8).Reference(widget).Raw("]/SigFlags 3>>"u8);
        labels.Write(target.Raw("/PageLabels"u8));
        target.Raw("/StructTreeRoot "u8).Reference(structureRoot).Raw("/MarkInfo<</Marked true>>/Lang"u8).TextString(info.Language)
            .Raw("/ViewerPreferences<</DisplayDocTitle true>>/Metadata "u8).Reference(metadata)
            .Raw("/OutputIntents["u8).Reference(intent).Raw("]>>"u8);
        file.End();
        file.Finish(catalog, information);
    }

    private void WriteItem(PlacedItem[] items, int index, Size size)
    {
        switch (items[index])
        {
            case GlyphRun run:
                content.Add(run);
                break;
            case BeginContent begin:
                var contentId = structure.AddContent(begin.NodeId, out var role);
                content.BeginContent(role, contentId);
                break;
            case EndContent:
                content.EndContent();
                break;
            case OpenNode open:
                structure.Open(open.Node);
                break;
            case CloseNode close:
                structure.Close(close.NodeId);
                break;
            case Rule rule:
                content.Add(rule);
                break;
            case FilledRectangle rectangle:
                content.Add(rectangle);
                break;
            case PathItem path:
                content.Add(path);
                break;
            case BeginArtifact artifact:
                content.BeginArtifact(artifact.Kind, artifact.Kind == ArtifactKind.Background ? Extent(items, index, size) : default);
                break;
            case LinkArea link:
                var annotation = file.Reserve();
                links.Write(link, annotation, structure.AddAnnotation(link.NodeId, annotation), size.Height.Points);
                annotations.Add(annotation);
                break;
            case var unknown:
                throw new InvalidOperationException($"The page has an item of a kind that cannot be written: {unknown?.GetType().Name}.");
        }
    }

    /// <summary>The area that the rectangles of the artifact at an index cover; the whole page if it has none.</summary>
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
        // Adding may write a full node of the page tree, so it comes before the page object.
        var parent = pageTree.Add(number);
        var target = file.Begin(number).Raw("<</Type/Page/Parent "u8).Reference(parent).Raw("/MediaBox[0 0 "u8)
            .Points(page.Size.Width.Points).Byte((byte)' ').Points(page.Size.Height.Points)
            .Raw("]/Resources "u8).Reference(resources).Raw("/Contents "u8).Reference(contents)
            .Raw("/StructParents "u8).Integer(structureKey);
        if (annotations.Count > 0)
        {
            // Readers visit annotations in the order of the structure (ISO 14289-1, 7.18.3).
            target.Raw("/Tabs/S/Annots["u8);
            foreach (var annotation in annotations) target.Reference(annotation).Byte((byte)' ');
            target.Byte((byte)']');
        }

        target.Raw(">>"u8);
        file.End();
    }
}
