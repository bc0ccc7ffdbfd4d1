using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Tests;

/// <summary>
/// Every run of text of a document in reading order, with its reference. The proof uses the runs to check that each number comes from a
/// figure.
/// </summary>
internal static class DocumentRuns
{
    public static IEnumerable<TextRun> All(IEnumerable<Block> blocks) => blocks.SelectMany(Of);

    private static IEnumerable<TextRun> Of(Block block) => block switch
    {
        Paragraph p => Runs(p.Content),
        ListBlock list => list.Items.SelectMany(i => All(i)),
        Cover cover => cover.Cards.SelectMany(Runs).Concat(cover.Notes.SelectMany(Runs)),
        KeyFigureCards cards => cards.Cards.SelectMany(Runs),
        LargeFigures large => large.Figures.SelectMany(
            f => (TextRun[])[f.Label, f.Value, .. f.Comparison, .. f.Trend is { } trend ? Marks(trend.Chart) : []]),
        Callout callout => All(callout.Content),
        Beside beside => All(beside.Main).Concat(All(beside.Side)),
        Table table =>
            table.Head.Concat(table.Rows).SelectMany(r => r.Cells).SelectMany(c => Runs(c.Content)).Concat(table.Notes.SelectMany(Runs)),
        ChartBlock chart => Runs(chart.Message).Concat(Marks(chart.Chart)).Concat(Runs(chart.Note)),
        _ => [],
    };

    private static IEnumerable<TextRun> Runs(KeyFigureCard card) => [card.Value, .. card.Comparison];

    private static IEnumerable<TextRun> Runs(IReadOnlyList<Inline> content) => content.SelectMany(inline => inline switch
    {
        TextRun run => [run],
        LinkRun link => link.Content,
        FootnoteMark mark => Runs(mark.Note.Content),
        _ => (IEnumerable<TextRun>)[],
    });

    private static IEnumerable<TextRun> Marks(ChartSpec chart) =>
        chart.Rows().SelectMany(r => r.Marks).OfType<ChartMark>()
            .SelectMany(m => m.High is { } high ? (ChartPoint[])[m.Point, high] : [m.Point])
            .Where(p => p.Label.Length > 0).Select(p => new TextRun(p.Label, TextStyle.Plain, p.Reference));
}
