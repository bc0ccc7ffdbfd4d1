using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.Quarterly;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Tests.Quarterly;

/// <summary>
/// The same composer and templates for a small issuer without ADSs, without non-GAAP measures, without a translation, in another currency.
/// </summary>
public class OtherIssuerTests
{
    private static readonly Period Now = Period.Quarter(2024, 2);

    [Fact]
    public void It_composes_with_what_there_is()
    {
        var text = DocumentText.Of(Compose(Book(1_200_000, 1_000_000)).Document!);
        text.ShouldContain("Harbour Mills plc");
        text.ShouldContain("Total net revenue was EUR 1,200.0 million, up 20.0% year on year");
        text.ShouldContain("Net income margin | 25.0%");
    }

    [Fact]
    public void Nothing_of_another_issuer_is_in_it()
    {
        var text = DocumentText.Of(Compose(Book(1_200_000, 1_000_000)).Document!);
        foreach (var word in (string[])["Qifu", "RMB", "US$", "ADS", "Jietiao", "NASDAQ", "6-K"])
            text.ShouldNotContain(word, Case.Sensitive);
    }

    [Fact]
    public void Sections_without_data_are_left_out_whole_and_named()
    {
        var result = Compose(Book(1_200_000, 1_000_000));
        result.OmittedSections.ShouldBe(
            ["Business highlights", "Since the last release", "Capital return and outlook", "GAAP to non-GAAP reconciliation", "Share data",
                "Figures across filings"]);
        var text = DocumentText.Of(result.Document!);
        text.ShouldContain(
            "Left out, since the filings lack the data: Figures across filings; Amounts translated into another currency; Figures per " +
                "American depositary share.");
        text.ShouldContain("Left out, since the filing has no statement with the id highlights: Business highlights.");
        text.ShouldContain(
            "Left out, since the taxonomy has no concept with the role non-gaap-net-result: GAAP to non-GAAP reconciliation.");
        text.ShouldContain("Left out, since the taxonomy has no concept with the role eps-diluted: Share data.");
        text.ShouldContain(
            "Left out, since the taxonomy has no concept with the roles repurchase-authorisation, dividend-per-ads or " +
                "net-result-guidance-low: Capital return and outlook.");
        text.ShouldNotContain("# Business highlights");
    }

    [Theory]
    [InlineData(300_000, -100_000, "A profit of EUR 300.0 million followed a loss of EUR 100.0 million a year before")]
    [InlineData(-300_000, 100_000, "A loss of EUR 300.0 million followed a profit of EUR 100.0 million a year before")]
    public void A_change_of_sign_is_said_in_words(int now, int before, string expected)
    {
        var text = DocumentText.Of(Compose(Book(1_200_000, 1_000_000, now, before)).Document!);
        text.ShouldContain(expected);
        text.ShouldContain("n.m.");
    }

    [Fact]
    public void A_loss_is_said_in_words() =>
        DocumentText.Of(Compose(Book(1_200_000, 1_000_000, -300_000, 100_000)).Document!).ShouldContain("A loss of EUR 300.0 million");

    [Fact]
    public void A_stated_growth_that_its_amounts_contradict_stops_the_briefing()
    {
        var result = Compose(Book(1_200_000, 1_000_000, statedGrowth: 25.0m));
        result.Document.ShouldBeNull();
        result.Diagnostics.Single().Code.ShouldBe(BriefingCodes.GrowthDisagrees);
    }

    [Fact]
    public void A_stated_growth_that_agrees_does_not() =>
        Compose(Book(1_200_000, 1_000_000, statedGrowth: 20.0m)).Document.ShouldNotBeNull();

    [Fact]
    public void Letter_paper_and_author_come_from_the_options()
    {
        var options = new BriefingOptions { Paper = PaperSize.Letter, Author = "Finance", Language = "en-GB" };
        var document =
            QuarterlyBriefing.Compose(Book(1_200_000, 1_000_000), Now, new CheckReport([]), Repository.Templates, options).Document!;
        (document.Setup.Paper, document.Info.Author, document.Info.Language).ShouldBe((PaperSize.Letter, "Finance", "en-GB"));
    }

    private static BriefingResult Compose(LedgerBook book)
    {
        var result =
            QuarterlyBriefing.Compose(book, Now, new CheckReport([]), Repository.Templates, new BriefingOptions { Author = "Finance" });
        if (result.Document is not null) result.Diagnostics.ShouldBeEmpty();
        return result;
    }

