using QifuReports.Edition.Blocks.Planning;

namespace QifuReports.Edition.Blocks;

/// <summary>
/// Writes the blocks of a document as sections. A section begins with each heading of level 1 that stands between blocks, and ends with the
/// footnotes that were first marked in it. A document without a masthead or a cover gets a heading from its title.
/// </summary>
internal static class DocumentHtml
{
    public static void Write(BlockRun run)
    {
        var (html, document, style) = (run.Html, run.Source.Document, run.Source.Style);
        if (!run.Headings.IsTitled) html.Element("h1", document.Info.Title).Line();
        var depth = html.Depth;
        var room = Room.Of(document.Setup, document.Setup.Landscape, style);
        foreach (var block in document.Blocks)
        {
            if (block is PageBreak { Landscape: { } isLandscape }) room = Room.Of(document.Setup, isLandscape, style);
            if (block is Heading { Level: 1 })
            {
                Close(run, depth);
                html.Begin("section").Line();
            }
            else if (html.Depth == depth) html.Begin("section").Line();
            BlockHtml.Write(run, block, room);
        }
        Close(run, depth);
    }

    private static void Close(BlockRun run, int depth)
    {
        if (run.Html.Depth == depth) return;
        run.Notes.Write(run);
        run.Html.EndTo(depth).Line();
    }
}
