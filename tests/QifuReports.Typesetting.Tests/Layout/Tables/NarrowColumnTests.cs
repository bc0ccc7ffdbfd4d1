using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Pages;
using static QifuReports.Typesetting.Tests.Layout.Sheets;

namespace QifuReports.Typesetting.Tests.Layout.Tables;

/// <summary>
/// Documents of words of 1 to 400 characters and of tables of 1 to 14 columns: nothing stands outside of its column, over something else or
/// off the page, and all of it reads as it was.
/// </summary>
public sealed class NarrowColumnTests
{
    [Theory]
    [InlineData(1u)]
    [InlineData(2u)]
    [InlineData(3u)]
    [InlineData(4u)]
    public void Words_of_any_length_stand_in_any_block(uint seed)
    {
        var chance = new Chance(seed);
        var (onLeft, onRight) = (0, 0);
        for (var round = 0; round < 14; round++)
        {
            var texts = new List<string>();
            var columns = 1 + round;
            var note = new Footnote("note", [Run(Words())]);
            var main = 2 + chance.Below(9);
            Paragraph[] left = [Prose(Words(120)), Prose(Words(120))], right = [Prose(Words(120))];
            var document = Draft(
                new Heading(1, Words()), new Paragraph([Run(Words()), new FootnoteMark(note)]),
                new ListBlock(true, [[Prose(Words())], [Prose(Words()), new ListBlock(false, [[Prose(Words())]])]]),
                new Beside(left, right, main), new Callout(CalloutKind.Warning, Words(), [Prose(Words())]),
                new KeyFigureCards([new KeyFigureCard(Words(), Run("RMB1.0"), [Run(Words())]),
                    new KeyFigureCard(Words(), Run("RMB2.0"), [])]), Table(columns))
                with { Setup = new PageSetup { Paper = chance.Below(2) == 0 ? PaperSize.A4 : PaperSize.Letter,
                    RunningHead = chance.Word(300), RunningFoot = chance.Word(200) } };

            // Sheets looks over every page: nothing off the margins, no glyph over another.
            var pages = LaidOut(document);

            var all = Plain(string.Concat(pages.SelectMany(p => p.Runs()).Select(run => run.Text)));
            foreach (var text in texts) all.ShouldContain(Plain(text));
            var frame = pages[0].Size.Width.Points - 2 * Left;
            var gutter = HouseGutter;
            var edge = Left + (frame - 11 * gutter) / 12 * main + gutter * (main - 1);
            var runs = pages.SelectMany(p => p.Runs()).ToList();
            var ofLeft = runs.Where(r => left.Any(p => IsOf(r, p))).ToList();
            var ofRight = runs.Where(r => right.Any(p => IsOf(r, p))).ToList();
            foreach (var run in ofLeft) run.End().ShouldBeLessThanOrEqualTo(edge + 0.02, run.Text);
            foreach (var run in ofRight) run.X().ShouldBeGreaterThanOrEqualTo(edge + gutter - 0.02, run.Text);
            (onLeft, onRight) = (onLeft + ofLeft.Count, onRight + ofRight.Count);

            string Words(int longest = 400)
            {
                var text = string.Join(' ', Enumerable.Range(0, 1 + chance.Below(3))
                    .Select(_ => chance.Word(1 + chance.Below(chance.Below(4) == 0 ? longest : Math.Min(40, longest)))));
                texts.Add(text);
                return text;
            }

            Table Table(int count)
            {
                // A cell that is taller than a page is divided, and read in parts: that is tested apart. A head is never divided.
                var longest = Math.Min(400, 900 / count);
                ColumnKind Kind(int i) => i == 0 ? ColumnKind.Label : chance.Below(4) == 0 ? ColumnKind.Text : ColumnKind.Figure;
                var kinds = Enumerable.Range(0, count).Select(Kind).ToList();
                TableRow Line(RowKind kind) =>
                    new(kind, [.. kinds.Select(k =>
                        TableCell.Of(kind == RowKind.Head || k != ColumnKind.Figure ? Words(kind == RowKind.Head ? longest / 2 : longest)
                            : chance.Below(9999).ToString("#,0", System.Globalization.CultureInfo.InvariantCulture)))]);
                return new Table
                {
                    Title = Words(), Unit = Words(), FullWidth = chance.Below(2) == 0, Columns = [.. kinds.Select(k => new TableColumn(k))],
                    Head = [Line(RowKind.Head)], Rows = [Line(RowKind.Line), Row(RowKind.Section, Words()), Line(RowKind.Line),
                        Line(RowKind.Total)], Notes = [[Run(Words())]],
                };
            }
        }
        onLeft.ShouldBeGreaterThan(10);
        onRight.ShouldBeGreaterThan(5);
    }

    private static double HouseGutter => QifuReports.Typesetting.Layout.Styles.HouseStyle.Default.Gutter.Points;

    private static bool IsOf(GlyphRun run, Paragraph paragraph) =>
        run.Text.Trim().Length > 12 && Plain(((TextRun)paragraph.Content[0]).Text).Contains(Plain(run.Text), StringComparison.Ordinal);

    /// <summary>What is read of a text: its letters, wherever its lines end.</summary>
    private static string Plain(string text) => text.Replace("\u00AD", "").Replace(" ", "");
}
