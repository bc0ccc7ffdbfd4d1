using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Checks;

public class TranslationCheckTests
{
    private static BookBuilder Lines =>
        new BookBuilder().Concept("a", parents: "+sum").Concept("b", parents: "+sum").Concept("c", parents: "+sum").Concept("sum");

    [Theory]
    [InlineData("2023-09-30", FindingStatus.Holds)]
    [InlineData("2023-09-29", FindingStatus.Rounding)]
    [InlineData("2023-09-26", FindingStatus.Rounding)]
    [InlineData("2023-09-25", FindingStatus.Failed)]
    [InlineData("2023-10-02", FindingStatus.Failed)]
    public void The_rate_is_the_last_one_of_the_period(string date, FindingStatus status) =>
        Lines.Translated(date: date).Table("operations", "2023Q3 RMB 1000, 2023Q3 USD 1000", "a | 7,296 | 1,000")
            .Run("QC14")[0].Status.ShouldBe(status);

    [Theory]
    [InlineData("2023Q3", FindingStatus.Holds)]
    [InlineData("2023-9M", FindingStatus.Holds)]
    [InlineData("2022Q3", FindingStatus.Failed)]
    [InlineData("2023Q2", FindingStatus.Failed)]
    public void Comparatives_are_not_translated(string period, FindingStatus status) =>
        Lines.Translated(date: "2023-09-30").Table("operations", $"{period} RMB 1000, {period} USD 1000", "a | 7,296 | 1,000")
            .Run("QC14")[1].Status.ShouldBe(status);

    [Fact]
    public void Translated_amounts_need_a_rate() =>
        Lines.Table("operations", "2023Q3 RMB 1000, 2023Q3 USD 1000", "a | 7,296 | 1,000")
            .Run("QC14")[0].Status.ShouldBe(FindingStatus.Failed);

    [Fact]
    public void A_table_in_dollars_throughout_is_no_translation() =>
        Lines.Table("repurchase", "2022Q3 USD 1000", "a | 1").Run("QC14").ShouldBeEmpty();

    // 503,530 / 7.2960 is 69,014.53.
    [Theory]
    [InlineData("69,015", FindingStatus.Holds)]
    [InlineData("69,014", FindingStatus.Rounding)]
    [InlineData("69,013", FindingStatus.Failed)]
    [InlineData("69,017", FindingStatus.Failed)]
    public void A_line_is_the_amount_over_the_rate_give_or_take_one(string usd, FindingStatus status) =>
        Lines.Translated().Table("operations", "2023Q3 RMB 1000, 2023Q3 USD 1000", "a | 503,530 | " + usd).Status("QC15").ShouldBe(status);

    [Theory]
    [InlineData("3,003", 5, FindingStatus.Rounding)]
    [InlineData("3,004", 5, FindingStatus.Failed)]
    [InlineData("3,003", 2, FindingStatus.Failed)]
    public void A_total_may_be_off_by_one_for_each_of_its_lines_within_the_issuers_slack(string usd, int slack, FindingStatus status)
    {
        var lines = Lines.Translated("2");
        lines.Policies = lines.Policies with { TranslationSlack = slack };
        lines.Table("operations", "2023Q3 RMB 1000, 2023Q3 USD 1000", "a | 2,000 | 1,000", "b | 2,000 | 1,000", "c | 2,000 | 1,000",
            "sum | 6,000 | " + usd)
            .Run("QC15").Single(f => f.Subject.StartsWith("sum", StringComparison.Ordinal)).Status.ShouldBe(status);
    }

    [Theory]
    [InlineData("996", "1,000", 0)]
    [InlineData("994", "1,000", 1)]
    [InlineData("996", "998", 1)]
    public void One_line_of_a_balance_sheet_takes_up_the_roundings_of_the_others(string equity, string debt, int failures)
    {
        var balance = PeriodType.Balance;
        new BookBuilder().Concept("debt", balance, parents: "+sources").Concept("equity", balance, parents: "+sources")
            .Concept("sources", balance)
            .Translated("2")
            .Table("balance-sheet", "2023-09-30 RMB 1000, 2023-09-30 USD 1000", $"debt | 2,000 | {debt}", $"equity | 2,000 | {equity}")
            .Run("QC15").Count(f => f.Status == FindingStatus.Failed).ShouldBe(failures);
    }

    [Fact]
    public void Amounts_without_one_in_the_reporting_currency_are_not_tested() =>
        Lines.Translated().Table("repurchase", "2023Q3 USD 1000", "a | 80").Run("QC15").ShouldBeEmpty();
}
