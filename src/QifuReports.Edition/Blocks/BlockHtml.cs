using QifuReports.Edition.Blocks.Planning;
using QifuReports.Typesetting.Layout;

namespace QifuReports.Edition.Blocks;

/// <summary>
/// Writes blocks as elements, in reading order. Page breaks and the table of contents have none: the page has contents of its own.
/// </summary>
internal static class BlockHtml
{
    /// <summary>Writes several blocks, one below the other.</summary>
    public static void Write(BlockRun run, IReadOnlyList<Block> blocks, Room room)
    {
        foreach (var block in blocks) Write(run, block, room);
    }

    /// <summary>Writes a block.</summary>
    /// <param name="run">What is remembered from block to block.</param>
    /// <param name="block">The block.</param>
    /// <param name="room">The width of the block on paper.</param>
    /// <exception cref="LayoutException">The kind of the block is not known.</exception>
    public static void Write(BlockRun run, Block block, Room room)
    {
        switch (block)
        {
            case Heading heading: WriteHeading(run, heading); break;
            case Paragraph paragraph: WriteParagraph(run, paragraph); break;
            case ListBlock list: ListHtml.Write(run, list, room); break;
            case Table table: TableHtml.Write(run, table); break;
            case ChartBlock chart: ChartHtml.Write(run, chart, room); break;
            case KeyFigureCards cards: CardsHtml.Write(run, cards); break;
            case LargeFigures figures: LargeFiguresHtml.Write(run, figures, room); break;
            case Callout callout: WriteCallout(run, callout, room); break;
            case Beside beside: WriteBeside(run, beside, room); break;
            case Masthead masthead: TitleHtml.Write(run, masthead); break;
            case Cover cover: TitleHtml.Write(run, cover); break;
            // A link to the table of contents arrives where the document has it.
            case TableOfContents or PageBreak:
                if (block.Id is not null) run.Begin("div", block).End().Line();
                break;
            default: throw new LayoutException($"There is no element for {block.GetType().Name}.");
        }
    }

    private static void WriteHeading(BlockRun run, Heading heading)
    {
        var planned = run.NextHeading();
        // The look follows the level of the document, and not the rank.
        var look = "level-" + heading.Level.ToString(CultureInfo.InvariantCulture);
        run.Html.Element("h" + planned.Rank.ToString(CultureInfo.InvariantCulture), heading.Text, ("id", planned.Id),
            ("class", heading.NewPage ? look + " newpage" : look), ("data-origin", run.OriginOf(heading))).Line();
    }

    private static void WriteParagraph(BlockRun run, Paragraph paragraph)
    {
        run.Begin("p", paragraph, paragraph.Kind switch
        {
            ParagraphKind.Lead => "lead",
            ParagraphKind.Note => "note",
            ParagraphKind.Headline => "headline",
            _ => null,
        });
        run.Inlines.Write(paragraph.Content);
        run.Html.End().Line();
    }

    private static void WriteCallout(BlockRun run, Callout callout, Room room)
    {
        var padding = 2 * 3 * run.Source.Style.Unit.Points;
        var inner = new Room(room.ProseWidth - padding, room.ProseWidth - padding);
        run.Html.Begin("div", ("class", callout.Kind == CalloutKind.Warning ? "callout warning" : "callout"), ("role", "note"),
            ("aria-label", callout.Title.Length > 0 ? callout.Title : null), ("id", BlockRun.IdOf(callout)),
            ("data-origin", run.OriginOf(callout)));
        if (callout.Title.Length > 0) run.Html.Element("p", callout.Title, ("class", "title"));
        run.Html.Line();
        Write(run, callout.Content, inner);
        run.Html.End().Line();
    }

    private static void WriteBeside(BlockRun run, Beside beside, Room room)
    {
        var style = run.Source.Style;
        if (beside.Side.Count == 0)
        {
            run.Begin("div", beside, "alone").Line();
            Write(run, beside.Main, room with { ProseWidth = Math.Min(room.Columns(beside.MainColumns, style).Width, room.Width) });
            run.Html.End().Line();
            return;
        }
        var columns = beside.MainColumns.ToString(CultureInfo.InvariantCulture);
        run.Begin("div", beside, beside.LevelFeet ? $"beside b-{columns} feet" : $"beside b-{columns}");
        run.Html.Begin("div").Line();
        Write(run, beside.Main, room.Columns(beside.MainColumns, style));
        run.Html.End().Begin("div").Line();
        Write(run, beside.Side, room.Columns(12 - beside.MainColumns, style));
        run.Html.End().End().Line();
    }
}
