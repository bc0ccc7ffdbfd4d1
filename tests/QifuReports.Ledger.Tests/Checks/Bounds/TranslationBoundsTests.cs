using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Checks.Bounds;

/// <summary>
/// How far each rule on translated amounts lets a figure be off: the last one that it lets through, and the first that it does not, on both
/// sides.
/// </summary>
public class TranslationBoundsTests
{
    private static BookBuilder Lines => new BookBuilder().Concept("a", parents: "+sum").Concept("b", parents: "+sum")
        .Concept("c", parents: "+sum").Concept("sum");

    [Theory]
    [InlineData("2023-09-30", FindingStatus.Holds)]
    [InlineData("2023-09-29", FindingStatus.Rounding)]
    [InlineData("2023-09-26", FindingStatus.Rounding)]
    [InlineData("2023-09-25", FindingStatus.Failed)]
    [InlineData("2023-10-01", FindingStatus.Failed)]
    public void The_rate_is_at_most_a_long_weekend_old_and_never_of_a_later_day(string date, FindingStatus status) =>
        Lines.Translated(date: date).Table("operations", "2023Q3 RMB 1000, 2023Q3 USD 1000", "a | 7,296 | 1,000")
            .Run("QC14")[0].Status.ShouldBe(status);

    [Theory]
    [InlineData("USD", FindingStatus.Holds)]
    [InlineData("EUR", FindingStatus.Failed)]
    public void The_rate_is_to_the_currency_of_the_column(string currency, FindingStatus status)
    {
        var first = Lines.Translated(date: "2023-09-30").Table("operations", $"2023Q3 RMB 1000, 2023Q3 {currency} 1000",
            "a | 7,296 | 1,000").Run("QC14")[0];
        first.Status.ShouldBe(status);
        if (status == FindingStatus.Failed) first.Subject.ShouldBe("Rates stated for EUR");
    }

    [Theory]
    [InlineData("2023-09-30", FindingStatus.Holds)]
    [InlineData("2023-09-29", FindingStatus.Failed)]
    [InlineData("2023-10-01", FindingStatus.Failed)]
    public void What_is_translated_ends_on_the_day_of_the_period(string day, FindingStatus status)
    {
        var findings = new BookBuilder().Concept("cash", PeriodType.Balance).Translated(date: "2023-09-30")
            .Table("balance-sheet", $"{day} RMB 1000, {day} USD 1000", "cash | 7,296 | 1,000").Run("QC14");
        findings.Count.ShouldBe(2);
        findings[1].Status.ShouldBe(status);
        // Days are counted, before and after alike.
        (findings[1].Actual, findings[1].Unit).ShouldBe((status == FindingStatus.Holds ? 0m : 1m, "days"));
    }

