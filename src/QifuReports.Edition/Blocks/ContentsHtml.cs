using QifuReports.Edition.Blocks.Planning;

namespace QifuReports.Edition.Blocks;

/// <summary>Writes the contents: the listed headings of levels 1 and 2 as links.</summary>
internal static class ContentsHtml
{
    private const int Depth = 2;

    /// <summary>Writes the list.</summary>
    /// <param name="html">Receives the list.</param>
    /// <param name="headings">All headings of the document.</param>
    /// <param name="last">The last entry, a part of the page that is none of the document: its words and its identifier.</param>
    public static void Write(HtmlWriter html, IReadOnlyList<PlannedHeading> headings, (string Text, string Id) last)
    {
        var depth = html.Depth;
        var level = 0;
        foreach (var heading in headings)
        {
            if (!heading.IsListed || heading.Level > Depth) continue;
            // The first entry opens the list, also if its level is 2.
            var wanted = level == 0 ? 1 : heading.Level;
            Step(html, ref level, wanted);
            html.Begin("li").Element("a", heading.Text, ("href", "#" + heading.Id));
        }
        Step(html, ref level, 1);
        html.Begin("li").Element("a", last.Text, ("href", "#" + last.Id));
        html.EndTo(depth).Line();
    }

    // Closes the entry before, then opens or closes lists until an entry of the level can begin.
    private static void Step(HtmlWriter html, ref int level, int wanted)
    {
        if (level >= wanted) html.End();
        for (; level > wanted; level--) html.End().End();
        for (; level < wanted; level++) html.Begin("ol", ("role", "list")).Line();
        html.Line();
    }
}
