using QifuReports.Ledger.Checks.Rules;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Checks;

public class RepeatCheckTests
{
    private static BookBuilder Concepts => new BookBuilder().Concept("income").Concept("share", PeriodType.Ratio, UnitKind.Percent);

    [Theory]
    [InlineData("1,158.3", FindingStatus.Holds)]
    [InlineData("1,158.2", FindingStatus.Failed)]
    public void The_text_rounds_the_table_half_away_from_zero(string text, FindingStatus status) =>
        Concepts.Table("operations", "2023Q3 RMB 1000", "income | 1,158,250").Text("results", "2023Q3 RMB 1000000", "income | " + text).Status("QC31").ShouldBe(status);

    [Theory]
    [InlineData("(1,158.3)", FindingStatus.Holds)]
    [InlineData("(1,158.2)", FindingStatus.Failed)]
    public void So_with_a_loss(string text, FindingStatus status) =>
        Concepts.Table("operations", "2023Q3 RMB 1000", "income | (1,158,250)").Text("results", "2023Q3 RMB 1000000", "income | " + text).Status("QC31").ShouldBe(status);

    // 56.5% may be 56.45%, which is 56%, or 56.55%, which is 57%.
    [Theory]
    [InlineData("~57", FindingStatus.Holds)]
    [InlineData("~56", FindingStatus.Rounding)]
    [InlineData("~55", FindingStatus.Failed)]
    public void An_approximate_figure_is_any_that_the_interval_allows(string text, FindingStatus status) =>
        Concepts.Text("highlights", "2023Q3 RMB 1000000", "share | 56.5").Text("remarks", "2023Q3 RMB 1000000", "share | " + text).Status("QC31").ShouldBe(status);

    [Theory]
    [InlineData(">1.1", FindingStatus.Holds)]
    [InlineData(">1.2", FindingStatus.Failed)]
    [InlineData("<1.2", FindingStatus.Holds)]
    [InlineData("<1.1", FindingStatus.Failed)]
    public void A_bound_is_not_passed(string text, FindingStatus status) =>
        Concepts.Table("operations", "2023Q3 RMB 1000", "income | 1,158,250").Text("remarks", "2023Q3 RMB 1000000000", "income | " + text).Status("QC31").ShouldBe(status);

    [Theory]
    [InlineData("100", FindingStatus.Holds)]
    [InlineData("101", FindingStatus.Failed)]
    public void A_figure_that_stands_twice_is_the_same(string again, FindingStatus status) =>
        Concepts.Table("operations", "2023Q3 RMB 1000", "income | 100").Table("comprehensive-income", "2023Q3 RMB 1000", "income | " + again).Status("QC36").ShouldBe(status);

    [Fact]
    public void Both_places_are_named_wherever_the_slip_is()
    {
        var finding = Concepts.Table("operations", "2023Q3 RMB 1000", "income | 101").Table("comprehensive-income", "2023Q3 RMB 1000", "income | 100").Run("QC36").ShouldHaveSingleItem();
        finding.Facts.Select(f => f.Source.Statement).ShouldBe(["comprehensive-income", "operations"]);
    }

    [Fact]
    public void Figures_of_other_periods_are_other_figures() =>
        Concepts.Table("operations", "2022Q3 RMB 1000, 2023Q3 RMB 1000", "income | 100 | 101").Run("QC36").ShouldBeEmpty();
}
