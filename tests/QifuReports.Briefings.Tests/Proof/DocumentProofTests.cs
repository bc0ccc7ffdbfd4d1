using QifuReports.Briefings.Proof;
using QifuReports.Briefings.Proof.Codes;
using QifuReports.Ledger.Periods;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Tests.Proof;

/// <summary>Titles and headings of a document name its period and no other, wherever they stand.</summary>
public class DocumentProofTests
{
    private static readonly Period Of = Period.Quarter(2023, 3);

    private static DocumentModel Document(params Block[] blocks) => new()
    {
        Info = new DocumentInfo("Results of Q3 2023", "The third quarter of 2023", "Example", [], "en", new DateOnly(2023, 11, 16)),
            Setup = new PageSetup { RunningHead = "Third quarter 2023" }, Blocks = blocks,
    };

    private static IReadOnlyList<string> Faults(DocumentModel document, Period? of = null, bool isOfNone = false)
    {
        var faults = new List<string>();
        new DocumentProof(_ => null, words => words, FiscalCalendar.CalendarYears, (code, message) =>
        {
            code.ShouldBe(ProofCodes.OtherValue);
            faults.Add(message);
        }).Prove(document, isOfNone ? null : of ?? Of);
        return faults;
    }

    private static Table Table(string title, string unit, params string[] references) =>
        new() { Title = title, Unit = unit, HeadingReferences = references, Columns = [], Head = [], Rows = [] };

    private static ChartBlock Chart(string words) =>
        new() { Description = "Sales", AlternativeText = words, Chart = new BarChart { Unit = "", Categories = [], Series = [] } };

    [Fact]
    public void A_document_that_names_its_period_passes() => Faults(Document(
        new Cover { Issuer = "Example", Title = "Results of Q3 2023", Period = "Third quarter 2023" },
            new Masthead("Example", "Q3 2023") { Period = "three months ended September 30, 2023" },
        Table("Sales of Q3 2023", "EUR million", "period:2023Q3"))).ShouldBeEmpty();

    [Fact]
    public void Each_place_of_a_title_is_looked_at()
    {
        var document = Document();
        const string Other = "Q2 2023";
        foreach (var bent in (DocumentModel[])[
            document with { Info = document.Info with { Title = Other } },
                document with { Info = document.Info with { Subject = Other } },
                document with { Setup = new PageSetup { RunningHead = Other } },
            Document(new Cover { Issuer = "Example", Title = Other, Period = "" }),
                Document(new Cover { Issuer = "Example", Title = "", Period = Other }), Document(new Masthead("Example", Other)),
                Document(new Masthead("Example", "") { Period = Other })])
        {
            Faults(bent).ShouldBe(["The title \"Q2 2023\" names another period than 2023Q3, which the document is of."]);
            // A document that does not tell its period may name any.
            Faults(bent, isOfNone: true).ShouldBeEmpty();
        }
        Faults(document, Period.Quarter(2023, 2)).Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("Sales of Q3 2023 and Q3 2022", "EUR", "2023Q3 2022Q3", true)]
    [InlineData("Sales of Q3 2023 and Q3 2022", "EUR", "2022Q3 2023Q3", false)]
    [InlineData("Sales of Q3 2023", "EUR, as of December 31, 2022", "2023Q3 2022-12-31", true)]
    [InlineData("Sales of Q3 2023", "EUR, as of December 30, 2022", "2023Q3 2022-12-31", false)]
    [InlineData("Sales of Q3 2023", "EUR", "2023Q3 2022Q3", false)]
    [InlineData("Sales of Q3 2023 and Q3 2022", "EUR", "2023Q3", false)]
    [InlineData("Sales of Q3 2023", "EUR", "2023Q9", false)]
    [InlineData("Sales", "EUR", "2023Q3", false)]
    public void A_heading_names_the_periods_of_its_table_in_their_order(string title, string unit, string periods, bool isRight) =>
        Faults(Document(Table(title, unit, [.. periods.Split(' ').Select(p => "period:" + p)]))).Count.ShouldBe(isRight ? 0 : 1);

    [Fact]
    public void A_heading_of_which_no_period_is_told_is_not_read() => Faults(Document(Table("Sales of Q3 2021", "EUR"))).ShouldBeEmpty();

    [Fact]
    public void Charts_and_headings_are_found_wherever_they_stand()
    {
        foreach (var wrap in (Func<Block, Block>[])[b => b, b => new Beside([b], []), b => new Beside([], [b]), b =>
            new Callout(CalloutKind.Information, "Note", [b]), b => new Beside([new Callout(CalloutKind.Warning, "Note", [b])], [])])
        {
            var proof = new DocumentProof(_ => null, words => words, FiscalCalendar.CalendarYears, (_, _) => { });
            proof.Prove(Document(wrap(Chart("Sales. None."))), Of);
            (proof.Knows("Sales. None."), proof.Knows("Sales. Some.")).ShouldBe((true, false));
            Faults(Document(wrap(Chart("Costs. None."))))
                .ShouldBe(["The chart \"Sales\": the words in its place do not begin with its description."]);
            Faults(Document(wrap(Table("Sales of Q2 2023", "EUR", "period:2023Q3"))))
                .ShouldBe(["The heading \"Sales of Q2 2023; EUR\" names another period than its table is of."]);
        }
    }

    [Fact]
    public void The_small_charts_of_large_figures_are_charts_too()
    {
        var (run, none) = (new TextRun("Sales"), new LargeFigure(new TextRun("Costs"), new TextRun("7"), []));
        Faults(Document(new LargeFigures("EUR", [none, new LargeFigure(run, run, [], Chart("Costs. None."))]))).ShouldHaveSingleItem();
        Faults(Document(new LargeFigures("EUR", [none, new LargeFigure(run, run, [], Chart("Sales. None."))]))).ShouldBeEmpty();
    }

    // A logo is a picture with words, too.
    [Fact]
    public void The_words_of_a_logo_are_known()
    {
        var logo = new Logo(null!, "The mark of Example");
        foreach (var block in (Block[])[new Cover { Issuer = "Example", Title = "", Period = "", Logo = logo },
            new Masthead("Example", "") { Logo = logo }])
        {
            var proof = new DocumentProof(_ => null, words => words, FiscalCalendar.CalendarYears, (_, _) => { });
            proof.Prove(Document(block), Of);
            proof.Knows("The mark of Example").ShouldBeTrue();
        }
    }
}
