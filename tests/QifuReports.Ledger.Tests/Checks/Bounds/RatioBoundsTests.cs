using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Checks.Bounds;

/// <summary>
/// How far each rule on growth, margins, shares and guidance lets a figure be off: the last one that it lets through, and the first that it
/// does not, on both sides.
/// </summary>
public class RatioBoundsTests
{
    private static ConceptId Id(string id) => new(id);

    private static BookBuilder Concepts => new BookBuilder()
        .Concept("volume").Concept("growth", PeriodType.Ratio, UnitKind.Percent, more: c => c with { GrowthOf = Id("volume") })
        .Concept("step", PeriodType.Ratio, UnitKind.Percent, more: c => c with { GrowthOf = Id("volume"), IsSequential = true })
        .Concept("light").Concept("light-share", PeriodType.Ratio, UnitKind.Percent,
            more: c => c with { Quotient = new Quotient(Id("light"), Id("volume")) })
        .Concept("revenue", parents: "+income").Concept("costs", parents: "-income").Concept("income")
        .Concept("margin", PeriodType.Ratio, UnitKind.Percent, more: c => c with { Quotient = new Quotient(Id("income"), Id("revenue")) });

    // 29.4 by 26.3 is 11.8% above one; 29.45 by 26.25 is 12.19%, 29.35 by 26.35 is 11.39%.
    [Theory]
    [InlineData("11.8", FindingStatus.Holds)]
    [InlineData("12.2", FindingStatus.Rounding)]
    [InlineData("12.3", FindingStatus.Failed)]
    [InlineData("11.4", FindingStatus.Rounding)]
    [InlineData("11.3", FindingStatus.Failed)]
    public void Growth_from_the_year_before(string rate, FindingStatus status) =>
        Concepts.Text("highlights", "2023Q3 RMB 1000000, 2022Q3 RMB 1000000, 2023Q2 RMB 1000000", "volume | 29.4 | 26.3 | 10.0",
            "growth | " + rate + " | |").Status("QC17").ShouldBe(status);

    [Theory]
    [InlineData("11.8", FindingStatus.Holds)]
    [InlineData("12.2", FindingStatus.Rounding)]
    [InlineData("12.3", FindingStatus.Failed)]
    [InlineData("11.4", FindingStatus.Rounding)]
    [InlineData("11.3", FindingStatus.Failed)]
    public void Growth_from_the_quarter_before(string rate, FindingStatus status) =>
        Concepts.Text("highlights", "2023Q3 RMB 1000000, 2022Q3 RMB 1000000, 2023Q2 RMB 1000000", "volume | 29.4 | 10.0 | 26.3",
            "step | " + rate + " | |").Status("QC17").ShouldBe(status);

    [Theory]
    [InlineData("100", "-", FindingStatus.Holds)]
    [InlineData("1", "1", FindingStatus.Holds)]
    [InlineData("-", "1", FindingStatus.Failed)]
    [InlineData("100", "(1)", FindingStatus.Failed)]
    public void Growth_is_of_an_amount_not_below_zero_from_one_above(string before, string now, FindingStatus status) =>
        Concepts.Text("highlights", "2023Q3 RMB 1000, 2022Q3 RMB 1000", $"volume | {now} | {before}", "growth | 1.0 | ").Status("QC18")
            .ShouldBe(status);

    // 345 by 1,000 in whole millions: 34.433% to 34.567%.
    [Theory]
    [InlineData("margin", "income", "revenue", "QC20")]
    [InlineData("light-share", "light", "volume", "QC21")]
    public void A_margin_and_a_share_of_rounded_amounts(string ratio, string part, string whole, string code)
    {
        FindingStatus[] expected = [FindingStatus.Failed, FindingStatus.Rounding, FindingStatus.Holds, FindingStatus.Rounding,
            FindingStatus.Failed];
        string[] stated = ["34.3", "34.4", "34.5", "34.6", "34.7"];
        for (var i = 0; i < stated.Length; i++)
            Concepts.Text("results", "2023Q3 RMB 1000000", $"{whole} | 1,000", $"{part} | 345", $"{ratio} | {stated[i]}").Status(code)
                .ShouldBe(expected[i], stated[i]);
    }

    [Theory]
    [InlineData("margin", "QC20", "QC21")]
    [InlineData("light-share", "QC21", "QC20")]
    public void A_margin_is_of_a_result_and_a_share_is_of_what_is_none(string ratio, string code, string other)
    {
        var book = Concepts.Text("results", "2023Q3 RMB 1000000", "revenue | 1,000", "income | 345", "volume | 1,000", "light | 345",
            ratio + " | 34.5");
        book.Run(code).Count.ShouldBe(1);
        book.Run(other).ShouldBeEmpty();
    }

