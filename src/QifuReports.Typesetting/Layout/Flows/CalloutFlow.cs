namespace QifuReports.Typesetting.Layout.Flows;

/// <summary>
/// Lays out a callout: blocks on a pale background, with a bar at the left in the colour of the kind. May continue on a new page.
/// </summary>
internal static class CalloutFlow
{
    public static IEnumerable<Strip> Strips(LayoutRun run, Callout callout, Room room) =>
        BlockStrips.Named(callout.Id, Content(run, callout, room));

    private static IEnumerable<Strip> Content(LayoutRun run, Callout callout, Room room)
    {
        var style = run.Style;
        var bar = callout.Kind == CalloutKind.Warning ? style.Adverse : style.Accent;
        var padding = style.Space(3);
        var width = room.ProseWidth;
        var backdrop = new Backdrop(width, padding, style.Tint, bar);
        var node = new Tag(StructureRole.Division, room.Parent) { Title = callout.Title };
        var inner = room with { Width = width - 2 * padding, ProseWidth = width - 2 * padding, Parent = node };
        Strip? last = null;
        foreach (var strip in Inner(run, callout, inner))
        {
            if (strip is EndMark end)
            {
                last?.Ends(end.Tag);
                continue;
            }
            if (last is not null) yield return last;
            else strip.SpaceBefore = style.Space(3);
            strip.X += padding;
            strip.Backdrop = backdrop;
            if (strip.Keep == Keep.Free) strip.Keep = Keep.Weak;
            last = strip;
        }
        if (last is not null)
        {
            last.SpaceAfter = style.Space(4);
            last.Keep = Keep.Free;
            yield return last;
        }
        yield return new EndMark(node) { Source = callout };
    }

    private static IEnumerable<Strip> Inner(LayoutRun run, Callout callout, Room room)
    {
        if (callout.Title.Length > 0)
        {
            var format = run.Style.Heading3;
            var lines = run.Setter.Lines([new TextRun(callout.Title)], format, room.Width);
            var title = new Tag(StructureRole.Paragraph, room.Parent);
            foreach (var strip in BlockStrips.Lines(lines, format, callout, title, 0, run.Style.Space(1), Keep.Strong, Keep.Strong))
                yield return strip;
        }
        foreach (var strip in BlockFlow.Strips(run, callout.Content, room)) yield return strip;
    }
}
