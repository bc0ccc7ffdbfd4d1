namespace QifuReports.Typesetting.Layout.Flows;

/// <summary>A chart with its headline, the description under it, the picture, and the note below; all on one page.</summary>
internal static class ChartFlow
{
    public static IEnumerable<Strip> Strips(LayoutRun run, ChartBlock chart, Room room) =>
        BlockStrips.Named(chart.Id, Content(run, chart, room));

    private static IEnumerable<Strip> Content(LayoutRun run, ChartBlock chart, Room room)
    {
        if (string.IsNullOrWhiteSpace(chart.AlternativeText))
            throw new LayoutException($"{BlockName.Of(chart)} has no alternative text (ISO 14289-1, 7.3).");
        var style = run.Style;
        // The text that accompanies a figure is tagged as its caption (ISO 14289-1, 7.3), beside the figure: inside the figure, the
        // alternative text would replace the caption for screen readers.
        var group = new Tag(StructureRole.Division, room.Parent);
        var caption = new Tag(StructureRole.Caption, group);
        // Without a message, the description is the headline.
        var headline = chart.Message.Count > 0 ? chart.Message : [Described(chart)];
        var format = chart.Small ? style.TableSum : style.Heading3;
        var described = chart.Message.Count > 0 && chart.Description.Length > 0;
        var title = run.Setter.Lines(headline, format, room.Width);
        foreach (var strip in Lines(title, format, chart, caption, style.Space(chart.Small ? 1 : 3), style.Space(described ? 0 : 1),
            Keep.Strong)) yield return strip;
        if (described)
        {
            var description = run.Setter.Lines([Described(chart)], style.Caption, room.Width);
            foreach (var strip in Lines(description, style.Caption, chart, caption, chart.Small ? 0 : 1, style.Space(chart.Small ? 1 : 2),
                Keep.Strong)) yield return strip;
        }
        yield return new EndMark(caption) { Source = chart };
        var hasNote = chart.Note.Count > 0;
        var figure = new Tag(StructureRole.Figure, group) { AlternativeText = chart.AlternativeText };
        yield return new ChartStrip(run, chart, room.Width, figure)
        {
            Source = chart,
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

    // The hidden reference contains the whole description, as for names in the picture, because digits in a description are not figures.
    private static TextRun Described(ChartBlock chart) => new(chart.Description, TextStyle.Plain, ChartReference.Name(chart.Description));

    private static IEnumerable<Strip> Lines(List<SetLine> lines, Text.TextFormat format, ChartBlock chart, Tag parent, double before,
        double after, Keep last) =>
        BlockStrips.Lines(lines, format, chart, new Tag(StructureRole.Paragraph, parent), before, after, last, Keep.Strong);
}

/// <summary>The picture of a chart, as one figure.</summary>
internal sealed class ChartStrip : Strip
{
    // A share of the height that a chart asks for. This makes space for more on the page, but hardly changes the look of the chart.
    private const double LowHeight = 0.85;

    private readonly LayoutRun _run;
    private readonly ChartBlock _chart;
    private readonly Tag _figure;
    private readonly double _width;
    private readonly bool _isLow;
    private Size _size;

    public ChartStrip(LayoutRun run, ChartBlock chart, double width, Tag figure)
    {
        (_run, _chart, _width, _figure) = (run, chart, width, figure);
        _isLow = run.IsTight;
        Take(_isLow);
    }

    public override bool SetLow(bool low)
    {
        var before = Height;
        Take(low || _isLow);
        return Height != before;
    }

    private void Take(bool low)
    {
        _size = new Size(new Length(_width), new Length(Math.Round(_width * _chart.Aspect * (low ? LowHeight : 1))));
        Height = _run.Pictures.HeightOf(_chart.Chart, _size).Points;
    }

    protected override void Draw(Canvas canvas, double x, double y)
    {
        _figure.Bounds = new Rect(new(x), new(y), _size.Width, new(Height));
        canvas.Content(_figure);
        _run.Pictures.Of(_chart.Chart, _size).PlaceAt(new Point(new(x), new(y)), canvas.Items);
        canvas.End();
    }
}
