using QifuReports.Typesetting.Document;
using static QifuReports.Typesetting.Tests.Layout.Sheets;

namespace QifuReports.Typesetting.Tests.Layout;

/// <summary>Each kind of block at every height of a page: nothing is lost, doubled, off the page or over something else.</summary>
public class EveryBreakTests
{
    private static readonly Footnote Note = new("note", [Run(Words(30))]);

    public static TheoryData<string, bool, bool> Kinds()
    {
        var data = new TheoryData<string, bool, bool>();
        foreach (var kind in new[] { "paragraph", "list", "table", "wrapping table", "cards", "chart", "callout", "beside",
            "large figures" })
        {
            data.Add(kind, false, false);
            data.Add(kind, true, true);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_block_is_whole_wherever_it_stands(string kind, bool letter, bool landscape)
    {
        for (var lines = 1; lines <= 56; lines++)
        {
            var document =
                Draft(new Heading(1, "Section"), Lines(lines, "Before"), new Heading(2, "Heading"), Kind(kind), Lines(2, "After")) with
            {
                Setup = new PageSetup { Paper = letter ? PaperSize.Letter : PaperSize.A4, Landscape = landscape, RunningHead = "Head",
                    RunningFoot = "Foot" },
                Watermark = "DRAFT",
            };
            var texts = LaidOut(document).SelectMany(page => page.Texts()).ToList();
            for (var i = 1; i <= lines; i++) texts.Count(text => text == $"Before {i}").ShouldBe(1);
            foreach (var mark in new[] { "first mark", "last mark", "After 2" })
                texts.Count(text => text == mark).ShouldBe(1, $"{mark} of the {kind} below {lines} lines");
            texts.IndexOf("first mark").ShouldBeLessThan(texts.IndexOf("last mark"));
        }
    }

    private static Block Kind(string kind) => kind switch
    {
        "paragraph" =>
            new Paragraph([Run("first mark"), new LineBreak(), Run(Words(60)), new FootnoteMark(Note), new LineBreak(), Run("last mark")]),
        "list" => new ListBlock(false,
            [[Prose("first mark")], [Prose(Words(50)),
                new ListBlock(true, [[Prose(Words(20))], [new Paragraph([Run("inner"), new FootnoteMark(Note)])]])], [Prose("last mark")]]),
        "table" => Table(30, "Row"),
        "wrapping table" => Table(16,
            "A name so long that it takes two lines at the least even where there is much room for it, and which then has to be"),
        "cards" => new KeyFigureCards([Card("first mark"), Card("Two"), Card("Three"), Card("Four"), Card("Five"), Card("last mark")]),
        "chart" => new ChartBlock
        {
            Message = [Run("first mark"), new FootnoteMark(Note)], Description = "What is shown.", Note = [Run("last mark")],
            AlternativeText = "Alternative",
            Chart = new ColumnChart { Unit = "RMB million", Categories = ["a", "b"],
                Series = [new ChartSeries("s", [new ChartPoint(1, "1"), new ChartPoint(2, "2")])] },
        },
        "large figures" => new LargeFigures("first mark", [Large("One"), Large("Two"), Large("last mark")]),
        "callout" => new Callout(CalloutKind.Warning, "first mark",
            [Prose(Words(60)), Table(14, "Row") with { Title = "", Rows = Table(14, "Row").Rows.Skip(1).SkipLast(1).ToList() },
                Prose("last mark")]),
        _ => new Beside([Prose("first mark"), Prose(Words(80)), Figures(5)],
            [new Callout(CalloutKind.Information, "Aside", [Prose(Words(15))]), new KeyFigureCards([Card("One")]), Prose("last mark")]),
    };

    private static KeyFigureCard Card(string label) => new(label, Run("RMB1.0"), [Run("up")]);

    private static LargeFigure Large(string label) => new(Run(label), Run("1.0"), [Run("up")], (ChartBlock)Kind("chart"));

    private static Table Table(int rows, string name) => Figures(0) with
    {
        Rows =
        [
            Row("first mark", "1"), Row(RowKind.Section, "Section"),
            .. Enumerable.Range(0, rows).Select(i => i % 5 == 4 ? Row(RowKind.Subtotal, "Sum", "(1,000)")
                : i % 7 == 3 ? new TableRow(RowKind.Line, [new TableCell([Run(name), new FootnoteMark(Note)]), TableCell.Of("-")], 1)
                : Row($"{name} {i}", $"{i * 1234:#,0}%")),
            Row(RowKind.Total, "last mark", "9"),
        ],
        Notes = [[Run("A note that stands at the end of the table.")]],
    };
}