    // Eight and eleven are 19, and half a unit of each and of the whole: 1.5.
    [Theory]
    [InlineData("19", FindingStatus.Holds)]
    [InlineData("25", FindingStatus.Holds)]
    [InlineData("18", FindingStatus.Rounding)]
    [InlineData("17.8", FindingStatus.Failed)]
    [InlineData("17", FindingStatus.Failed)]
    public void Parts_may_be_more_than_the_whole_by_their_roundings(string whole, FindingStatus status) => new BookBuilder()
        .Concept("one", more: c => c with { PartOf = Id("whole") }).Concept("two", more: c => c with { PartOf = Id("whole") })
            .Concept("whole")
        .Text("highlights", "2023Q3 RMB 1000000", "one | 8", "two | 11", $"whole | {whole}").Status("QC37").ShouldBe(status);

    [Theory]
    [InlineData("-", FindingStatus.Holds)]
    [InlineData("100", FindingStatus.Holds)]
    [InlineData("100.1", FindingStatus.Failed)]
    [InlineData("(0.1)", FindingStatus.Failed)]
    public void A_share_is_between_nothing_and_all(string share, FindingStatus status) =>
        new BookBuilder().Concept("share", PeriodType.Ratio, UnitKind.Percent, more: c => c with { IsShare = true })
            .Text("highlights", "2023Q3 RMB 1000000", $"share | {share}").Status("QC37").ShouldBe(status);

    [Theory]
    [InlineData("155", FindingStatus.Holds)]
    [InlineData("153", FindingStatus.Holds)]
    [InlineData("152", FindingStatus.Failed)]
    public void A_cumulative_count_may_stay_as_it_was(string later, FindingStatus status) => new BookBuilder()
        .Concept("users", PeriodType.Count, UnitKind.Count, more: c => c with { IsCumulative = true, AtInstant = true })
        .Text("highlights", "2023-09-30 RMB 1, 2023-06-30 RMB 1", $"users | {later} | 153").Status("QC38").ShouldBe(status);

    private static BookBuilder Outlook => new BookBuilder().Concept("volume").Concept("volume-guidance-low").Concept("volume-guidance-high")
        .Concept("volume-growth-guidance-low", PeriodType.Ratio, UnitKind.Percent)
            .Concept("volume-growth-guidance-high", PeriodType.Ratio, UnitKind.Percent);

    [Theory]
    [InlineData("117", FindingStatus.Holds)]
    [InlineData("116", FindingStatus.Holds)]
    [InlineData("115", FindingStatus.Failed)]
    public void A_range_may_be_one_figure(string high, FindingStatus status) =>
        Outlook.Text("outlook", "2023Q4 RMB 1000000000", "volume-guidance-low | 116", "volume-guidance-high | " + high).Status("QC35")
            .ShouldBe(status);

    // 476 over 412.4 is 15.4%: 15.29% to 15.56%.
    [Theory]
    [InlineData("15", FindingStatus.Holds)]
    [InlineData("16", FindingStatus.Rounding)]
    [InlineData("17", FindingStatus.Failed)]
    [InlineData("14", FindingStatus.Failed)]
    public void Expected_growth_over_the_base_that_is_stated(string growth, FindingStatus status)
    {
        var findings = Outlook.Text("other", "2022FY RMB 1000000000", "volume | 412.4")
            .Text("outlook", "2023FY RMB 1000000000", "volume-guidance-low | 476", "volume-guidance-high | 476",
                $"volume-growth-guidance-low | {growth}", $"volume-growth-guidance-high | {growth}").Run("QC35");
        findings.Count(f => f.Facts.Count == 3).ShouldBe(2);
        findings.Where(f => f.Facts.Count == 3).ShouldAllBe(f => f.Status == status);
    }

    // The low end, 473 at 15%, implies a base of 411; 483 is then 17%, and at most 18%.
    [Theory]
    [InlineData("17", FindingStatus.Holds)]
    [InlineData("18", FindingStatus.Rounding)]
    [InlineData("19", FindingStatus.Failed)]
    [InlineData("16", FindingStatus.Failed)]
    public void Expected_growth_over_the_base_that_the_low_end_implies(string growth, FindingStatus status) =>
        Outlook.Text("outlook", "2023FY RMB 1000000000", "volume-guidance-low | 473", "volume-guidance-high | 483",
            "volume-growth-guidance-low | 15", "volume-growth-guidance-high | " + growth)
            .Run("QC35").Single(f => f.Facts.Count == 4).Status.ShouldBe(status);

