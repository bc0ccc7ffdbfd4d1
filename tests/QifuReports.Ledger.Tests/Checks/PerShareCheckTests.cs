using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Checks;

public class PerShareCheckTests
{
    private static ConceptId Id(string id) => new(id);

    private static BookBuilder Concepts => new BookBuilder().Concept("income")
        .Concept("shares", PeriodType.Average, UnitKind.Shares).Concept("diluted-shares", PeriodType.Average, UnitKind.Shares)
        .Concept("ads", PeriodType.Average, UnitKind.Ads, more: c => c with { AdsOf = Id("diluted-shares") })
        .Concept("eps", PeriodType.PerShare, UnitKind.MoneyPerShare,
            more: c => c with { PerUnit = new PerUnit(Id("income"), Id("shares"), null) })
        .Concept("diluted-eps", PeriodType.PerShare, UnitKind.MoneyPerShare,
            more: c => c with { PerUnit = new PerUnit(Id("income"), Id("diluted-shares"), null) })
        .Concept("per-ads", PeriodType.PerShare, UnitKind.MoneyPerAds,
            more: c => c with { PerUnit = new PerUnit(Id("income"), Id("ads"), Id("diluted-eps")) })
        .Concept("adjusted-per-ads", PeriodType.PerShare, UnitKind.MoneyPerAds,
            more: c => c with { PerUnit = new PerUnit(Id("income"), Id("ads"), null) });

    // 1,142,047 thousand over 320,789,494 shares is 3.5601.
    [Theory]
    [InlineData("3.56", FindingStatus.Holds)]
    [InlineData("3.57", FindingStatus.Failed)]
    [InlineData("3.55", FindingStatus.Failed)]
    public void Earnings_per_share_are_income_over_shares(string eps, FindingStatus status) =>
        Concepts.Table("operations", "2023Q3 RMB 1000", "income | 1,142,047", "eps | " + eps, "shares | 320,789,494").Status("QC11")
            .ShouldBe(status);

    // 3.565 thousand over a thousand shares may be 3.5645 or 3.5655: both roundings are possible.
    [Theory]
    [InlineData("3.57", FindingStatus.Holds)]
    [InlineData("3.56", FindingStatus.Rounding)]
    [InlineData("3.55", FindingStatus.Failed)]
    public void Income_in_thousands_leaves_the_next_cent_open(string eps, FindingStatus status) =>
        Concepts.Table("operations", "2023Q3 RMB 1000", "income | 3,565", "eps | " + eps, "shares | 1,000,000").Status("QC11")
            .ShouldBe(status);

    [Theory]
    [InlineData("9.99", FindingStatus.Holds)]
    [InlineData("10.01", FindingStatus.Failed)]
    public void Dilution_does_not_raise_earnings(string diluted, FindingStatus status) =>
        Concepts.Table("operations", "2023Q3 RMB 1000", "income | 1,000", "eps | 10.00", "diluted-eps | " + diluted, "shares | 100,000",
            "diluted-shares | 100,100")
            .Run("QC11").Single(f => f.Subject.EndsWith("not above basic", StringComparison.Ordinal)).Status.ShouldBe(status);

    [Theory]
    [InlineData("160,760,883", FindingStatus.Holds)]
    [InlineData("160,760,882", FindingStatus.Failed)]
    public void The_number_of_ads_is_half_that_of_shares_rounded_away_from_zero(string ads, FindingStatus status) =>
        Concepts.Table("operations", "2023Q3 RMB 1000", "diluted-shares | 321,521,765", "ads | " + ads).Status("QC12").ShouldBe(status);

    [Theory]
    [InlineData("160.76", FindingStatus.Holds)]
    [InlineData("160.77", FindingStatus.Failed)]
    public void A_number_of_ads_in_millions_is_rounded_properly(string ads, FindingStatus status) =>
        Concepts.Table("operations", "2023Q3 RMB 1000", "diluted-shares | 321,521,765")
            .Text("results", "2023Q3 RMB 1000000", "ads | " + ads).Status("QC12").ShouldBe(status);

    // 3.475 a share rounds to 3.48, and two of those are 6.96: not the 6.95 of the direct division.
    [Theory]
    [InlineData("6.96", FindingStatus.Holds)]
    [InlineData("6.95", FindingStatus.Failed)]
    public void Income_per_ads_is_twice_the_rounded_amount_per_share(string perAds, FindingStatus status) =>
        Concepts.Table("operations", "2023Q3 RMB 1000", "diluted-eps | 3.48", "per-ads | " + perAds).Status("QC12").ShouldBe(status);

    [Theory]
    [InlineData("6.95", FindingStatus.Holds)]
    [InlineData("6.96", FindingStatus.Failed)]
    public void Non_gaap_income_per_ads_is_divided_directly(string perAds, FindingStatus status) =>
        Concepts.Table("non-gaap", "2023Q3 RMB 1000", "income | 6,950,000", "ads | 1,000,000,000", "adjusted-per-ads | " + perAds)
            .Status("QC13").ShouldBe(status);

    [Theory]
    [InlineData("6.95", FindingStatus.Holds)]
    [InlineData("6.96", FindingStatus.Failed)]
    public void So_is_gaap_income_per_ads_of_an_issuer_with_that_policy(string perAds, FindingStatus status)
    {
        var book = Concepts;
        book.Policies = book.Policies with { PerAdsFromRounded = false };
        book.Table("operations", "2023Q3 RMB 1000", "income | 6,950,000", "ads | 1,000,000,000", "per-ads | " + perAds);
        book.Run("QC12").ShouldBeEmpty();
        book.Status("QC13").ShouldBe(status);
    }

    // Over a thousand ADSs the thousands of income leave 0.995 to 1.005 open.
    [Theory]
    [InlineData("1.01", FindingStatus.Rounding)]
    [InlineData("1.02", FindingStatus.Failed)]
    public void The_interval_of_income_decides_per_ads(string perAds, FindingStatus status) =>
        Concepts.Table("non-gaap", "2023Q3 RMB 1000", "income | 100", "ads | 100,000", "adjusted-per-ads | " + perAds).Status("QC13")
            .ShouldBe(status);
}
