using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Typesetting.Layout;

/// <summary>
/// The room for a block: its frame, its width, the longest line of prose, and the structure node that the block belongs to.
/// </summary>
internal readonly record struct Room(PageFrame Frame, double Width, double ProseWidth, Tag? Parent);

/// <summary>Turns each block into strips, on demand, so that a table of any length needs memory only for its last rows.</summary>
internal static class BlockFlow
{
    /// <summary>The strips of a block from top to bottom, with end marks of structure nodes between them.</summary>
    public static IEnumerable<Strip> Strips(LayoutRun run, Block block, Room room)
    {
        var above = run.Current;
        run.Current = block;
        return block switch
        {
            Paragraph paragraph => ParagraphFlow.Strips(run, paragraph, room),
            Heading heading => HeadingFlow.Strips(run, heading, room, above is Heading),
            ListBlock list => ListFlow.Strips(run, list, room),
            Table table => TableFlow.Strips(run, table, room),
            ChartBlock chart => ChartFlow.Strips(run, chart, room),
            KeyFigureCards cards => CardsFlow.Strips(run, cards, cards.Cards, room),
            LargeFigures figures => LargeFiguresFlow.Strips(run, figures, room),
            Callout callout => CalloutFlow.Strips(run, callout, room),
            Beside beside => BesideFlow.Strips(run, beside, room),
            Masthead masthead => MastheadFlow.Strips(run, masthead, room),
            Cover cover => CoverFlow.Strips(run, cover, room),
            TableOfContents contents => ContentsFlow.Strips(run, contents, room),
            PageBreak => throw new LayoutException("A page break stands within another block; it may only stand between blocks."),
            _ => throw new LayoutException($"There is no layout for {BlockName.Of(block)}."),
        };
    }

    /// <summary>The strips of blocks one below the other.</summary>
    public static IEnumerable<Strip> Strips(LayoutRun run, IReadOnlyList<Block> blocks, Room room)
    {
        for (var i = 0; i < blocks.Count; i++)
            foreach (var strip in Strips(run, blocks[i], room))
                yield return strip;
    }

    /// <summary>Gives the name of a block to its first strip.</summary>
    public static IEnumerable<Strip> Named(string? id, IEnumerable<Strip> strips)
    {
        foreach (var strip in strips)
        {
            if (id is not null && strip is not EndMark && strip.Anchor is null)
            {
                strip.Anchor = id;
                id = null;
            }
            yield return strip;
        }
    }

    /// <summary>
    /// The lines of one text as strips of one node. The first two and the last two lines are kept together, so that no line stands alone on
    /// a page.
    /// </summary>
    public static IEnumerable<Strip> Lines(List<SetLine> lines, Text.TextFormat format, Block source, Tag node, double before, double after, Keep last = Keep.Free, Keep between = Keep.Free)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var alone = i == 0 || i == lines.Count - 2;
            var strip = new LineStrip(lines[i], format, node)
            {
                Source = source,
                Height = format.Leading.Points,
                SpaceBefore = i == 0 ? before : 0,
                SpaceAfter = i == lines.Count - 1 ? after : 0,
                Keep = i == lines.Count - 1 ? last : alone ? Keep.Strong : between,
            };
            strip.AddNotes(lines[i].Notes);
            yield return strip;
        }
        if (lines.Count > 0) yield return new EndMark(node) { Source = source };
    }
}
