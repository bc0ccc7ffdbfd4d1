using System.Globalization;
using System.Text;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Data;

public class ShippedFilingTests
{
    private static Filing Filing => DataFolder.Filing("6-K-2023-11-16");

    [Theory]
    [InlineData("balance-sheet", 41, 123)]
    [InlineData("operations", 35, 210)]
    [InlineData("cash-flows", 7, 42)]
    [InlineData("comprehensive-income-quarter", 6, 18)]
    [InlineData("comprehensive-income-nine-months", 6, 18)]
    [InlineData("non-gaap-quarter", 16, 44)]
    [InlineData("non-gaap-nine-months", 16, 44)]
    [InlineData("highlights", 26, 34)]
    [InlineData("financial-highlights", 10, 22)]
    [InlineData("results", 34, 114)]
    [InlineData("remarks", 8, 8)]
    [InlineData("risk", 2, 2)]
    [InlineData("repurchase", 4, 4)]
    [InlineData("outlook", 4, 6)]
    public void A_statement_has_all_its_figures(string statement, int lines, int figures)
    {
        var found = Filing.Statements.Single(s => s.Id == statement);
        found.Lines.Count(l => l.Kind != LineKind.Heading).ShouldBe(lines);
        found.Lines.Sum(l => l.Cells.Count(c => c.Fact is not null)).ShouldBe(figures);
    }

    [Fact]
    public void The_filing_says_what_it_is()
    {
        (Filing.Form, Filing.Date, Filing.Period, Filing.AuditStatus, Filing.Basis).ShouldBe(
            ("6-K", new DateOnly(2023, 11, 16), Period.Quarter(2023, 3), "unaudited", Basis.UsGaap));
        var rate = Filing.Translation.ShouldNotBeNull();
        (rate.From, rate.To, rate.Date).ShouldBe(("RMB", "USD", new DateOnly(2023, 9, 29)));
        rate.Rate.ToString(CultureInfo.InvariantCulture).ShouldBe("7.2960");
        DataFolder.Book.ReleaseFor(Period.Quarter(2023, 3)).ShouldBeSameAs(Filing);
    }

    /// <summary>The approved file has the lines of the filing's tables and sections as the filing writes them.</summary>
    [Fact]
    public void Every_cell_is_written_as_the_filing_writes_it()
    {
        var text = new StringBuilder();
        foreach (var statement in Filing.Statements)
        {
            text.Append("== ").Append(statement.Id).Append('\n');
            foreach (var line in statement.Lines)
                text.Append(' ', 2 * line.Indent).Append(line.Caption).Append(string.Concat(line.Cells.Select(c => " | " + c.Text)))
                    .Append('\n');
        }
        text.ToString().ShouldMatchApproved(c => c.NoDiff());
    }

    [Fact]
    public void The_text_of_a_cell_gives_its_number_back()
    {
        foreach (var (_, cell) in Cells())
        {
            if (cell.Fact is not { IsNil: false } fact) continue;
            var bare = cell.Text.Replace(",", "").Replace("%", "").Replace("(", "-").Replace(")", "");
            bare.ShouldBe(fact.Stated.ToString(CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void A_figure_leads_back_to_its_number_in_the_file()
    {
        var lines = File.ReadAllLines(Filing.Place.File);
        foreach (var (_, cell) in Cells())
        {
            if (cell.Fact is not { } fact) continue;
            var rest = lines[fact.Source.Place.Line - 1][(fact.Source.Place.Column - 1)..];
            rest.ShouldStartWith(fact.IsNil ? "\"-\"" : fact.Stated.ToString(CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void A_source_names_the_statement_the_line_and_the_column()
    {
        var fees = DataFolder.Book.Find(new FactKey(new ConceptId("other-fees-platform"), Period.Quarter(2023, 3), "RMB", Basis.UsGaap))
            .ShouldNotBeNull();
        var source = fees.Source;
        (source.FilingId, source.Statement, source.Caption, source.Occurrence, source.Column).ShouldBe(
            ("6-K-2023-11-16", "Condensed consolidated statements of operations", "Other services fees", 2,
                "Three months ended September 30, 2023, RMB"));
    }

    [Fact]
    public void A_value_is_what_is_stated_times_its_scale()
    {
        foreach (var (_, cell) in Cells())
            if (cell.Fact is { } fact)
            {
                fact.Value.ShouldBe(fact.Stated * fact.Scale);
                fact.Resolution.ShouldBeGreaterThan(0m);
                (fact.Value % fact.Resolution).ShouldBe(0m);
            }
    }

    /// <summary>The same figure stands in tables in thousands and in the text in millions: their intervals have to overlap.</summary>
    [Fact]
    public void A_figure_stated_twice_in_the_filing_agrees_with_itself()
    {
        var facts = Cells().Select(c => c.Cell.Fact).OfType<Fact>();
        var twice = facts.SelectMany(f =>
            DataFolder.Book.Facts(f.Key).Where(o => o.Source.FilingId == Filing.Id && o.Source.Place != f.Source.Place)
                .Select(o => (Fact: f, Other: o)));
        foreach (var (fact, other) in twice.Some())
            (fact.Interval.Low <= other.Interval.High && other.Interval.Low <= fact.Interval.High)
                .ShouldBeTrue($"{fact.Key}: {fact.Source.Place} and {other.Source.Place}");
    }

    [Theory]
    [InlineData("highlights", "average-tenor", Qualifier.About)]
    [InlineData("remarks", "new-users-with-credit-lines", Qualifier.Over)]
    [InlineData("remarks", "total-net-revenue", Qualifier.None)]
    [InlineData("risk", "day-1-delinquency-rate", Qualifier.None)]
    [InlineData("risk", "collection-rate-30-day", Qualifier.About)]
    [InlineData("repurchase", "repurchase-authorisation", Qualifier.UpTo)]
    public void A_number_keeps_what_the_filing_says_beside_it(string statement, string concept, Qualifier qualifier)
    {
        var line = Filing.Statements.Single(s => s.Id == statement).Lines.Single(l => l.Concept == new ConceptId(concept));
        line.Cells.First(c => c.Fact is not null).Fact!.Qualifier.ShouldBe(qualifier);
    }

    [Fact]
    public void Causes_belong_to_lines_of_the_results_and_are_phrases()
    {
        Filing.Drivers.Count.ShouldBe(19);
        foreach (var driver in Filing.Drivers)
        {
            driver.Source.Statement.ShouldBe("Financial results");
            driver.Source.Caption.ShouldNotBeEmpty();
            driver.Cause.ShouldNotEndWith(".");
            char.IsLower(driver.Cause[0]).ShouldBeTrue(driver.Cause);
        }
        Filing.Drivers.Select(d => (d.Concept, d.Against)).ShouldBeUnique();
    }

    private static IEnumerable<(StatementLine Line, StatementCell Cell)> Cells() =>
        Filing.Statements.SelectMany(s => s.Lines).SelectMany(l => l.Cells.Select(c => (l, c)));
}
