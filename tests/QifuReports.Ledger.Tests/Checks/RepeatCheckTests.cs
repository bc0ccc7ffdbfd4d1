using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Checks;

public class RepeatCheckTests
{
    private static BookBuilder Concepts => new BookBuilder().Concept("income").Concept("share", PeriodType.Ratio, UnitKind.Percent);

    [Theory]
    [InlineData("1,158.3", FindingStatus.Holds)]
    [InlineData("1,158.2", FindingStatus.Failed)]
    public void The_text_rounds_the_table_half_away_from_zero(string text, FindingStatus status) =>
        Concepts.Table("operations", "2023Q3 RMB 1000", "income | 1,158,250").Text("results", "2023Q3 RMB 1000000", "income | " + text)
            .Status("QC31").ShouldBe(status);

    [Theory]
    [InlineData("(1,158.3)", FindingStatus.Holds)]
    [InlineData("(1,158.2)", FindingStatus.Failed)]
    public void So_with_a_loss(string text, FindingStatus status) =>
        Concepts.Table("operations", "2023Q3 RMB 1000", "income | (1,158,250)").Text("results", "2023Q3 RMB 1000000", "income | " + text)
            .Status("QC31").ShouldBe(status);

    // 56.5% may be 56.45%, which is 56%, or 56.55%, which is 57%.
    [Theory]
    [InlineData("~57", FindingStatus.Holds)]
    [InlineData("~56", FindingStatus.Rounding)]
    [InlineData("~55", FindingStatus.Failed)]
    public void An_approximate_figure_is_any_that_the_interval_allows(string text, FindingStatus status) =>
        Concepts.Text("highlights", "2023Q3 RMB 1000000", "share | 56.5").Text("remarks", "2023Q3 RMB 1000000", "share | " + text)
            .Status("QC31").ShouldBe(status);

    // Marks of notes and capitals are no other words.
    [Theory]
    [InlineData("Income", "Income", "as in a")]
    [InlineData("Income", "INCOME (1)", "as in a")]
    [InlineData("Income", "Profit", "as in a, relabelled from \"Income\" to \"Profit\"")]
    [InlineData("Income (2)", "Profit (1)", "as in a, relabelled from \"Income (2)\" to \"Profit (1)\"")]
    public void Another_caption_is_told_beside_the_filing_that_had_the_first(string first, string second, string detail)
    {
        var book = new BookOfFilings(b => b.Concept("income"))
            .Filed("a", "2023-11-01", "2023Q3", b => b.Table("t", "2023Q3 RMB 1", "income | 7"))
            .Filed("b", "2024-02-01", "2023FY", b => b.Table("t", "2023Q3 RMB 1", "income | 7")).Build();
        Filing Called(Filing filing, string caption) => filing with { Statements = [.. filing.Statements.Select(s =>
            s with { Lines = [.. s.Lines.Select(l => l with { Cells = [.. l.Cells.Select(c => Captioned(c, caption))] })] })] };
        StatementCell Captioned(StatementCell cell, string caption) =>
            cell with { Fact = cell.Fact! with { Source = cell.Fact.Source with { Caption = caption } } };
        book = new LedgerBook(book.Issuer, book.Taxonomy, [Called(book.Filings[0], first), Called(book.Filings[1], second)]);

        var finding = CheckRunner.Run(book).Findings.Where(f => f.Rule.Code == "QC36").ShouldHaveSingleItem();
        (finding.Subject, finding.Status).ShouldBe(($"income, 2023Q3, RMB: {detail}", FindingStatus.Holds));
    }

    [Theory]
    [InlineData(">1.1", FindingStatus.Holds)]
    [InlineData(">1.2", FindingStatus.Failed)]
    [InlineData("<1.2", FindingStatus.Holds)]
    [InlineData("<1.1", FindingStatus.Failed)]
    public void A_bound_is_not_passed(string text, FindingStatus status) =>
        Concepts.Table("operations", "2023Q3 RMB 1000", "income | 1,158,250").Text("remarks", "2023Q3 RMB 1000000000", "income | " + text)
            .Status("QC31").ShouldBe(status);

    [Theory]
    [InlineData("100", FindingStatus.Holds)]
    [InlineData("101", FindingStatus.Failed)]
    public void A_figure_that_stands_twice_is_the_same(string again, FindingStatus status) =>
        Concepts.Table("operations", "2023Q3 RMB 1000", "income | 100")
            .Table("comprehensive-income", "2023Q3 RMB 1000", "income | " + again).Status("QC36").ShouldBe(status);

    [Fact]
    public void Both_places_are_named_wherever_the_slip_is()
    {
        var finding = Concepts.Table("operations", "2023Q3 RMB 1000", "income | 101")
            .Table("comprehensive-income", "2023Q3 RMB 1000", "income | 100").Run("QC36").ShouldHaveSingleItem();
        finding.Facts.Select(f => f.Source.Statement).ShouldBe(["comprehensive-income", "operations"]);
    }

    [Fact]
    public void Figures_of_other_periods_are_other_figures() =>
        Concepts.Table("operations", "2022Q3 RMB 1000, 2023Q3 RMB 1000", "income | 100 | 101").Run("QC36").ShouldBeEmpty();
}
