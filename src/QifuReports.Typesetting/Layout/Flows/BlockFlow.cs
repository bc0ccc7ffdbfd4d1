using QifuReports.Typesetting.Layout.Tables;

namespace QifuReports.Typesetting.Layout.Flows;

/// <summary>
/// Turns each block into strips (pieces that no page break divides: a line, a row, a chart). Strips are made on demand, so that even a long
/// table keeps only the rows made last in memory.
/// </summary>
internal static class BlockFlow
{
    /// <summary>Returns the strips of a block from top to bottom, with marks between them where structure nodes end.</summary>
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

    /// <summary>Returns the strips of several blocks, one block below the other.</summary>
    public static IEnumerable<Strip> Strips(LayoutRun run, IReadOnlyList<Block> blocks, Room room)
    {
        for (var i = 0; i < blocks.Count; i++)
            foreach (var strip in Strips(run, blocks[i], room))
                yield return strip;
    }
}
