using QifuReports.Briefings.Context;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Proof.Reading;
using QifuReports.Ledger;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Tests.Figures;

/// <summary>Margins of amounts that are stated in whole millions: as much of them as the rounding of the two leaves certain.</summary>
public class RoughMarginsTests
{
    private static readonly Period Now = Period.Quarter(2024, 2);

    [Theory]
    [InlineData(2400, 45000, "5.3%", "5.3%")]
    [InlineData(24, 450, "c. 5.3%", "about 5.3%")]
    [InlineData(-24, 450, "c. (5.3%)", "about negative 5.3%")]
    [InlineData(0, 450, "c. nil", "about nil")]
    [InlineData(6, 120, "5%", "5%")]
    [InlineData(7, 125, "c. 5.6%", "about 5.6%")]
    [InlineData(3, 60, null, null)]
    public void A_margin_has_the_digits_that_its_amounts_allow(int result, int revenue, string? cell, string? prose)
    {
        var margin = Margin(result, revenue);

        (margin is null ? null : FigureFormat.Cell(margin)?.Replace('\u00A0', ' ')).ShouldBe(cell);
        (margin is null ? null : FigureFormat.Prose(margin)?.Replace('\u00A0', ' ')).ShouldBe(prose);
        if (margin is null) return;
        FigureValue.Fault(FigureFormat.Cell(margin), new Saying(Manner.Cell), StatedFigure.Of(margin), FigureValue.NoScale).ShouldBeNull();
        FigureValue.Fault(FigureFormat.Prose(margin), new Saying(Manner.Prose), StatedFigure.Of(margin), FigureValue.NoScale)
            .ShouldBeNull();
        FigureValue.Fault("c.\u00A0nil", new Saying(Manner.Cell), StatedFigure.Of(margin), FigureValue.NoScale)
            .ShouldBe(result == 0 ? null
                : FigureFormat.Cell(margin)[0] == 'c' ? "about nil is less than a twentieth" : "no number stands there");
    }

    [Theory]
    [InlineData(5.4, "5.4%", true)]
    [InlineData(6.1, "c. 5.3%", false)]
    public void One_that_a_column_in_percent_of_revenue_states_is_taken_where_the_amounts_allow_it(double stated, string cell, bool isTaken)
    {
        var margin = Margin(24, 450, (decimal)stated)!;

        FigureFormat.Cell(margin).Replace('\u00A0', ' ').ShouldBe(cell);
        margin.IsStatedShare.ShouldBe(isTaken);
        margin.Concept.Id.Value.ShouldBe("margin");
    }

    [Fact]
    public void One_that_the_amounts_give_sharply_needs_no_column() => Margin(2400, 45000, 5.3m)!.IsStatedShare.ShouldBeFalse();

    [Theory]
    // Both about, the move wider than its rounding; its direction open; one of them in whole percent.
    [InlineData(24, 450, 18, 450, false)]
    [InlineData(24, 450, 23, 450, true)]
    [InlineData(6, 120, 24, 450, true)]
    public void The_move_of_margins_is_left_out_where_rounding_leaves_too_much_of_it_open(int now, int revenue, int before,
        int revenueBefore, bool isUntold)
    {
        var book = Book((now, revenue, Now, null), (before, revenueBefore, Now.YearBefore, null));
        Figure At(Period period) => book.Find(book.Ledger.Taxonomy.Find(new ConceptId("margin"))!, period, "EUR")!;

        var comparison = book.Compare(At(Now), At(Now.YearBefore), ComparedWith.YearBefore)!;

        comparison.IsUntold.ShouldBe(isUntold);
        if (!isUntold) comparison.IsApproximate.ShouldBeTrue();
    }

    [Theory]
    [InlineData("c. 5.3%", true)]
    [InlineData("5.3%", false)]
    [InlineData("c. 5.4%", false)]
    [InlineData("c. 5%", false)]
    public void The_proof_asks_for_the_word_that_says_it_is_open(string text, bool holds) =>
        (FigureValue.Fault(text, new Saying(Manner.Cell), StatedFigure.Of(Margin(24, 450)!), FigureValue.NoScale) is null).ShouldBe(holds);

    [Theory]
    [InlineData("about negative 5.3%", true)]
    [InlineData("negative 5.3%", false)]
    [InlineData("about 5.3%", false)]
    public void The_proof_reads_it_in_a_sentence(string text, bool holds) =>
        (FigureValue.Fault(text, new Saying(Manner.Prose), StatedFigure.Of(Margin(-24, 450)!), FigureValue.NoScale) is null).ShouldBe(
            holds);

    [Theory]
    [InlineData("5%", true)]
    [InlineData("5.0%", false)]
    public void The_proof_holds_it_to_whole_percents_where_no_more_is_certain(string text, bool holds) =>
        (FigureValue.Fault(text, new Saying(Manner.Cell), StatedFigure.Of(Margin(6, 120)!), FigureValue.NoScale) is null).ShouldBe(holds);

    private static Figure? Margin(int result, int revenue, decimal? stated = null)
    {
        var book = Book((result, revenue, Now, stated));
        return book.Find(book.Ledger.Taxonomy.Find(new ConceptId("margin"))!, Now, "EUR");
    }

    private static FigureBook Book(params (int Result, int Revenue, Period Period, decimal? Stated)[] columns)
    {
        Concept Money(string id) => new(new ConceptId(id), id, PeriodType.Flow, UnitKind.Money, []);
        var margin = new Concept(new ConceptId("margin"), "Margin", PeriodType.Ratio, UnitKind.Percent,
            []) { Quotient = new Quotient(new ConceptId("result"), new ConceptId("revenue")) };
        const decimal Million = 1_000_000m;
        Fact Of(string concept, string unit, Period period, decimal stated, decimal scale, decimal resolution) =>
            new(new FactKey(new ConceptId(concept), period, unit, Basis.UsGaap), stated * scale, stated, scale, resolution, false,
                new Source("release", "operations", concept, 1, "column", new Place("test.json")));
        StatementLine Line(string concept, Func<(int Result, int Revenue, Period Period, decimal? Stated), Fact?> of) =>
            new(concept, LineKind.Line, new ConceptId(concept), 0,
                [.. columns.Select(of).OfType<Fact>().Select(f => new StatementCell("x", f))]);
        List<StatementLine> lines =
        [
            Line("result", c => Of("result", "EUR", c.Period, c.Result, Million, Million)),
            Line("revenue", c => Of("revenue", "EUR", c.Period, c.Revenue, Million, Million)),
            Line("result", c =>
                c.Stated is { } share ? Of("result", RatioUnits.PercentOf(new ConceptId("revenue")), c.Period, share, 1, 0.1m) : null),
        ];
        var filing = new Filing
        {
            Id = "release", Form = "interim report", Date = new DateOnly(2024, 8, 1), Title = "Results", Period = Now,
            AuditStatus = "unaudited", Basis = Basis.UsGaap,
            Statements = [new Statement("operations", "Operations", true,
                [.. columns.Select(c => new StatementColumn("c", "x", "", c.Period, "EUR", Million, Basis.UsGaap))], lines)], Drivers = [],
                Place = new Place("test.json"),
        };
        var ledger = new LedgerBook(new Issuer("Harbour Mills plc", "Harbour Mills", [], "EUR", null, new IssuerPolicies(false, false, 0)),
            new TaxonomyBook([Money("result"), Money("revenue"), margin]), [filing]);
        return new FigureBook(ledger, filing);
    }
}
