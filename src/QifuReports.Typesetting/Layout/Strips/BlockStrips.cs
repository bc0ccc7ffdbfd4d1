namespace QifuReports.Typesetting.Layout.Strips;

/// <summary>Makes the strips of a block: one per line of its text; the first strip gets the id of the block.</summary>
internal static class BlockStrips
{
    /// <summary>Gives the id of a block to its first strip, so that links can lead to that strip.</summary>
    public static IEnumerable<Strip> Named(string? id, IEnumerable<Strip> strips)
    {
        foreach (var strip in strips)
        {
            if (id is not null && strip is not EndMark && strip.Anchor is null)
            {
                strip.Anchor = id;
                id = null;
            }
            yield return strip;
        }
    }

    /// <summary>
    /// Returns the lines of one text as strips of one structure node. The first two and the last two lines are kept together, so that no
    /// line is alone on a page.
    /// </summary>
    public static IEnumerable<Strip> Lines(List<SetLine> lines, TextFormat format, Block source, Tag node, double before, double after,
        Keep last = Keep.Free, Keep between = Keep.Free)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var alone = i == 0 || i == lines.Count - 2;
            var strip = new LineStrip(lines[i], format, node)
            {
                Source = source,
                Height = format.Leading.Points,
                SpaceBefore = i == 0 ? before : 0,
                SpaceAfter = i == lines.Count - 1 ? after : 0,
                Keep = i == lines.Count - 1 ? last : alone ? Keep.Strong : between,
            };
            strip.AddNotes(lines[i].Notes);
            yield return strip;
        }
        if (lines.Count > 0) yield return new EndMark(node) { Source = source };
    }
}