    private static LedgerBook Book(int revenue, int revenueBefore, int income = 300_000, int incomeBefore = 250_000,
        decimal? statedGrowth = null)
    {
        CalculationParent[] Part(string of, int weight = 1) => [new(new ConceptId(of), weight, "operations")];
        Concept Money(string id, string name, params CalculationParent[] parents) =>
            new(new ConceptId(id), name, PeriodType.Flow, UnitKind.Money, parents) { Polarity = 1 };
        var growth = new Concept(new ConceptId("total-net-revenue-growth"), "Growth of revenue", PeriodType.Ratio, UnitKind.Percent,
            []) { GrowthOf = new ConceptId("total-net-revenue") };
        Concept[] concepts =
        [
            Money("mill-revenue", "Mill revenue", Part("total-net-revenue")),
            Money("total-net-revenue", "Total net revenue", Part("income-from-operations")),
            Money("total-operating-costs", "Total operating costs", Part("income-from-operations", -1)),
            Money("income-from-operations", "Income from operations", Part("net-income")),
            Money("net-income", "Net income"),
            new Concept(new ConceptId("net-income-margin"), "Net income margin", PeriodType.Ratio, UnitKind.Percent,
                []) { Quotient = new Quotient(new ConceptId("net-income"), new ConceptId("total-net-revenue")) },
            growth,
        ];
        var (then, thousand) = (Now.YearBefore, 1_000m);
        StatementColumn[] columns = [new("then", "2023", "Three months ended June 30,", then, "EUR", thousand, Basis.UsGaap),
            new("now", "2024", "Three months ended June 30,", Now, "EUR", thousand, Basis.UsGaap)];
        StatementLine Line(string concept, string caption, LineKind kind, int before, int now) =>
            new(caption, kind, new ConceptId(concept), 0, [Cell(concept, then, before), Cell(concept, Now, now)]);
        StatementCell Cell(string concept, Period period, int value) =>
            new(value < 0 ? $"({-value:#,##0})" : $"{value:#,##0}", Fact(concept, period, "EUR", value, thousand, thousand));
        var lines = new List<StatementLine>
        {
            Line("mill-revenue", "Mill revenue", LineKind.Line, revenueBefore, revenue),
            Line("total-net-revenue", "Total net revenue", LineKind.Subtotal, revenueBefore, revenue),
            Line("total-operating-costs", "Total operating costs", LineKind.Subtotal, revenueBefore - incomeBefore, revenue - income),
            Line("income-from-operations", "Income from operations", LineKind.Subtotal, incomeBefore, income),
            Line("net-income", "Net income", LineKind.Total, incomeBefore, income),
        };
        var statements = new List<Statement> { new("operations", "Statements of operations", true, columns, lines) };
        if (statedGrowth is { } rate)
        {
            var cell = new StatementCell("x", Fact(growth.Id.Value, Now, "percent", rate, 1, 0.1m));
            statements.Add(new Statement("results", "Results", false, [new("now", "", "", Now, "", 1, Basis.UsGaap)],
                [new("Growth", LineKind.Line, growth.Id, 0, [cell])]));
        }
        var filing = new Filing
        {
            Id = "report-2024-08-01", Form = "half-year report", Date = new DateOnly(2024, 8, 1), Title = "Second quarter results",
            Period = Now, AuditStatus = "unaudited", Basis = Basis.UsGaap,
            Statements = statements, Drivers = [new Driver(new ConceptId("mill-revenue"), ComparisonBase.YearBefore, "a better harvest",
                Source("mill-revenue"))], Place = new Place("test.json"),
        };
        return new LedgerBook(new Issuer("Harbour Mills plc", "Harbour Mills", ["LSE: HBM"], "EUR", null,
            new IssuerPolicies(false, false, 0)), new TaxonomyBook(concepts), [filing]);
    }

    private static Fact Fact(string concept, Period period, string unit, decimal stated, decimal scale, decimal resolution) =>
        new(new FactKey(new ConceptId(concept), period, unit, Basis.UsGaap), stated * scale, stated, scale, resolution, false,
            Source(concept));

    private static Source Source(string caption) => new("report-2024-08-01", "operations", caption, 1, "column", new Place("test.json"));
}