    // As wide as the last quarter's range, 10, with three ends half a unit open.
    [Theory]
    [InlineData("483", FindingStatus.Holds)]
    [InlineData("485", FindingStatus.Rounding)]
    [InlineData("486", FindingStatus.Failed)]
    [InlineData("481", FindingStatus.Rounding)]
    [InlineData("480", FindingStatus.Failed)]
    public void The_range_of_the_year_is_as_wide_as_that_of_its_last_quarter(string high, FindingStatus status) =>
        Outlook.Text("outlook", "2023Q4 RMB 1000000000, 2023FY RMB 1000000000", "volume-guidance-low | 116 | 473",
            "volume-guidance-high | 126 | " + high)
            .Run("QC35").Single(f => f.Facts.Count == 4).Status.ShouldBe(status);

    // Three quarters make 357, and with 116 to 126 of the last one 473 to 483; four terms are half a unit open.
    [Theory]
    [InlineData("473", "483", FindingStatus.Holds, FindingStatus.Holds)]
    [InlineData("475", "485", FindingStatus.Rounding, FindingStatus.Rounding)]
    [InlineData("476", "481", FindingStatus.Failed, FindingStatus.Rounding)]
    [InlineData("471", "480", FindingStatus.Rounding, FindingStatus.Failed)]
    [InlineData("470", "486", FindingStatus.Failed, FindingStatus.Failed)]
    public void The_year_is_the_quarters_known_and_the_last_one(string low, string high, FindingStatus ofLow, FindingStatus ofHigh) =>
        Outlook.Text("other", "2023Q1 RMB 1000000000, 2023Q2 RMB 1000000000, 2023Q3 RMB 1000000000", "volume | 100 | 110 | 147")
            .Text("outlook", "2023Q4 RMB 1000000000, 2023FY RMB 1000000000", $"volume-guidance-low | 116 | {low}",
                $"volume-guidance-high | 126 | {high}")
            .Run("QC35").Where(f => f.Facts.Count == 5).Select(f => f.Status).ShouldBe([ofLow, ofHigh]);

    [Theory]
    [InlineData("2023Q1 RMB 1000000000, 2023Q3 RMB 1000000000", "2023Q3")]
    [InlineData("2023Q1 RMB 1000000000, 2023Q2 RMB 1000000000", "2023Q2")]
    public void Before_three_quarters_are_known_the_year_is_held_against_none(string known, string of)
    {
        var findings = new BookBuilder { Of = of }.Concept("volume").Concept("volume-guidance-low").Concept("volume-guidance-high")
            .Text("other", known, "volume | 100 | 110")
            .Text("outlook", "2023Q4 RMB 1000000000, 2023FY RMB 1000000000", "volume-guidance-low | 116 | 999",
                "volume-guidance-high | 126 | 1,009").Run("QC35");
        findings.ShouldNotBeEmpty();
        findings.ShouldAllBe(f => f.Status == FindingStatus.Holds);
    }

    // The GAAP range is 10 wide, and so is that of the measure beside it, three ends half a unit open.
    [Theory]
    [InlineData("20", FindingStatus.Holds)]
    [InlineData("22", FindingStatus.Rounding)]
    [InlineData("23", FindingStatus.Failed)]
    [InlineData("18", FindingStatus.Rounding)]
    [InlineData("17", FindingStatus.Failed)]
    public void A_non_gaap_range_is_as_wide_as_the_gaap_one(string high, FindingStatus status) =>
        new BookBuilder().Concept("net-guidance-low").Concept("net-guidance-high")
            .Concept("adjusted-guidance-low", more: c => c with { GaapCounterpart = Id("net-guidance-low") })
            .Concept("adjusted-guidance-high")
            .Text("outlook", "2023Q4 RMB 1000000", "net-guidance-low | 5", "net-guidance-high | 15", "adjusted-guidance-low | 10",
                "adjusted-guidance-high | " + high)
            .Run("QC35").Single(f => f.Facts.Count == 4).Status.ShouldBe(status);

    // 3.2 above 30.0, and half a tenth of three amounts: 53.05 to 53.35.
    [Theory]
    [InlineData("53.2", FindingStatus.Holds)]
    [InlineData("53.4", FindingStatus.Rounding)]
    [InlineData("53.5", FindingStatus.Failed)]
    [InlineData("53.0", FindingStatus.Rounding)]
    [InlineData("52.9", FindingStatus.Failed)]
    public void Measures_that_are_adjusted_alike_differ_by_the_same(string adjusted, FindingStatus status) =>
        new BookBuilder().Concept("net", parents: "+adjusted-net").Concept("operating", parents: "+adjusted-operating")
            .Concept("compensation", parents: "+adjusted-net +adjusted-operating")
            .Concept("adjusted-net", more: c => c with { GaapCounterpart = Id("net") })
                .Concept("adjusted-operating", more: c => c with { GaapCounterpart = Id("operating") })
            .Text("results", "2023Q2 RMB 1000000", "operating | 30.0", "adjusted-operating | 33.2", "net | 50.0",
                "adjusted-net | " + adjusted)
            .Run("QC22").Single(f => f.Facts.Count == 4).Status.ShouldBe(status);
}
