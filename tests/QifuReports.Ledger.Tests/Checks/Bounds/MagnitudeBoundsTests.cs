using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Checks.Bounds;

/// <summary>The hundredfold of rule 39, and what is taken for a slip of the scale: the figures on both sides of every bound.</summary>
public class MagnitudeBoundsTests
{
    private static BookBuilder Amounts(string before, string now, params string[] others) =>
        new BookBuilder().Concept("a").Concept("b").Concept("c")
        .Concept("share", PeriodType.Ratio, UnitKind.Percent)
            .Table("operations", "2022Q3 RMB 1000, 2023Q3 RMB 1000", [$"a | {before} | {now}", .. others]);

    [Theory]
    [InlineData("100", "10,000", FindingStatus.Holds)]
    [InlineData("100", "10,001", FindingStatus.Failed)]
    [InlineData("10,000", "100", FindingStatus.Holds)]
    [InlineData("10,000", "99", FindingStatus.Failed)]
    [InlineData("(100)", "10,000", FindingStatus.Holds)]
    [InlineData("100", "(10,001)", FindingStatus.Failed)]
    public void A_hundredfold_and_a_hundredth_are_the_last_that_hold(string before, string now, FindingStatus status) =>
        Amounts(before, now).Status("QC39").ShouldBe(status);

    // Beside an amount that stayed as it was: between five hundred and two thousand times, and again a thousand times that, the scale is
    // taken to have slipped.
    [Theory]
    [InlineData("10,100", FindingStatus.Warning)]
    [InlineData("50,000", FindingStatus.Warning)]
    [InlineData("50,001", FindingStatus.Failed)]
    [InlineData("199,999", FindingStatus.Failed)]
    [InlineData("200,000", FindingStatus.Warning)]
    [InlineData("50,000,000", FindingStatus.Warning)]
    [InlineData("50,000,001", FindingStatus.Failed)]
    [InlineData("199,999,999", FindingStatus.Failed)]
    [InlineData("200,000,000", FindingStatus.Warning)]
    public void What_is_near_a_thousand_or_a_million_is_a_slip(string now, FindingStatus status) =>
        Amounts("100", now, "b | 80 | 90").Status("QC39").ShouldBe(status);

    // One that moved and one that did not: growth. Two that moved: a slip. Exactly a hundred times has not moved.
    [Theory]
    [InlineData(FindingStatus.Failed)]
    [InlineData(FindingStatus.Warning, "b | 80 | 90")]
    [InlineData(FindingStatus.Warning, "b | 80 | 8,000")]
    [InlineData(FindingStatus.Failed, "b | 80 | 8,001")]
    [InlineData(FindingStatus.Failed, "b | 80 | 8,001", "c | 80 | 90")]
    [InlineData(FindingStatus.Warning, "b | 80 | 90", "c | 80 | 90")]
    public void Growth_is_where_at_least_as_many_amounts_stayed_as_moved(FindingStatus status, params string[] others) =>
        Amounts("100", "15,000", others).Status("QC39").ShouldBe(status);

    [Theory]
    [InlineData("a | - | 15,000")]
    [InlineData("a | 15,000 | -")]
    [InlineData("share | 0.1 | 99.0")]
    public void Nothing_and_what_is_no_money_have_no_magnitude(string line) =>
        new BookBuilder().Concept("a").Concept("share", PeriodType.Ratio, UnitKind.Percent)
            .Table("operations", "2022Q3 RMB 1000, 2023Q3 RMB 1000", line).Run("QC39").ShouldBeEmpty();

    [Fact]
    public void The_largest_amount_stands_for_its_column()
    {
        var finding = Amounts("100", "(900)", "b | 1 | 500", "c | 700 | 800").Run("QC39").ShouldHaveSingleItem();
        finding.Facts.Select(f => f.Stated).ShouldBe([-900, 100]);
        (finding.Status, finding.Expected, finding.Actual, finding.Unit).ShouldBe((FindingStatus.Holds, 900m, 900m, "RMB thousand"));
    }