    [Fact]
    public void The_rate_is_tested_once_and_every_column_of_its_own()
    {
        var findings = Lines.Translated(date: "2023-09-30")
            .Table("operations", "2023Q3 RMB 1000, 2023Q3 USD 1000, 2023-9M USD 1000", "a | 7,296 | 1,000 | 3,000").Run("QC14");
        findings.Count.ShouldBe(3);
        findings.Count(f => f.Subject.StartsWith("Date of the rate RMB to USD", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void A_column_of_no_currency_or_without_a_figure_is_not_tested() =>
        Lines.Translated(date: "2023-09-30").Table("operations", "2023Q3 RMB 1000, 2022Q3 USD 1000", "a | 7,296 | ").Run("QC14")
            .ShouldBeEmpty();

    // 503,530 by 7.2960 is 69,014.53.
    [Theory]
    [InlineData("69,015", FindingStatus.Holds)]
    [InlineData("69,016", FindingStatus.Rounding)]
    [InlineData("69,017", FindingStatus.Failed)]
    [InlineData("69,014", FindingStatus.Rounding)]
    [InlineData("69,013", FindingStatus.Failed)]
    public void A_line_may_be_off_by_one_unit(string usd, FindingStatus status) =>
        Lines.Translated().Table("operations", "2023Q3 RMB 1000, 2023Q3 USD 1000", "a | 503,530 | " + usd).Status("QC15").ShouldBe(status);

    [Theory]
    [InlineData("3,003", 5, true, FindingStatus.Rounding)]
    [InlineData("3,004", 5, true, FindingStatus.Failed)]
    [InlineData("2,997", 5, true, FindingStatus.Rounding)]
    [InlineData("2,996", 5, true, FindingStatus.Failed)]
    [InlineData("3,002", 2, true, FindingStatus.Rounding)]
    [InlineData("3,003", 2, true, FindingStatus.Failed)]
    [InlineData("3,001", 5, false, FindingStatus.Rounding)]
    [InlineData("3,002", 5, false, FindingStatus.Failed)]
    public void A_total_may_be_off_by_one_unit_a_line_within_the_slack(string usd, int slack, bool areSums, FindingStatus status)
    {
        var lines = Lines.Translated("2");
        lines.Policies = lines.Policies with { TranslationSlack = slack, TranslatedTotals = areSums };
        lines.Table("operations", "2023Q3 RMB 1000, 2023Q3 USD 1000", "a | 2,000 | 1,000", "b | 2,000 | 1,000", "c | 2,000 | 1,000",
            "sum | 6,000 | " + usd)
            .Run("QC15").Single(f => f.Facts[0].Key.Concept == new ConceptId("sum")).Status.ShouldBe(status);
    }

    // The lines behind a subtotal count, too: three of it and one beside it.
    [Theory]
    [InlineData("4,004", FindingStatus.Rounding)]
    [InlineData("4,005", FindingStatus.Failed)]
    public void A_total_of_totals_counts_the_lines_behind_them(string usd, FindingStatus status)
    {
        var lines = new BookBuilder().Concept("a", parents: "+sum").Concept("b", parents: "+sum").Concept("c", parents: "+sum")
            .Concept("sum", parents: "+all").Concept("d", parents: "+all").Concept("all").Translated("2");
        lines.Policies = lines.Policies with { TranslationSlack = 9 };
        lines.Table("operations", "2023Q3 RMB 1000, 2023Q3 USD 1000", "a | 2,000 | 1,000", "b | 2,000 | 1,000", "c | 2,000 | 1,000",
            "sum | 6,000 | 3,000", "d | 2,000 | 1,000", "all | 8,000 | " + usd)
            .Run("QC15").Single(f => f.Facts[0].Key.Concept == new ConceptId("all")).Status.ShouldBe(status);
    }

    // 503.5 million is half a tenth of a million open, 6,853 dollars: six thousands.
    [Theory]
    [InlineData("69,010", FindingStatus.Holds)]
    [InlineData("69,016", FindingStatus.Rounding)]
    [InlineData("69,017", FindingStatus.Failed)]
    [InlineData("69,004", FindingStatus.Rounding)]
    [InlineData("69,003", FindingStatus.Failed)]
    public void An_amount_that_is_coarser_than_its_translation_allows_what_it_may_be(string usd, FindingStatus status) =>
        Lines.Translated().Text("results", "2023Q3 RMB 1000000", "a | 503.5").Table("operations", "2023Q3 USD 1000", "a | " + usd)
            .Status("QC15").ShouldBe(status);

    // The line that is farthest off takes the roundings of the others; of the two others each is a line like all.
    [Theory]
    [InlineData("995", "1,001", 0)]
    [InlineData("994", "1,001", 1)]
    [InlineData("1,005", "1,001", 0)]
    [InlineData("1,006", "1,001", 1)]
    [InlineData("995", "1,002", 1)]
    public void One_line_of_a_balance_sheet_may_use_up_the_slack(string equity, string debt, int failures) =>
        Balances.Translated("2").Table("balance-sheet", "2023-09-30 RMB 1000, 2023-09-30 USD 1000", $"debt | 2,000 | {debt}",
            $"equity | 2,000 | {equity}")
            .Run("QC15").Count(f => f.Status == FindingStatus.Failed).ShouldBe(failures);

    [Theory]
    [InlineData("other", "2023-09-30")]
    [InlineData("balance-sheet", "2023Q3")]
    public void No_line_of_any_other_table_does(string table, string period) =>
        Balances.Translated("2").Table(table, $"{period} RMB 1000, {period} USD 1000", "debt | 2,000 | 1,000", "equity | 2,000 | 998")
            .Run("QC15").Count(f => f.Status == FindingStatus.Failed).ShouldBe(1);

    private static BookBuilder Balances => new BookBuilder().Concept("debt", PeriodType.Balance, parents: "+sources")
        .Concept("equity", PeriodType.Balance, parents: "+sources").Concept("sources", PeriodType.Balance);

    // Stated at a rate of 7.2960 first and at 7.2 later: 1,013.33.
    [Theory]
    [InlineData("1,013", FindingStatus.Holds)]
    [InlineData("1,015", FindingStatus.Rounding)]
    [InlineData("1,016", FindingStatus.Failed)]
    [InlineData("1,011", FindingStatus.Rounding)]
    [InlineData("1,010", FindingStatus.Failed)]
    public void The_same_amount_at_another_rate_may_be_off_by_two_units(string usd, FindingStatus status) =>
        new BookOfFilings(b => b.Concept("a"))
        .Filed("first", "2023-11-16", "2023Q3", b => b.Translated("7.2960")
            .Table("operations", "2023Q3 RMB 1000, 2023Q3 USD 1000", "a | 7,296 | 1,000"))
        .Filed("second", "2024-03-12", "2023Q4", b => b.Translated("7.2")
            .Table("operations", "2023Q3 RMB 1000, 2023Q3 USD 1000", $"a | 7,296 | {usd}"))
        .Run("QC36").Single(f => f.Facts[0].Key.Unit == "USD").Status.ShouldBe(status);

    [Theory]
    [InlineData("1,000", FindingStatus.Holds)]
    [InlineData("1,001", FindingStatus.Failed)]
    public void At_the_same_rate_it_is_the_same_amount(string usd, FindingStatus status) => new BookOfFilings(b => b.Concept("a"))
        .Filed("first", "2023-11-16", "2023Q3", b => b.Translated("7.2960")
            .Table("operations", "2023Q3 RMB 1000, 2023Q3 USD 1000", "a | 7,296 | 1,000"))
        .Filed("second", "2024-03-12", "2023Q4", b => b.Translated("7.2960")
            .Table("operations", "2023Q3 RMB 1000, 2023Q3 USD 1000", $"a | 7,296 | {usd}"))
        .Run("QC36").Single(f => f.Facts[0].Key.Unit == "USD").Status.ShouldBe(status);
}
