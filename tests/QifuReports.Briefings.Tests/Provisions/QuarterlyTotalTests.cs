using QifuReports.Briefings.Context;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Provisions;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Tests.Provisions;

/// <summary>The total of a quarter that no filing states: the sum of its categories, all of them.</summary>
public class QuarterlyTotalTests
{
    private static readonly Period Half = Period.Half(2023, 1), Year = Period.FullYear(2023), Last = Period.Quarter(2023, 4),
        Third = Period.Quarter(2023, 3);

    [Fact]
    public void It_is_there_where_every_category_is()
    {
        int[] fourth = [40, 30, 20];
        var (context, whole) = Context(fourth);
        var total = context.Book.Find(whole, Last, "EUR").ShouldNotBeNull();
        total.Value.ShouldBe(fourth.Sum() * 1_000m);
        total.Origin.ShouldBeOfType<FigureOrigin.Derived>().Inputs.Count.ShouldBe(3);
        // The third quarter is what the fourth leaves of the second half, which is what the first leaves of the year.
        context.Book.Find(whole, Third, "EUR").ShouldNotBeNull().Value.ShouldBe((360 - 180) * 1_000m - total.Value);
    }

    [Theory]
    [InlineData(40, 30)]
    [InlineData(40)]
    [InlineData]
    public void It_is_not_made_of_some_of_them(params int[] fourth)
    {
        var (context, whole) = Context(fourth);
        context.Book.Find(whole, Last, "EUR").ShouldBeNull();
        foreach (var other in context.Ledger.Taxonomy.Concepts.Skip(3).Take(fourth.Length)) context.Book.Find(other, Last, "EUR")
            .ShouldNotBeNull(other.Name);
    }

    // The year and its half have all; of the fourth quarter a release states the first of the categories.
    private static (BriefingContext Context, Concept Whole) Context(int[] fourth)
    {
        string[] categories = ["loans", "receivables", "guarantees"];
        List<Concept> concepts = [Concept("provisions"), Concept("new", "provisions"), Concept("revised", "provisions")];
        concepts.AddRange(categories.Select(c => Concept(c, "provision-categories")));
        var table = Filing("reply", new DateOnly(2024, 3, 20), Year, "provisions", [Half, Year],
            [("new", [200, 400]), ("revised", [-20, -40]), ("provisions", [180, 360]), ("loans", [80, 160]), ("receivables", [60, 120]),
                ("guarantees", [40, 80])]);
        var quarters = Filing("release", new DateOnly(2024, 3, 10), Last, "results", [Last],
            [.. categories.Select((c, i) => (c, (decimal?[])[i < fourth.Length ? fourth[i] : null]))]);
        var book = new LedgerBook(new Issuer("Example Credit AG", "Example", [], "EUR", null, IssuerPolicies.Usual),
            new TaxonomyBook(concepts), [quarters, table]);
        var source = ProvisionSource.For(book, Year).ShouldNotBeNull();
        var context = new BriefingContext(book, new BriefingSource(source.Filing), Year, new CheckReport([]), BriefingOptions.Default,
            ownFirst: true);
        ProvisionFigures.Derive(context, source);
        return (context, source.Whole);
    }

    private static Concept Concept(string id, string role = "") =>
        new(new ConceptId(id), id, PeriodType.Flow, UnitKind.Money, role.Length == 0 ? []
            : [new CalculationParent(new ConceptId("provisions"), 1, role)]);

    private static Filing Filing(string id, DateOnly date, Period period, string statement, Period[] columns,
        (string Concept, decimal?[] Values)[] lines)
    {
        StatementCell Cell(string concept, decimal? value, int column) => value is not { } amount ? new StatementCell("", null)
            : new StatementCell("x", new Fact(new FactKey(new ConceptId(concept), columns[column], "EUR", new Basis("ifrs")),
                amount * 1_000, amount, 1_000, 1_000, false, new Source(id, statement, concept, 1, "", new Place("test"))));
        return new Filing
        {
            Id = id, Form = "report", Date = date, Title = id, Period = period, AuditStatus = "unaudited", Basis = new Basis("ifrs"),
                Drivers = [], Place = new Place("test"),
            Statements =
            [
                new Statement(statement, statement, true, [.. columns.Select((c, i) =>
                    new StatementColumn($"c{i}", c.ToString(), "", c, "EUR", 1_000, new Basis("ifrs")))],
                    [.. lines.Select(l => new StatementLine(l.Concept, LineKind.Line, new ConceptId(l.Concept), 0,
                        [.. l.Values.Select((v, i) => Cell(l.Concept, v, i))]))]),
            ],
        };
    }
}
