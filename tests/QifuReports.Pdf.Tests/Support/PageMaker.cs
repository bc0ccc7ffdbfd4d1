using QifuReports.Pdf.Attachments;
using QifuReports.Pdf.Signing;
using QifuReports.Typesetting;
using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Pages;
using QifuReports.Typesetting.Text.Paragraphs;

namespace QifuReports.Pdf.Tests.Support;

/// <summary>Makes pages item by item, with node ids that count up over the pages of one maker.</summary>
internal sealed class PageMaker
{
    private readonly TextShaper _shaper = new(FontSet.Default);
    private List<PlacedItem> _items = [];
    private int _pages;
    private int _nodes;

    public static DocumentInfo Info { get; } =
        new("Results", "What the quarter brought.", "Investor relations", ["results", "quarter"], "en-GB", new DateOnly(2023, 11, 16));

    public static Size A4 { get; } = new(new Length(595.28), new Length(841.89));

    public static byte[] Write(
        IEnumerable<Page> pages, DocumentInfo? info = null, bool readable = false, IReadOnlyList<AttachedFile>? attachments = null,
        DocumentSignature? signature = null, bool alongside = false)
    {
        using var output = new MemoryStream();
        PdfWriter.Write(info ?? Info, pages, output, attachments is null ? null : () => attachments, signature, readable, alongside);
        return output.ToArray();
    }

    /// <summary>A page with one paragraph.</summary>
    public static Page Words(string text) => new PageMaker().Leaf(StructureRole.Paragraph, p => p.Text(text)).Page();

    public PageMaker Add(PlacedItem item)
    {
        _items.Add(item);
        return this;
    }

    public PageMaker Text(string text, double x = 50, double y = 100, FontWeight weight = FontWeight.Regular, double size = 10,
        double angle = 0, Rgb colour = default)
    {
        double at = 0;
        foreach (var run in _shaper.Shape(text, weight, FontFeatures.None))
        {
            _items.Add(new GlyphRun
            {
                Face = run.Face, Size = new Length(size), Colour = colour, Origin = new Point(new Length(x + at), new Length(y)),
                Glyphs = run.Glyphs, Text = text.Substring(run.Start, run.Length), Angle = angle,
            });
            at += run.Advance * size / run.Face.UnitsPerEm;
        }

        return this;
    }

    /// <summary>A node around what the function adds.</summary>
    public PageMaker Node(StructureRole role, Action<PageMaker, int> inside, int parent = 0,
        Func<StructureNode, StructureNode>? with = null)
    {
        var node = new StructureNode(++_nodes, parent, role);
        _items.Add(new OpenNode(with is null ? node : with(node)));
        inside(this, node.Id);
        _items.Add(new CloseNode(node.Id));
        return this;
    }

    /// <summary>A node whose content is what the function adds.</summary>
    public PageMaker Leaf(StructureRole role, Action<PageMaker> content, int parent = 0, Func<StructureNode, StructureNode>? with = null) =>
        Node(role, (p, id) => p.Content(id, content), parent, with);

    public PageMaker Content(int node, Action<PageMaker> content)
    {
        _items.Add(new BeginContent(node));
        content(this);
        _items.Add(EndContent.Instance);
        return this;
    }

    public PageMaker Artifact(ArtifactKind kind, Action<PageMaker> content)
    {
        _items.Add(new BeginArtifact(kind));
        content(this);
        _items.Add(EndContent.Instance);
        return this;
    }

    /// <summary>The page of what was added since the last one.</summary>
    public Page Page(string? label = null, IReadOnlyList<OutlineEntry>? outline = null, IReadOnlyList<Anchor>? anchors = null)
    {
        var page = new Page
        {
            Number = ++_pages, Label = label ?? _pages.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Size = A4, Items = _items, Outline = outline ?? [], Anchors = anchors ?? [],
        };
        _items = [];
        return page;
    }
}
