using QifuReports.Typesetting.Layout.Flows;

namespace QifuReports.Typesetting.Layout.Paging;

/// <summary>
/// Lays out a document on pages. A measuring pass finds the page breaks, the number of pages and the page of each heading; a placing pass
/// then places everything. Finished pages are passed to the caller one at a time, and no page is kept.
/// </summary>
public static class PageLayout
{
    /// <summary>Returns the pages in order, each made when it is asked for. The same input always gives the same pages.</summary>
    /// <remarks>Throws <see cref="LayoutException"/> for a document that cannot be laid out: a word wider than its column, a link without a
    /// target, a block taller than a page.</remarks>
    public static IEnumerable<Page> Pages(DocumentModel document, HouseStyle style, FontSet fonts, IChartComposer charts)
    {
        var run = new LayoutRun(style, fonts, charts) { Titled = IsTitled(document.Blocks), SinglePage = document.Setup.SinglePage };
        var first = FirstPage.Of(document);
        var density = 1.0;
        var measured = first.Measure(ref run, ref density, (r, d) => Fill(r, document, null, first, d));
        run.BeginPlacing(measured);
        foreach (var builder in Fill(run, document, new PageFurniture(run, document), first, density))
            while (builder.Finished.TryDequeue(out var page)) yield return page;
    }

    /// <summary>
    /// Fills pages with the blocks. Yields the page builder whenever it may have finished pages, at the end of the part for the first page,
    /// and at the end of the document.
    /// </summary>
    private static IEnumerable<PageBuilder> Fill(LayoutRun run, DocumentModel document, PageFurniture? furniture, FirstPage first,
        double density)
    {
        run.Space(density);
        var blocks = document.Blocks;
        var frame = new PageFrame(document.Setup.Paper, document.Setup.Landscape, run.Style);
        var builder = new PageBuilder(run, frame, furniture, run.SinglePage);
        Tag? section = null;
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (i > 0 && i == first.End)
            {
                builder.Break(frame);
                yield return builder;
                run.Space(1);
            }
            if (block is PageBreak page)
            {
                if (page.Landscape is { } landscape && landscape != frame.Landscape)
                    frame = new PageFrame(document.Setup.Paper, landscape, run.Style);
                builder.Break(frame);
                continue;
            }
            if (block is Heading heading)
            {
                if (heading.NewPage) builder.Break(frame);
                if (heading.Level == 1) section = new Tag(StructureRole.Section, null) { Title = heading.Text };
            }
            if (block is Masthead masthead) section = new Tag(StructureRole.Section, null) { Title = masthead.Title };
            if (block is TableOfContents) run.Contents ??= Headings(blocks);
            run.Top = block;
            var room = new Room(frame, frame.Width, frame.ProseWidth, section);
            foreach (var strip in BlockFlow.Strips(run, block, room))
            {
                builder.Add(strip);
                if (builder.Finished.Count > 0) yield return builder;
            }
        }
        builder.End();
        yield return builder;
    }

    private static bool IsTitled(IReadOnlyList<Block> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
            if (blocks[i] is Cover { Title.Length: > 0 }) return true;
        return false;
    }

    /// <summary>Collects the headings for the table of contents. The table precedes them, so the document is read once more.</summary>
    private static List<ContentsEntry> Headings(IReadOnlyList<Block> blocks)
    {
        var entries = new List<ContentsEntry>();
        var ordinal = 0;
        Gather(blocks, entries, ref ordinal);
        return entries;
    }

    /// <summary>Collects the headings in the order of layout, including those inside other blocks.</summary>
    private static void Gather(IReadOnlyList<Block> blocks, List<ContentsEntry> entries, ref int ordinal)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            switch (blocks[i])
            {
                case Heading heading:
                    ordinal++;
                    if (heading.Listed)
                        entries.Add(new ContentsEntry(heading.Level, heading.Text, heading.Id ?? LayoutRun.AutomaticAnchor(ordinal)));
                    break;
                case Masthead masthead:
                    ordinal++;
                    entries.Add(new ContentsEntry(1, masthead.Title, masthead.Id ?? LayoutRun.AutomaticAnchor(ordinal)));
                    break;
                case Callout callout:
                    Gather(callout.Content, entries, ref ordinal);
                    break;
                case Beside beside:
                    Gather(beside.Main, entries, ref ordinal);
                    Gather(beside.Side, entries, ref ordinal);
                    break;
                case ListBlock list:
                    for (var k = 0; k < list.Items.Count; k++) Gather(list.Items[k], entries, ref ordinal);
                    break;
            }
        }
    }
}
