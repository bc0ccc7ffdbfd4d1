using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Checks;

/// <summary>The rules that hold a figure against another period, another part or its own kind.</summary>
public class AcrossPeriodsCheckTests
{
    [Theory]
    [InlineData("2023Q1 RMB 1000, 2023Q2 RMB 1000, 2023H1 RMB 1000", "a | 10 | 20 | 30", FindingStatus.Holds)]
    [InlineData("2023Q1 RMB 1000, 2023Q2 RMB 1000, 2023H1 RMB 1000", "a | 11 | 20 | 30", FindingStatus.Failed)]
    [InlineData("2023Q3 RMB 1000000, 2023H1 RMB 1000, 2023-9M RMB 1000", "a | 1.1 | 1,000 | 2,060", FindingStatus.Holds)]
    [InlineData("2023Q3 RMB 1000000, 2023H1 RMB 1000, 2023-9M RMB 1000", "a | 1.2 | 1,000 | 2,060", FindingStatus.Failed)]
    [InlineData("2022Q4 RMB 1000, 2022-9M RMB 1000, 2022FY RMB 1000000000", "a | 400,000 | 1,100,000 | 1.5", FindingStatus.Holds)]
    [InlineData("2022Q4 RMB 1000, 2022-9M RMB 1000, 2022FY RMB 1000000000", "a | 400,000 | 1,100,000 | 1.6", FindingStatus.Failed)]
    public void What_is_left_of_a_period_is_what_is_stated(string columns, string line, FindingStatus status) =>
        new BookBuilder().Concept("a").Table("operations", columns, line).Status("QC08").ShouldBe(status);

    [Theory]
    [InlineData(PeriodType.Balance)]
    [InlineData(PeriodType.Average)]
    [InlineData(PeriodType.Ratio)]
    public void Only_flows_are_taken_from_one_another(PeriodType type) => new BookBuilder().Concept("a", type)
        .Table("operations", "2023Q1 RMB 1000, 2023Q2 RMB 1000, 2023H1 RMB 1000", "a | 1 | 1 | 1").Run("QC08").ShouldBeEmpty();

    [Theory]
    [InlineData(PeriodType.Flow, 0)]
    [InlineData(PeriodType.Ratio, 1)]
    [InlineData(PeriodType.PerShare, 1)]
    [InlineData(PeriodType.Average, 1)]
    public void A_sum_of_what_does_not_add_up_fails(PeriodType type, int failures) =>
        new BookBuilder().Concept("a", type, parents: "+sum").Concept("b", parents: "+sum").Concept("sum")
        .Table("operations", "2023Q3 RMB 1000", "a | 1", "b | 2", "sum | 3").Run("QC10").Count(f => f.Status == FindingStatus.Failed)
        .ShouldBe(failures);

    [Theory]
    [InlineData("8", "20", FindingStatus.Holds)]
    [InlineData("8", "19", FindingStatus.Holds)]
    [InlineData("8", "17", FindingStatus.Failed)]
    public void Parts_are_not_more_than_the_whole(string part, string whole, FindingStatus status) => new BookBuilder()
        .Concept("one", more: c => c with { PartOf = new ConceptId("whole") })
        .Concept("two", more: c => c with { PartOf = new ConceptId("whole") }).Concept("whole")
        .Text("highlights", "2023Q3 RMB 1000000", $"one | {part}", "two | 11", $"whole | {whole}").Status("QC37").ShouldBe(status);

    [Theory]
    [InlineData("2023-06-30 RMB 1, 2023-09-30 RMB 1", FindingStatus.Holds)]
    [InlineData("2023-09-30 RMB 1, 2023-06-30 RMB 1", FindingStatus.Failed)]
    public void A_cumulative_count_does_not_fall(string columns, FindingStatus status) => new BookBuilder()
        .Concept("users", PeriodType.Count, UnitKind.Count, more: c => c with { IsCumulative = true })
        .Text("highlights", columns, "users | 153 | 155").Status("QC38").ShouldBe(status);

    [Theory]
    [InlineData("4", FindingStatus.Holds)]
    [InlineData("(4)", FindingStatus.Failed)]
    public void A_cost_is_positive(string cost, FindingStatus status) => new BookBuilder().Concept("cost", more: c => c with { Sign = 1 })
        .Table("operations", "2023Q3 RMB 1000", $"cost | {cost}").Status("QC30").ShouldBe(status);

    [Theory]
    [InlineData("-", FindingStatus.Holds)]
    [InlineData("", FindingStatus.Holds)]
    [InlineData("0", FindingStatus.Failed)]
    public void Nil_is_a_dash(string cell, FindingStatus status) => new BookBuilder().Concept("a").Concept("b")
        .Table("operations", "2023Q3 RMB 1000", $"a | {cell}", "b | 1").Status("QC32").ShouldBe(status);

