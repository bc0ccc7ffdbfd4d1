using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Checks.Bounds;

/// <summary>
/// How far each rule on amounts per share and per ADS lets a figure be off: the last one that it lets through, and the first that it does
/// not, on both sides.
/// </summary>
public class PerShareBoundsTests
{
    private static ConceptId Id(string id) => new(id);

    private static BookBuilder Concepts => new BookBuilder().Concept("income")
        .Concept("shares", PeriodType.Average, UnitKind.Shares).Concept("diluted-shares", PeriodType.Average, UnitKind.Shares)
        .Concept("eps", PeriodType.PerShare, UnitKind.MoneyPerShare,
            more: c => c with { PerUnit = new PerUnit(Id("income"), Id("shares"), null) })
        .Concept("diluted-eps", PeriodType.PerShare, UnitKind.MoneyPerShare,
            more: c => c with { PerUnit = new PerUnit(Id("income"), Id("diluted-shares"), null) });

    // 3,565 thousand over a million shares: 3.5645 to 3.5655.
    [Theory]
    [InlineData("3.57", FindingStatus.Holds)]
    [InlineData("3.56", FindingStatus.Rounding)]
    [InlineData("3.55", FindingStatus.Failed)]
    [InlineData("3.58", FindingStatus.Failed)]
    public void Income_per_share(string eps, FindingStatus status) =>
        Concepts.Table("operations", "2023Q3 RMB 1000", "income | 3,565", "eps | " + eps, "shares | 1,000,000").Status("QC11")
            .ShouldBe(status);

    [Theory]
    [InlineData("10.00", "100,001", FindingStatus.Holds)]
    [InlineData("10.01", "100,001", FindingStatus.Failed)]
    [InlineData("10.01", "100,000", null)]
    [InlineData("10.01", "99,999", null)]
    public void The_amount_over_more_shares_is_not_the_larger_one(string diluted, string dilutedShares, FindingStatus? status)
    {
        var finding = Concepts.Table("operations", "2023Q3 RMB 1000", "income | 1,000", "eps | 10.00", "diluted-eps | " + diluted,
            "shares | 100,000", "diluted-shares | " + dilutedShares)
            .Run("QC11").SingleOrDefault(f => f.Subject.EndsWith("not above basic", StringComparison.Ordinal)
                && f.Facts[0].Key.Concept == Id("diluted-eps"));
        (finding?.Status == status).ShouldBeTrue();
    }

    // Amounts of other results, or per another unit, are no dilution of one another.
    [Fact]
    public void Only_two_amounts_of_one_result_are_held_against_each_other() =>
        new BookBuilder().Concept("income").Concept("other").Concept("shares", PeriodType.Average, UnitKind.Shares)
            .Concept("diluted-shares", PeriodType.Average, UnitKind.Shares)
            .Concept("eps", PeriodType.PerShare, UnitKind.MoneyPerShare,
                more: c => c with { PerUnit = new PerUnit(Id("income"), Id("shares"), null) })
            .Concept("other-eps", PeriodType.PerShare, UnitKind.MoneyPerShare,
                more: c => c with { PerUnit = new PerUnit(Id("other"), Id("diluted-shares"), null) })
            .Table("operations", "2023Q3 RMB 1000", "income | 1,000", "other | 2,002", "eps | 10.00", "other-eps | 20.00",
                "shares | 100,000", "diluted-shares | 100,100")
            .Run("QC11").ShouldAllBe(f => f.Status == FindingStatus.Holds && f.Facts.Count == 3);

    private static BookBuilder PerAds => new BookBuilder().Concept("income").Concept("gaap-income")
        .Concept("diluted-shares", PeriodType.Average, UnitKind.Shares).Concept("eps", PeriodType.PerShare, UnitKind.MoneyPerShare)
        .Concept("ads", PeriodType.Average, UnitKind.Ads, more: c => c with { AdsOf = Id("diluted-shares") })
        .Concept("issued-ads", PeriodType.Count, UnitKind.Ads)
        .Concept("per-ads", PeriodType.PerShare, UnitKind.MoneyPerAds,
            more: c => c with { PerUnit = new PerUnit(Id("gaap-income"), Id("ads"), Id("eps")) })
        .Concept("declared-per-ads", PeriodType.PerShare, UnitKind.MoneyPerAds, more: c => c with { AdsOf = Id("eps") })
        .Concept("adjusted-per-ads", PeriodType.PerShare, UnitKind.MoneyPerAds,
            more: c => c with { PerUnit = new PerUnit(Id("income"), Id("ads"), null), GaapCounterpart = Id("per-ads") })
        .Concept("price", PeriodType.PerShare, UnitKind.MoneyPerAds,
            more: c => c with { PerUnit = new PerUnit(Id("income"), Id("issued-ads"), null) });

