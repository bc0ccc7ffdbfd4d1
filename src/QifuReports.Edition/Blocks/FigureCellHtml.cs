using QifuReports.Edition.Blocks.Planning;

namespace QifuReports.Edition.Blocks;

/// <summary>
/// Writes the content of a cell in a column of figures, so that what follows its last digit hangs over the edge of the column.
/// </summary>
internal static class FigureCellHtml
{
    // What a dash among figures means; screen readers would say nothing, or "dash".
    private const string Nil = "nil";

    public static void Write(BlockRun run, IReadOnlyList<Inline> content)
    {
        if (content is [TextRun { Text: "-" or "–" or "—" or "−" } dash])
        {
            if (dash.Reference is null) run.Html.Element("span", "–", ("role", "img"), ("aria-label", Nil));
            else run.Inlines.Write(dash with { Text = "–" });
            return;
        }
        var edge = FigureEdge.Of(content);
        for (var i = 0; i < content.Count; i++)
        {
            var afterMark = i > 0 && content[i - 1] is FootnoteMark;
            if (i < edge.Index) run.Inlines.Write(content[i], afterMark);
            else if (i == edge.Index && edge.Tail > 0) run.Inlines.Write((TextRun)content[i], edge.Tail);
            else if (i == edge.Index) run.Inlines.Write(content[i]);
            else break;
        }
        if (edge.Index + 1 >= content.Count) return;
        var hung = TableShape.Hung(edge.TailWidth);
        run.Html.Begin("span", ("class", hung == 0 ? "z" : "z h" + hung.ToString(CultureInfo.InvariantCulture)));
        run.Inlines.Write([.. content.Skip(edge.Index + 1)]);
        run.Html.End();
    }
}
