namespace QifuReports.Typesetting.Layout.Flows;

/// <summary>
/// Lays out the masthead. On the left are the company and the title. On the right are the logo and the lines about the accounting basis,
/// over three columns of the grid, or somewhat more if this keeps the lines unbroken and the title still fits on one line. The bottoms of
/// both parts are level, and a hairline is below.
/// </summary>
internal static class MastheadFlow
{
    private const int MainColumns = 9;
    private const double LogoHeight = 18;

    public static IEnumerable<Strip> Strips(LayoutRun run, Masthead masthead, Room room)
    {
        if (masthead.Title.Length == 0) throw new LayoutException("A masthead has no title.");
        var (style, gutter) = (run.Style, room.Frame.Gutter);
        var (main, side) = Widths(run, masthead, room);
        var left = new CompositeStrip { Source = masthead };
        left.Stack(Left(run, masthead, room, main), 0);
        var right = new CompositeStrip { Source = masthead };
        foreach (var line in masthead.Lines) right.Stack(Text(run, masthead, room, line, style.Caption, side), 0, right.Height);

        var strip = new CompositeStrip { Source = masthead, SpaceAfter = style.Space(4) };
        // The logo is above the lines, and the lines are at the bottom. If there are only a few lines, the logo needs no extra height.
        var logo = masthead.Logo is { } mark ? new LogoStrip(mark, LogoHeight, side, room.Parent) { Source = masthead } : null;
        var foot = Math.Max(left.Height, right.Height + (logo is null ? 0 : logo.Height + style.Space(1)));
        strip.Add(left, 0, foot - left.Height);
        if (logo is not null) strip.Add(logo, main + gutter, 0);
        strip.Add(right, main + gutter, foot - right.Height);
        strip.Add(new RuleStrip(room.Width, style.RuleColour) { Source = masthead }, 0, foot + style.Space(2));
        yield return strip;
    }

    // The right part has three of twelve columns. If its longest line is wider, the right part is as wide as that line, if this takes at
    // most four columns and leaves the title on one line.
    private static (double Main, double Side) Widths(LayoutRun run, Masthead masthead, Room room)
    {
        const int MostColumns = 4;

        var (style, gutter) = (run.Style, room.Frame.Gutter);
        var side = PageFrame.Columns(12 - MainColumns, room.Width, gutter);
        var longest = 0.0;
        foreach (var line in masthead.Lines) longest = Math.Max(longest, run.Setter.Width([new TextRun(line)], style.Caption));
        var (widest, left) = (Math.Ceiling(longest), room.Width - gutter - Math.Ceiling(longest));
        return longest > side && widest <= PageFrame.Columns(MostColumns, room.Width, gutter)
            && run.Setter.Width([new TextRun(masthead.Title)], style.Heading1) <= left ? (left, widest)
            : (room.Width - gutter - side, side);
    }

    private static IEnumerable<Strip> Left(LayoutRun run, Masthead masthead, Room room, double width)
    {
        var style = run.Style;
        foreach (var strip in Text(run, masthead, room, masthead.Issuer, style.Heading3, width)) yield return strip;
        var heading = new Heading(1, masthead.Title) { Id = masthead.Id };
        var anchor = run.HeadingAnchor(heading);
        var lines = run.Setter.Lines([new TextRun(masthead.Title)], style.Heading1, width);
        var first = true;
        foreach (var strip in BlockStrips.Lines(lines, style.Heading1, masthead, new Tag(StructureRole.Heading1, room.Parent),
            style.Space(1), 0))
        {
            if (first && strip is not EndMark) (strip.Anchor, strip.Heading) = (anchor, new HeadingMark(1, masthead.Title, true));
            first = false;
            yield return strip;
        }
        foreach (var strip in Text(run, masthead, room, masthead.Period, style.Body with { Colour = style.MutedInk }, width))
            yield return strip;
    }

    private static IEnumerable<Strip> Text(LayoutRun run, Masthead masthead, Room room, string text, TextFormat format, double width) =>
        text.Length == 0 ? [] : BlockStrips.Lines(run.Setter.Lines([new TextRun(text)], format, width), format, masthead,
            new Tag(StructureRole.Paragraph, room.Parent), 0, 0);
}
