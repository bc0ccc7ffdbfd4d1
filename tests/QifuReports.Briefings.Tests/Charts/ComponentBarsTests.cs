using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Composing.Charts;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Narrative;
using QifuReports.Briefings.Quarterly;
using QifuReports.Briefings.Tests.Quarterly;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Tests.Charts;

/// <summary>Bars by component for an issuer whose revenue has many: part number i has i million, a year before one million less.</summary>
public class ComponentBarsTests
{
    private static readonly Period Now = Period.Quarter(2024, 2);

    [Fact]
    public void Up_to_eight_stand_as_stated() =>
        Names(8).ShouldBe(["Part 1", "Part 2", "Part 3", "Part 4", "Part 5", "Part 6", "Part 7", "Part 8"]);

    [Fact]
    public void More_are_sorted_by_size() =>
        Names(11)
            .ShouldBe(["Part 11", "Part 10", "Part 9", "Part 8", "Part 7", "Part 6", "Part 5", "Part 4", "Part 3", "Part 2", "Part 1"]);

    [Fact]
    public void Of_more_than_eleven_the_rest_is_one_bar_that_is_the_sum_of_it()
    {
        var (block, context) = Chart(13);
        var bars = (BarChart)block.Chart;
        bars.Categories.Select(c => c.Name)
            .ShouldBe(["Part 13", "Part 12", "Part 11", "Part 10", "Part 9", "Part 8", "Part 7", "Part 6", "Part 5", "Part 4",
                "All others"]);
        bars.Series.Select(s => s.Points[^1].Label).ShouldBe(["6.0", "3.0"]);
        foreach (var series in bars.Series)
        {
            var other = context.Book.Named(Reference.FigureIn(series.Points[^1].Reference!).ToString()).ShouldNotBeNull();
            other.Origin.ShouldBeOfType<FigureOrigin.Derived>().Formula.ShouldBe(Formula.Sum);
            context.Book.IsUsed(other).ShouldBeTrue();
            series.Points.Sum(p => p.Value)
                .ShouldBe(context.Book.Find(context.Concept("total-net-revenue")!, other.Period, "EUR")!.Value / 1_000_000m);
        }
        DocumentText.Words(block.Note).ShouldEndWith("The ten largest, by size; all others: the sum of the rest.");
    }

    [Fact]
    public void A_message_takes_the_first_wording_that_is_short_enough_and_notes_what_that_states()
    {
        var long_ = new string('x', 90);
        var (block, context) = Chart(2, $$$"""
            {{ change shown.largest.on_year }} {{{long_}}}

            {{ amount shown.whole }} in short

            Not taken
            """);
        DocumentText.Words(block.Message).Replace('\u00A0', ' ').ShouldBe("EUR 3.0 million in short");
        context.Book.Used.Select(f => f.Name)
            .ShouldBe(["2024Q2/total-net-revenue/EUR", "2024Q2/part-1/EUR", "2024Q2/part-2/EUR", "2023Q2/part-1/EUR", "2023Q2/part-2/EUR"],
                ignoreOrder: true);
        DocumentText.Words(Chart(2, $"{long_}y\n\n{long_}z").Block.Message).ShouldBe(long_ + "z");
    }

    private static IEnumerable<string> Names(int count) => ((BarChart)Chart(count).Block.Chart).Categories.Select(c => c.Name);

    private static (ChartBlock Block, BriefingContext Context) Chart(int count, string message = "Message")
    {
        var (templates, diagnostics) = TemplateSet.Parse(new Dictionary<string, string> { ["chart-bars"] = message });
        diagnostics.ShouldBeEmpty();
        var filing = Filing(count);
        var book = new LedgerBook(new Issuer("Harbour Mills plc", "Harbour Mills", [], "EUR", null, new IssuerPolicies(false, false, 0)),
            new TaxonomyBook(Concepts(count)), [filing]);
        var context = new BriefingContext(book, new BriefingSource(filing), Now, new CheckReport([]), BriefingOptions.Default);
        var sections = new SectionComposer(context, templates.ShouldNotBeNull(), _ => null);
        var blocks = new QuarterlyCharts(new ChartMaker(context, sections.Messages.Of)).Named("revenue", []).ShouldNotBeNull();
        sections.Diagnostics.ShouldBeEmpty();
        return (blocks.ShouldHaveSingleItem().ShouldBeOfType<ChartBlock>(), context);
    }

    private static Concept[] Concepts(int count)
    {
        var whole = new ConceptId("total-net-revenue");
        return
        [
            new Concept(whole, "Revenue", PeriodType.Flow, UnitKind.Money, []),
            .. Enumerable.Range(1, count).Select(
                i => new Concept(new ConceptId($"part-{i}"), $"Part {i}", PeriodType.Flow, UnitKind.Money,
                    [new CalculationParent(whole, 1, "operations")])),
        ];
    }

    private static Filing Filing(int count)
    {
        StatementColumn[] columns = [new("now", "2024", "", Now, "EUR", 1_000_000, Basis.UsGaap),
            new("then", "2023", "", Now.YearBefore, "EUR", 1_000_000, Basis.UsGaap)];
        StatementLine Line(string concept, int now, int then) =>
            new(concept, LineKind.Line, new ConceptId(concept), 0, [Cell(concept, Now, now), Cell(concept, Now.YearBefore, then)]);
        var lines = Enumerable.Range(1, count).Select(i => Line($"part-{i}", i, i - 1)).ToList();
        lines.Add(Line("total-net-revenue", count * (count + 1) / 2, count * (count - 1) / 2));
        return new Filing
        {
            Id = "report", Form = "report", Date = new DateOnly(2024, 8, 1), Title = "Results", Period = Now, AuditStatus = "unaudited",
            Basis = Basis.UsGaap,
            Statements = [new Statement("operations", "Operations", true, columns, lines)], Drivers = [], Place = new Place("test.json"),
        };
    }

    private static StatementCell Cell(string concept, Period period, int millions) =>
        new($"{millions}", new Fact(new FactKey(new ConceptId(concept), period, "EUR", Basis.UsGaap), millions * 1_000_000m, millions,
            1_000_000, 100_000, false, new Source("report", "operations", concept, 1, "column", new Place("test.json"))));
}
