using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Pages;
using QifuReports.Typesetting.Text;

namespace QifuReports.Typesetting.Layout;

/// <summary>A heading: more space above than below, and never the last thing on a page. Level 1 opens a section of the structure.</summary>
internal static class HeadingFlow
{
    public static IEnumerable<Strip> Strips(LayoutRun run, Heading heading, Room room)
    {
        var (format, before, after) = Look(run.Style, heading.Level);
        var lines = run.Setter.Lines([new TextRun(heading.Text)], format, room.Width, LineFit.Balanced);
        var role = heading.Level switch
        {
            1 => StructureRole.Heading1,
            2 => StructureRole.Heading2,
            3 => StructureRole.Heading3,
            _ => StructureRole.Heading4,
        };
        var anchor = run.HeadingAnchor(heading);
        var node = new Tag(role, room.Parent);
        var first = true;
        foreach (var strip in BlockFlow.Lines(lines, format, heading, node, before, after, Keep.Strong, Keep.Strong))
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

    /// <summary>Format and the spaces above and below.</summary>
    private static (TextFormat Format, double Before, double After) Look(HouseStyle style, int level) => level switch
    {
        1 => (style.Heading1, 32, 16),
        2 => (style.Heading2, 24, 8),
        3 => (style.Heading3, 16, 4),
        _ => (style.Strong, 12, 4),
    };
}
