using QifuReports.Edition.Blocks.Planning;
using QifuReports.Typesetting.Layout;
using QifuReports.Typesetting.Pictures;
using QifuReports.Typesetting.Text.Paragraphs;

namespace QifuReports.Edition.Blocks;

/// <summary>What the writing of one edition remembers from block to block.</summary>
internal sealed class BlockRun
{
    private readonly TextShaper _shaper;
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private int _headings;

    public BlockRun(BlockSource source, HtmlWriter html)
    {
        (Source, Html) = (source, html);
        _shaper = new TextShaper(source.Fonts);
        Places = new PlaceCounter(source.NumberOf, FigurePlaces.Next);
        Headings = new HeadingPlan(source.Document.Blocks);
        Inlines = new InlineHtml(this);
    }

    public BlockSource Source { get; }
    public HtmlWriter Html { get; }
    public HeadingPlan Headings { get; }

    /// <summary>The places where figures stand.</summary>
    public FigurePlaces FigurePlaces { get; } = new();

    /// <summary>Counts the places while texts and pictures are written.</summary>
    public PlaceCounter Places { get; }

    public NoteBook Notes { get; } = new();

    /// <summary>Writes texts.</summary>
    public InlineHtml Inlines { get; }

    /// <summary>Returns the plan of the next heading. Headings are written in reading order, as they are planned.</summary>
    public PlannedHeading NextHeading() => Headings.All[_headings++];

    /// <summary>The identifier of the element of a block; null for none.</summary>
    public static string? IdOf(Block block) => block.Id is { } id ? ElementId.Block(id) : null;

    /// <summary>Where a block was written, if blocks tell this; otherwise null.</summary>
    public string? OriginOf(Block block) => Source.HasOrigins ? block.Origin : null;

    /// <summary>Opens the element of a block, with its identifier, its class and its origin.</summary>
    public HtmlWriter Begin(string element, Block block, string? classes = null) =>
        Html.Begin(element, ("class", classes), ("id", IdOf(block)), ("data-origin", OriginOf(block)));

    /// <summary>
    /// Returns the name of a region for assistive technology. If an earlier region has the same name, a number is added, since readers
    /// choose regions by name.
    /// </summary>
    public string RegionName(string name)
    {
        var count = _names[name] = _names.GetValueOrDefault(name) + 1;
        return count == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} ({count})");
    }

    /// <summary>Draws a chart at a size in points.</summary>
    public Picture Draw(ChartSpec chart, double width, double height) =>
        Source.Charts.Compose(chart, new Size(new Length(width), new Length(height)), Source.Style, _shaper);

    /// <summary>The identifier of the block that a link leads to.</summary>
    /// <exception cref="LayoutException">No block has the identifier.</exception>
    public string TargetOf(string blockId) => Headings.HasBlock(blockId) ? ElementId.Block(blockId)
        : throw new LayoutException($"A link leads to '{blockId}', which no block has as its id.");
}