    [Theory]
    [InlineData("2022Q3 RMB 1000, 2023Q3 USD 1000", 0)]
    [InlineData("2022Q3 RMB 1000 ifrs, 2023Q3 RMB 1000", 0)]
    [InlineData("2023Q3 RMB 1000, 2023Q3 RMB 1000 adjustment:a", 0)]
    [InlineData("2022Q3 RMB 1000, 2023Q3 RMB 1000", 1)]
    public void Only_columns_of_one_currency_and_one_basis_are_beside_each_other(string columns, int comparisons) =>
        new BookBuilder().Concept("a").Table("operations", columns, "a | 100 | 90").Run("QC39").Count.ShouldBe(comparisons);

    // The dollars in between are of another currency, and percentages are of none.
    [Theory]
    [InlineData("2022Q3 RMB 1000, 2022Q3 USD 1000, 2023Q3 RMB 1000", "a | 100 | 7 | 10,001")]
    [InlineData("2022Q3 RMB 1000, percent-of 0 a, 2023Q3 RMB 1000", "a | 100 | 100.0 | 10,001")]
    public void The_column_beside_it_is_the_nearest_that_is_like_it(string columns, string line) =>
        new BookBuilder().Concept("a").Table("operations", columns, line).Status("QC39").ShouldBe(FindingStatus.Failed);

    [Fact]
    public void A_column_of_another_table_is_not_beside_it() =>
        new BookBuilder().Concept("a").Table("operations", "2022Q3 RMB 1000", "a | 100").Table("other", "2023Q3 RMB 1000", "a | 10,001")
            .Run("QC39").ShouldBeEmpty();

    private static BookBuilder Outlook => new BookBuilder().Concept("volume").Concept("volume-guidance-low")
        .Concept("volume-guidance-high");

    // What was expected is looked at only where it is too far from the year before, and from what the filing itself reports.
    [Theory]
    [InlineData("4", "400", "", null)]
    [InlineData("4", "401", "", FindingStatus.Warning)]
    [InlineData("400", "4", "", null)]
    [InlineData("401", "4", "", FindingStatus.Warning)]
    [InlineData("4", "401", "4.01", null)]
    [InlineData("4", "401", "4.00", FindingStatus.Warning)]
    [InlineData("-", "401", "", null)]
    [InlineData("4", "401", "-", FindingStatus.Warning)]
    public void What_is_expected_is_within_a_hundred_times_the_year_before(string before, string expected, string own,
        FindingStatus? status)
    {
        var book = Outlook.Text("other", "2022FY RMB 1000000", "volume | " + before)
            .Text("outlook", "2023FY RMB 1000000", "volume-guidance-low | 1", "volume-guidance-high | " + expected);
        if (own.Length > 0) book.Text("results", "2023Q3 RMB 1000000", "volume | " + own);
        (book.Run("QC39").SingleOrDefault()?.Status == status).ShouldBeTrue();
    }

    [Theory]
    [InlineData(MagnitudePolicy.Judged, FindingStatus.Warning)]
    [InlineData(MagnitudePolicy.Warns, FindingStatus.Warning)]
    [InlineData(MagnitudePolicy.Fails, FindingStatus.Failed)]
    public void By_the_policy_what_is_expected_too_far_off_fails(MagnitudePolicy policy, FindingStatus status)
    {
        var book = Outlook;
        book.Policies = book.Policies with { Magnitude = policy };
        var finding = book.Text("other", "2022FY RMB 1000000", "volume | 4")
            .Text("outlook", "2023FY RMB 1000000", "volume-guidance-low | 1", "volume-guidance-high | 500").Run("QC39")
            .ShouldHaveSingleItem();
        (finding.Status, finding.Expected, finding.Actual, finding.Unit).ShouldBe((status, 400m, 500m, "RMB million"));
    }
}