    [Theory]
    [InlineData("ads | 160,760,883", "diluted-shares | 321,521,765", FindingStatus.Holds)]
    [InlineData("ads | 160,760,884", "diluted-shares | 321,521,765", FindingStatus.Failed)]
    [InlineData("ads | 160,760,882", "diluted-shares | 321,521,765", FindingStatus.Failed)]
    [InlineData("per-ads | 6.96", "eps | 3.48", FindingStatus.Holds)]
    [InlineData("per-ads | 6.95", "eps | 3.48", FindingStatus.Failed)]
    [InlineData("per-ads | 6.97", "eps | 3.48", FindingStatus.Failed)]
    [InlineData("declared-per-ads | 0.58", "eps | 0.29", FindingStatus.Holds)]
    [InlineData("declared-per-ads | 0.57", "eps | 0.29", FindingStatus.Failed)]
    [InlineData("declared-per-ads | 0.59", "eps | 0.29", FindingStatus.Failed)]
    public void What_is_of_one_ads_is_exactly_that_of_two_shares(string perAds, string perShare, FindingStatus status) =>
        PerAds.Table("operations", "2023Q3 RMB 1000", perAds, perShare).Status("QC12").ShouldBe(status);

    // 100 thousand over 100,000 ADSs: 0.995 to 1.005.
    [Theory]
    [InlineData("1.00", FindingStatus.Holds)]
    [InlineData("1.01", FindingStatus.Rounding)]
    [InlineData("1.02", FindingStatus.Failed)]
    [InlineData("0.99", FindingStatus.Rounding)]
    [InlineData("0.98", FindingStatus.Failed)]
    public void Income_per_ads_that_is_divided_directly(string perAds, FindingStatus status) =>
        PerAds.Table("non-gaap", "2023Q3 RMB 1000", "income | 100", "ads | 100,000", "adjusted-per-ads | " + perAds).Status("QC13")
            .ShouldBe(status);

    [Fact]
    public void An_average_price_over_a_number_at_a_day_is_of_another_rule()
    {
        var book = PerAds.Text("repurchase", "2023Q3 RMB 1000", "income | 100", "issued-ads | 100,000", "price | 1.00");
        book.Run("QC13").ShouldBeEmpty();
        book.Status("QC21").ShouldBe(FindingStatus.Holds);
    }

    // 1,100.0 by 1,000.0 million is 1.0999 to 1.1001; times the GAAP amount, which may be a whole cent off, 6.99 to 7.01: 7.688 to 7.712.
    [Theory]
    [InlineData("7.70", FindingStatus.Holds)]
    [InlineData("7.71", FindingStatus.Rounding)]
    [InlineData("7.72", FindingStatus.Failed)]
    [InlineData("7.69", FindingStatus.Rounding)]
    [InlineData("7.68", FindingStatus.Failed)]
    public void Income_per_ads_beside_the_gaap_amount_over_the_same_ads(string perAds, FindingStatus status) =>
        PerAds.Text("results", "2023Q2 RMB 1000000", "income | 1,100.0", "gaap-income | 1,000.0", "per-ads | 7.00",
            "adjusted-per-ads | " + perAds).Status("QC13").ShouldBe(status);

    [Theory]
    [InlineData("gaap-income | -")]
    [InlineData("gaap-income | (1,000.0)")]
    public void Beside_a_gaap_loss_or_nothing_there_is_no_such_comparison(string gaapIncome) =>
        PerAds.Text("results", "2023Q2 RMB 1000000", "income | 1,100.0", gaapIncome, "per-ads | 7.00", "adjusted-per-ads | 7.70")
            .Run("QC13").ShouldBeEmpty();

    [Fact]
    public void Where_the_ads_are_stated_they_decide_alone() =>
        PerAds.Text("results", "2023Q2 RMB 1000000", "income | 1,100.0", "gaap-income | 1,000.0", "per-ads | 7.00", "ads | 142.86",
            "adjusted-per-ads | 7.70").Status("QC13").ShouldBe(FindingStatus.Holds);
}
