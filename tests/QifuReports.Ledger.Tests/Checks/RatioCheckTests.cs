using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Checks;

public class RatioCheckTests
{
    private static ConceptId Id(string id) => new(id);

    private static BookBuilder Concepts => new BookBuilder()
        .Concept("users", PeriodType.Count, UnitKind.Count, more: c => c with { AtInstant = true })
        .Concept("users-growth", PeriodType.Ratio, UnitKind.Percent, more: c => c with { GrowthOf = Id("users"), AtInstant = true })
        .Concept("volume").Concept("volume-growth", PeriodType.Ratio, UnitKind.Percent, more: c => c with { GrowthOf = Id("volume") })
        .Concept("light").Concept("light-share", PeriodType.Ratio, UnitKind.Percent,
            more: c => c with { Quotient = new Quotient(Id("light"), Id("volume")) })
        .Concept("revenue", parents: "+income").Concept("costs", parents: "-income").Concept("income")
        .Concept("margin", PeriodType.Ratio, UnitKind.Percent, more: c => c with { Quotient = new Quotient(Id("income"), Id("revenue")) })
        .Concept("bought", PeriodType.Count, UnitKind.Ads).Concept("cost", PeriodType.Count)
        .Concept("price", PeriodType.PerShare, UnitKind.MoneyPerAds,
            more: c => c with { PerUnit = new PerUnit(Id("cost"), Id("bought"), null) });

    // 29.4 of 26.3 million is 11.8%, but 29.35 of 26.35 is 11.4% and 29.45 of 26.25 is 12.2%.
    [Theory]
    [InlineData("11.8", FindingStatus.Holds)]
    [InlineData("11.9", FindingStatus.Rounding)]
    [InlineData("12.2", FindingStatus.Rounding)]
    [InlineData("12.3", FindingStatus.Failed)]
    [InlineData("11.4", FindingStatus.Rounding)]
    [InlineData("11.3", FindingStatus.Failed)]
    public void Growth_is_any_that_the_rounded_amounts_allow(string growth, FindingStatus status) =>
        Concepts.Text("highlights", "2023Q3 RMB 1000000, 2022Q3 RMB 1000000", "users | 29.4 | 26.3", "users-growth | " + growth + " |")
            .Status("QC17").ShouldBe(status);

    [Theory]
    [InlineData("(50)")]
    [InlineData("-")]
    public void Growth_needs_a_positive_base(string before) =>
        Concepts.Text("highlights", "2023Q3 RMB 1000000, 2022Q3 RMB 1000000", "volume | 100 | " + before, "volume-growth | 1.0 |")
            .Run("QC17").ShouldBeEmpty();

    [Fact]
    public void A_fall_is_a_negative_growth() =>
        Concepts.Text("highlights", "2023Q3 RMB 1000000, 2022Q3 RMB 1000000", "volume | 900 | 1,000", "volume-growth | (10.0) |")
            .Status("QC17").ShouldBe(FindingStatus.Holds);

    [Theory]
    [InlineData("32.4", FindingStatus.Holds)]
    [InlineData("32.5", FindingStatus.Failed)]
    public void A_margin_is_income_over_revenue(string margin, FindingStatus status) =>
        Concepts.Table("operations", "2023Q3 RMB 1000", "revenue | 4,281,026", "costs | 2,892,153", "income | 1,388,873")
            .Text("results", "2023Q3 RMB 1000000", "margin | " + margin)
            .Status("QC20").ShouldBe(status);

    // 345 of 1,000 in whole millions: 34.43% to 34.57%.
    [Theory]
    [InlineData("34.5", FindingStatus.Holds)]
    [InlineData("34.6", FindingStatus.Rounding)]
    [InlineData("34.7", FindingStatus.Failed)]
    public void A_margin_of_rounded_amounts_is_any_that_they_allow(string margin, FindingStatus status) =>
        Concepts.Text("results", "2023Q3 RMB 1000000", "revenue | 1,000", "income | 345", "margin | " + margin).Status("QC20")
            .ShouldBe(status);

    [Theory]
    [InlineData("56.5", FindingStatus.Holds)]
    [InlineData("56.4", FindingStatus.Failed)]
    public void A_share_agrees_with_the_two_amounts(string share, FindingStatus status) =>
        Concepts.Text("highlights", "2023Q3 RMB 1000000", "volume | 123,148", "light | 69,579", "light-share | " + share).Status("QC21")
            .ShouldBe(status);

    // 80 million for 4.9 million ADSs: 16.06 to 16.60.
    [Theory]
    [InlineData("16.3", FindingStatus.Holds)]
    [InlineData("16.1", FindingStatus.Rounding)]
    [InlineData("16.0", FindingStatus.Failed)]
    public void An_average_price_agrees_with_cost_and_number(string price, FindingStatus status) =>
        Concepts.Text("repurchase", "2023Q3 USD 1000000", "bought | ~4.9", "cost | ~80", "price | ~" + price).Status("QC21")
            .ShouldBe(status);
}
