using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Pages;
using QifuReports.Typesetting.Pictures;

namespace QifuReports.Typesetting.Layout;

/// <summary>A chart with its headline, under it what is shown, the picture, and its note below, all on one page.</summary>
internal static class ChartFlow
{
    public static IEnumerable<Strip> Strips(LayoutRun run, ChartBlock chart, Room room) => BlockFlow.Named(chart.Id, Content(run, chart, room));

    private static IEnumerable<Strip> Content(LayoutRun run, ChartBlock chart, Room room)
    {
        if (string.IsNullOrWhiteSpace(chart.AlternativeText)) throw new LayoutException($"{BlockName.Of(chart)} has no alternative text (ISO 14289-1, 7.3).");
        var style = run.Style;
        // What accompanies a figure as its caption is tagged so (ISO 14289-1, 7.3), beside the figure: its alternative text would hide it.
        var group = new Tag(StructureRole.Division, room.Parent);
        var caption = new Tag(StructureRole.Caption, group);
        // Without a finding, what is shown is the headline.
        var headline = chart.Message.Count > 0 ? chart.Message : [new TextRun(chart.Description)];
        var format = chart.Small ? style.TableSum : style.Heading3;
        var described = chart.Message.Count > 0 && chart.Description.Length > 0;
        var title = run.Setter.Lines(headline, format, room.Width);
        foreach (var strip in Lines(title, format, chart, caption, style.Space(chart.Small ? 1 : 3), style.Space(described ? 0 : 1), Keep.Strong)) yield return strip;
        if (described)
        {
            var description = run.Setter.Lines([new TextRun(chart.Description)], style.Caption, room.Width);
            foreach (var strip in Lines(description, style.Caption, chart, caption, chart.Small ? 0 : 1, style.Space(chart.Small ? 1 : 2), Keep.Strong)) yield return strip;
        }
        yield return new EndMark(caption) { Source = chart };
        var hasNote = chart.Note.Count > 0;
        var figure = new Tag(StructureRole.Figure, group) { AlternativeText = chart.AlternativeText };
        var size = new Size(new Length(room.Width), new Length(Math.Round(room.Width * chart.Aspect)));
        yield return new ChartStrip(run, chart, size, figure)
        {
            Source = chart,
            Height = run.Pictures.HeightOf(chart.Chart, size).Points,
            SpaceBefore = style.Space(1),
            SpaceAfter = style.Space(hasNote || chart.Small ? 1 : 4),
            Keep = hasNote ? Keep.Strong : Keep.Free,
        };
        yield return new EndMark(figure) { Source = chart };
        if (hasNote)
        {
            var note = run.Setter.Lines(chart.Note, style.Caption, room.ProseWidth);
            foreach (var strip in Lines(note, style.Caption, chart, group, 0, style.Space(4), Keep.Free)) yield return strip;
        }
        yield return new EndMark(group) { Source = chart };
    }

    private static IEnumerable<Strip> Lines(List<SetLine> lines, Text.TextFormat format, ChartBlock chart, Tag parent, double before, double after, Keep last) =>
        BlockFlow.Lines(lines, format, chart, new Tag(StructureRole.Paragraph, parent), before, after, last, Keep.Strong);
}

/// <summary>The drawing of a chart: one figure.</summary>
internal sealed class ChartStrip(LayoutRun run, ChartBlock chart, Size size, Tag figure) : Strip
{
    protected override void Draw(Canvas canvas, double x, double y)
    {
        figure.Bounds = new Rect(new(x), new(y), size.Width, new(Height));
        canvas.Content(figure);
        run.Pictures.Of(chart.Chart, size).PlaceAt(new Point(new(x), new(y)), canvas.Items);
        canvas.End();
    }
}
