namespace QifuReports.Typesetting.Layout.Flows;

/// <summary>Lays out a list: each item is indented, with its bullet or number to the left, and inner lists are indented further.</summary>
internal static class ListFlow
{
    private const double BulletIndent = 12;
    private const double NumberIndent = 16;

    public static IEnumerable<Strip> Strips(LayoutRun run, ListBlock list, Room room) =>
        BlockStrips.Named(list.Id, Strips(run, list, room, 0));

    private static IEnumerable<Strip> Strips(LayoutRun run, ListBlock list, Room room, int depth)
    {
        var node = new Tag(StructureRole.List, room.Parent) { Numbering = Numbering(list.Ordered, depth) };
        var indent = list.Ordered ? NumberIndent : BulletIndent;
        for (var i = 0; i < list.Items.Count; i++)
        {
            var item = new Tag(StructureRole.ListItem, node);
            var label = run.Setter.Line(Label(list.Ordered, depth, i), run.Style.Body);
            var mark = new LabelMark(label, new Tag(StructureRole.Label, item), indent);
            var body = new Tag(StructureRole.ListBody, item);
            var inner = room with { Width = room.Width - indent, ProseWidth = room.ProseWidth - indent, Parent = body };
            Strip? last = null;
            Backdrop? moved = null;
            foreach (var block in list.Items[i])
            {
                var strips = block is ListBlock nested ? Strips(run, nested, inner, depth + 1) : BlockFlow.Strips(run, block, inner);
                foreach (var strip in strips)
                {
                    if (strip is EndMark)
                    {
                        if (last is null) yield return strip;
                        else last.Ends(((EndMark)strip).Tag);
                        continue;
                    }
                    if (last is not null) yield return last;
                    strip.X += indent;
                    if (strip.Backdrop is { } backdrop && backdrop != moved)
                    {
                        backdrop.X += indent;
                        moved = backdrop;
                    }
                    if (mark is not null && strip is LineStrip line)
                    {
                        line.Label = mark;
                        mark = null;
                    }
                    last = strip;
                }
            }
            if (last is not null)
            {
                last.SpaceAfter = i < list.Items.Count - 1 || depth > 0 ? run.Style.Space(1) : run.Style.Space(2);
                yield return last;
            }
            yield return new EndMark(body) { Source = list };
            yield return new EndMark(item) { Source = list };
        }
        yield return new EndMark(node) { Source = list };
    }

    // How the items are numbered. Ordered lists of level 2, 4 and so on have letters, and numbers after "z".
    private static ListNumbering Numbering(bool ordered, int depth) => ordered
        ? depth % 2 == 1 ? ListNumbering.LowerAlpha : ListNumbering.Decimal
        : depth == 0 ? ListNumbering.Disc : ListNumbering.None;

    private static string Label(bool ordered, int depth, int index)
    {
        if (!ordered) return depth == 0 ? "•" : "–";
        var number = index + 1;
        return depth % 2 == 1 && number <= 26 ? $"{(char)('a' + index)}." : number.ToString(CultureInfo.InvariantCulture) + ".";
    }
}
