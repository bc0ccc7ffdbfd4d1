namespace QifuReports.Typesetting.Layout.Flows;

/// <summary>A heading: more space above than below, and never the last block on a page. Level 1 opens a section of the structure.</summary>
internal static class HeadingFlow
{
    public static IEnumerable<Strip> Strips(LayoutRun run, Heading heading, Room room, bool underHeading)
    {
        if (heading.Text.Length == 0) throw new LayoutException("A heading has no text.");
        if (heading.Level is < 1 or > 4)
            throw new LayoutException($"{BlockName.Of(heading)} has the level {heading.Level}; there are 1 to 4.");
        if (heading.Level == 1 && !ReferenceEquals(run.Top, heading))
            throw new LayoutException(
                $"{BlockName.Of(heading)} stands within another block; level 1 opens a section, which only stands between blocks.");
        var (format, before, after) = Look(run.Style, heading.Level);
        if (underHeading) before = Math.Min(before, 3);
        var lines = run.Setter.Lines([new TextRun(heading.Text)], format, room.Width, LineFit.Balanced);
        var role = (heading.Level + (run.Titled ? 1 : 0)) switch
        {
            1 => StructureRole.Heading1,
            2 => StructureRole.Heading2,
            3 => StructureRole.Heading3,
            4 => StructureRole.Heading4,
            _ => StructureRole.Heading5,
        };
        var anchor = run.HeadingAnchor(heading);
        var node = new Tag(role, room.Parent);
        var first = true;
        foreach (var strip in BlockStrips.Lines(lines, format, heading, node, run.Style.Space(before), run.Style.Space(after), Keep.Strong,
            Keep.Strong))
        {
            if (first)
            {
                strip.Anchor = anchor;
                strip.Heading = new HeadingMark(heading.Level, heading.Text, heading.Listed);
            }
            first = false;
            yield return strip;
        }
    }

    /// <summary>Returns the text format of a heading level, and the spaces above and below in units of the house style.</summary>
    private static (TextFormat Format, int Before, int After) Look(HouseStyle style, int level) => level switch
    {
        1 => (style.Heading1, 8, 3),
        2 => (style.Heading2, 6, 1),
        3 => (style.Heading3, 4, 1),
        _ => (style.Strong, 3, 1),
    };
}
