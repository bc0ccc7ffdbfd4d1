namespace QifuReports.Typesetting.Layout.Flows;

/// <summary>Lays out the cover, which fills one page: at the top logo, company and title, then key figures; at the foot notes.</summary>
internal static class CoverFlow
{
    private const double LogoHeight = 24;
    private const int LogoColumns = 6;

    public static IEnumerable<Strip> Strips(LayoutRun run, Cover cover, Room room)
    {
        var style = run.Style;
        var frame = room.Frame;
        var node = new Tag(StructureRole.Division, room.Parent) { Title = cover.Title };
        var strip = new CompositeStrip { Source = cover, Anchor = cover.Id };
        var inner = room with { Parent = node };
        var aboveNotes = style.Space(3);
        if (cover.Logo is { } logo) strip.Add(
            new LogoStrip(logo, LogoHeight, PageFrame.Columns(LogoColumns, room.Width, frame.Gutter), node) { Source = cover }, 0, 0);
        var y = style.Space(18);
        y = Text(cover.Issuer, style.Heading2, 2);
        y = Text(cover.Title, style.Heading1, 2, StructureRole.Heading1);
        y = Text(cover.Period, style.Heading2 with { Weight = FontWeight.Regular, Colour = style.MutedInk }, 6);
        foreach (var line in cover.Lines) y = Text(line, style.Body with { Colour = style.MutedInk }, 0);
        y = strip.Stack(CardsFlow.Strips(run, cover, cover.Cards, inner), 0, y + style.Space(12));

        var notes = new List<Strip>();
        for (var i = 0; i < cover.Notes.Count; i++)
        {
            var lines = run.Setter.Lines(cover.Notes[i], style.Caption, room.ProseWidth);
            notes.AddRange(BlockStrips.Lines(lines, style.Caption, cover, new Tag(StructureRole.Paragraph, node),
                i == 0 ? 0 : style.Space(1), 0));
        }
        // The notes end at the bottom margin. They are stacked once to find their height, and then moved down to that margin.
        var foot = new CompositeStrip { Source = cover };
        foot.Stack(notes, 0);
        if (notes.Count > 0)
        {
            var top = Math.Max(y + aboveNotes * 2, frame.Height - foot.Height);
            strip.Add(new RuleStrip(room.Width, style.RuleColour) { Source = cover }, 0, top - aboveNotes);
            strip.Add(foot, 0, top);
        }
        strip.Height = Math.Max(strip.Height, frame.Height);
        for (var i = 0; i < strip.Parts.Count; i++)
            if (strip.Parts[i].Strip is var part && part.Anchor == cover.Id) part.Anchor = null;
        yield return strip;
        yield return new EndMark(node) { Source = cover };

        double Text(string text, TextFormat format, int below, StructureRole role = StructureRole.Paragraph)
        {
            if (text.Length == 0) return y;
            var lines = run.Setter.Lines([new TextRun(text)], format, room.Width);
            return strip.Stack(BlockStrips.Lines(lines, format, cover, new Tag(role, node), 0, 0), 0, y) + style.Space(below);
        }
    }
}

/// <summary>A hairline across the column.</summary>
internal sealed class RuleStrip(double width, Rgb colour) : Strip
{
    protected override void Draw(Canvas canvas, double x, double y) => canvas.ArtifactRule(x, x + width, y, 0.5, colour);
}