    [Theory]
    [InlineData("3", FindingStatus.Holds)]
    [InlineData("-", FindingStatus.Failed)]
    [InlineData("", FindingStatus.Failed)]
    public void An_amount_per_share_of_a_small_result_is_a_zero_with_digits(string result, FindingStatus status) =>
        new BookBuilder().Concept("result").Concept("shares", PeriodType.Average, UnitKind.Shares)
        .Concept("eps", PeriodType.PerShare, UnitKind.MoneyPerShare,
            more: c => c with { PerUnit = new PerUnit(new ConceptId("result"), new ConceptId("shares"), null) })
        .Table("operations", "2023Q3 RMB 1000", $"result | {result}", "eps | 0.00").Status("QC32").ShouldBe(status);

    [Theory]
    [InlineData("2023Q3 RMB 1000, 2022Q3 RMB 1000", FindingStatus.Holds)]
    [InlineData("2023Q3 RMB 1000000, 2022Q3 RMB 1000", FindingStatus.Failed)]
    public void A_column_is_of_the_order_of_the_one_beside_it(string columns, FindingStatus status) => new BookBuilder().Concept("a")
        .Table("operations", columns, "a | 100 | 90").Status("QC39").ShouldBe(status);

    [Theory]
    [InlineData("6.88", FindingStatus.Holds)]
    [InlineData("6.89", FindingStatus.Failed)]
    public void An_amount_per_ads_is_a_multiple_also_where_the_amount_per_share_is_not_stated(string amount, FindingStatus status) =>
        new BookBuilder()
        .Concept("eps", PeriodType.PerShare, UnitKind.MoneyPerShare).Concept("income").Concept("ads", PeriodType.Average, UnitKind.Ads)
        .Concept("per-ads", PeriodType.PerShare, UnitKind.MoneyPerAds,
            more: c => c with { PerUnit = new PerUnit(new ConceptId("income"), new ConceptId("ads"), new ConceptId("eps")) })
        .Text("results", "2023Q2 RMB 1000000", $"per-ads | {amount}").Status("QC12").ShouldBe(status);

    // A scale that slips moves all amounts, by a thousand; a company grows in some.
    [Theory]
    [InlineData("a | 100 | 15,000", "b | 800 | 900", MagnitudePolicy.Judged, FindingStatus.Warning)]
    [InlineData("a | 100 | 15,000", "b | 800 | 90,000", MagnitudePolicy.Judged, FindingStatus.Failed)]
    [InlineData("a | 100 | 101,000", "b | 800 | 900", MagnitudePolicy.Judged, FindingStatus.Failed)]
    [InlineData("a | 100 | 101,000", "b | 800 | 90,000", MagnitudePolicy.Warns, FindingStatus.Warning)]
    [InlineData("a | 100 | 15,000", "b | 800 | 900", MagnitudePolicy.Fails, FindingStatus.Failed)]
    [InlineData("a | 100 | 9,000", "b | 800 | 900", MagnitudePolicy.Fails, FindingStatus.Holds)]
    public void Growth_beyond_a_hundredfold_is_a_warning_and_a_slip_of_scale_fails(string first, string second, MagnitudePolicy policy,
        FindingStatus status)
    {
        var book = new BookBuilder { Policies = new IssuerPolicies(true, true, 5) { Magnitude = policy } }.Concept("a").Concept("b")
            .Table("operations", "2022Q3 RMB 1000, 2023Q3 RMB 1000", first, second);
        book.Status("QC39").ShouldBe(status);
        CheckRunner.Run(book.Build()).Passed.ShouldBe(status != FindingStatus.Failed);
    }

    [Theory]
    [InlineData("1000", "in thousands")]
    [InlineData("1000000", "in millions")]
    [InlineData("1", "in whole units")]
    public void The_reason_of_a_tolerance_names_the_scale_of_the_company(string scale, string words)
    {
        var report = CheckRunner.Run(new BookBuilder().Concept("a").Table("operations", $"2023Q3 RMB {scale}", "a | 1").Build());
        foreach (var rule in CheckRunner.Rules)
        {
            var reason = rule.ToleranceReason(report.Scale);
            reason.ShouldNotContain("{");
            if (rule.Code == "QC11") reason.ShouldContain(words);
            if (scale != "1000")
                reason.Replace("thousandfold", "", StringComparison.Ordinal).ShouldNotContain("thousand", Case.Insensitive, rule.Code);
        }
    }
}
