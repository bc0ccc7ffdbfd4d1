namespace QifuReports.Typesetting.Layout.Flows;

/// <summary>Lays out a paragraph, in lines no wider than prose may be. A page break leaves at least two lines on each page.</summary>
internal static class ParagraphFlow
{
    public static IEnumerable<Strip> Strips(LayoutRun run, Paragraph paragraph, Room room)
    {
        var style = run.Style;
        var (format, after) = paragraph.Kind switch
        {
            ParagraphKind.Lead => (style.Lead, 3),
            ParagraphKind.Headline => (style.Heading2, 3),
            ParagraphKind.Note => (style.Caption, 2),
            _ => (style.Body, 2),
        };
        var lines = paragraph.Kind == ParagraphKind.Headline
            ? run.Setter.Lines(paragraph.Content, format, room.Width, LineFit.Balanced)
            : run.Setter.Lines(paragraph.Content, format, room.ProseWidth);
        var whole = paragraph.KeepWithNext ? Keep.Weak : Keep.Free;
        var strips = BlockStrips.Lines(lines, format, paragraph, new Tag(StructureRole.Paragraph, room.Parent), 0, style.Space(after),
            whole, whole);
        return paragraph.Id is null ? strips : BlockStrips.Named(paragraph.Id, strips);
    }
}
