namespace QifuReports.Typesetting.Layout.Flows;

/// <summary>The table of contents: one line per heading with a link to it, and its page at the right edge of the prose column.</summary>
internal static class ContentsFlow
{
    private const double NumberWidth = 32;
    private const double Indent = 12;

    public static IEnumerable<Strip> Strips(LayoutRun run, TableOfContents contents, Room room)
    {
        var style = run.Style;
        var node = new Tag(StructureRole.Contents, room.Parent) { Title = contents.Title };
        var title = new Tag(StructureRole.Caption, node);
        var heading = run.Setter.Lines([new TextRun(contents.Title)], style.Heading2, room.Width);
        foreach (var strip in BlockStrips.Named(contents.Id,
            BlockStrips.Lines(heading, style.Heading2, contents, title, 0, style.Space(3), Keep.Strong)))
            yield return strip;
        ContentsStrip? last = null;
        foreach (var entry in run.Contents!)
        {
            if (entry.Level > contents.Depth) continue;
            if (last is not null) yield return last;
            var format = entry.Level == 1 ? style.Strong : style.Body;
            var indent = (entry.Level - 1) * Indent;
            var lines = run.Setter.Lines([new TextRun(entry.Text)], format, room.ProseWidth - indent - NumberWidth);
            last = new ContentsStrip(run, entry, lines, format, node, room.ProseWidth, indent)
            {
                Source = contents,
                Height = lines.Count * format.Leading.Points,
                SpaceBefore = entry.Level == 1 ? style.Space(2) : 0,
                Keep = entry.Level == 1 && contents.Depth > 1 ? Keep.Weak : Keep.Free,
            };
        }
        if (last is not null)
        {
            last.SpaceAfter = style.Space(6);
            last.Keep = Keep.Free;
            yield return last;
        }
        yield return new EndMark(node) { Source = contents };
    }
}

/// <summary>One entry of the table of contents.</summary>
internal sealed class ContentsStrip(LayoutRun run, ContentsEntry entry, List<SetLine> lines, TextFormat format, Tag contents, double width,
    double indent) : Strip
{
    protected override void Draw(Canvas canvas, double x, double y)
    {
        var item = canvas.Open(canvas.Open(contents), StructureRole.ContentsItem);
        var reference = canvas.Open(item, StructureRole.Reference);
        var link = canvas.Open(reference, StructureRole.Link);
        canvas.Content(link);
        var baseline = y + LineStrip.Baseline(format);
        for (var i = 0; i < lines.Count; i++) lines[i].Draw(canvas, x + indent, baseline + i * format.Leading.Points);
        if (canvas.Items[^1] is GlyphRun words) canvas.Items[^1] = words with { EndsWord = true };
        var page = run.PageOf(entry.Anchor).ToString(CultureInfo.InvariantCulture);
        var number = run.Setter.Line(page, format with { Features = FontFeatures.TabularFigures });
        number.Draw(canvas, x + width - number.Width, baseline + (lines.Count - 1) * format.Leading.Points);
        canvas.End();
        var bounds = new Rect(new(x + indent), new(y), new(width - indent), new(Height));
        canvas.Items.Add(new LinkArea(link, bounds, new LinkTarget.Internal(entry.Anchor), $"{entry.Text}, page {page}"));
        canvas.Close(link);
        canvas.Close(reference);
        canvas.Close(item);
    }
}
