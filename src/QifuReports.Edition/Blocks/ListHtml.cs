using QifuReports.Edition.Blocks.Planning;

namespace QifuReports.Edition.Blocks;

/// <summary>
/// Writes a list. Every second level of ordered lists has letters. An inner list stands within the item that it belongs to.
/// </summary>
internal static class ListHtml
{
    // The indents on paper, in points.
    private const double BulletIndent = 12, NumberIndent = 16;

    // Lists with more items than letters have numbers.
    private const int Letters = 26;

    public static void Write(BlockRun run, ListBlock list, Room room) => Write(run, list, room, 0);

    private static void Write(BlockRun run, ListBlock list, Room room, int depth)
    {
        var inner = room.Less(list.Ordered ? NumberIndent : BulletIndent);
        var hasLetters = list.Ordered && depth % 2 == 1 && list.Items.Count <= Letters;
        run.Html.Begin(list.Ordered ? "ol" : "ul", ("id", BlockRun.IdOf(list)), ("type", hasLetters ? "a" : null),
            ("data-origin", run.OriginOf(list))).Line();
        foreach (var item in list.Items)
        {
            run.Html.Begin("li");
            foreach (var block in item)
            {
                if (block is ListBlock nested) Write(run, nested, inner, depth + 1);
                else if (item.Count == 1 && block is Paragraph { Kind: ParagraphKind.Body, Id: null } only && run.OriginOf(only) is null)
                    run.Inlines.Write(only.Content);
                else BlockHtml.Write(run, block, inner);
            }
            run.Html.End().Line();
        }
        run.Html.End().Line();
    }
}
