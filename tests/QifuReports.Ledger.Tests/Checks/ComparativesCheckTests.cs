using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Checks;

public class ComparativesCheckTests
{
    private static BookBuilder Concepts => new BookBuilder().Concept("income").Concept("cash", PeriodType.Balance);

    [Theory]
    [InlineData("2022Q3 RMB 1000, 2023Q3 RMB 1000", FindingStatus.Holds)]
    [InlineData("2023Q2 RMB 1000, 2023Q3 RMB 1000", FindingStatus.Failed)]
    [InlineData("2022Q3 USD 1000, 2023Q3 RMB 1000", FindingStatus.Failed)]
    public void Flows_stand_beside_those_of_last_year(string columns, FindingStatus status) =>
        Concepts.Table("operations", columns, "income | 1 | 2").Status("QC29").ShouldBe(status);

    [Theory]
    [InlineData("2022-12-31", FindingStatus.Holds)]
    [InlineData("2022-09-30", FindingStatus.Failed)]
    public void Balances_stand_beside_those_of_the_prior_year_end(string date, FindingStatus status) =>
        Concepts.Table("balance-sheet", date + " RMB 1000, 2023-09-30 RMB 1000", "cash | 1 | 2").Status("QC29").ShouldBe(status);

    [Fact]
    public void A_text_may_give_one_period_alone() =>
        Concepts.Text("remarks", "2023Q3 RMB 1000", "income | 1").Run("QC29").ShouldBeEmpty();
}
