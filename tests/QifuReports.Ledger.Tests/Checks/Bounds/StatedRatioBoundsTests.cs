using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Checks.Bounds;

/// <summary>
/// Columns of percentages and of changes: the last cell that their amounts allow, and the first that they do not, on both sides.
/// </summary>
public class StatedRatioBoundsTests
{
    private const string Two = "2023Q3 RMB 1000, 2022Q3 RMB 1000, ";

    private static BookBuilder Concepts => new BookBuilder().Concept("a").Concept("revenue")
        .Concept("rate", PeriodType.Ratio, UnitKind.Percent);

    // 294 by 263 is 11.8% above one; 294.5 by 262.5 is 12.19%, 293.5 by 263.5 is 11.39%.
    [Theory]
    [InlineData("11.8", FindingStatus.Holds)]
    [InlineData("12.2", FindingStatus.Rounding)]
    [InlineData("12.3", FindingStatus.Failed)]
    [InlineData("11.4", FindingStatus.Rounding)]
    [InlineData("11.3", FindingStatus.Failed)]
    [InlineData("(11.8)", FindingStatus.Failed)]
    public void A_change_in_percent(string change, FindingStatus status) =>
        Concepts.Table("operations", Two + "percent-change 0 1", "a | 294 | 263 | " + change).Status("QC17").ShouldBe(status);

    [Theory]
    [InlineData("31", FindingStatus.Holds)]
    [InlineData("32", FindingStatus.Rounding)]
    [InlineData("33", FindingStatus.Failed)]
    [InlineData("30", FindingStatus.Rounding)]
    [InlineData("29", FindingStatus.Failed)]
    public void A_change_in_the_unit_of_the_amounts(string change, FindingStatus status) =>
        Concepts.Table("operations", Two + "amount-change 0 1", "a | 294 | 263 | " + change).Status("QC17").ShouldBe(status);

    [Theory]
    [InlineData("2.1", FindingStatus.Holds)]
    [InlineData("2.2", FindingStatus.Rounding)]
    [InlineData("2.3", FindingStatus.Failed)]
    [InlineData("2.0", FindingStatus.Rounding)]
    [InlineData("1.9", FindingStatus.Failed)]
    public void A_percentage_changes_by_points(string change, FindingStatus status)
    {
        foreach (var column in (string[])["percent-change 0 1", "amount-change 0 1"])
            Concepts.Table("operations", Two + column, "rate | 34.5 | 32.4 | " + change).Status("QC17").ShouldBe(status);
    }

    // From below zero some count the size and some the amount; either is right, and nothing else is.
    [Theory]
    [InlineData("(294)", "(263)", "11.8", FindingStatus.Holds)]
    [InlineData("(294)", "(263)", "(11.8)", FindingStatus.Holds)]
    [InlineData("(294)", "(263)", "12.3", FindingStatus.Failed)]
    [InlineData("(294)", "(263)", "(12.3)", FindingStatus.Failed)]
    [InlineData("(294)", "(263)", "(11.3)", FindingStatus.Failed)]
    [InlineData("100,000", "(50,000)", "300.0", FindingStatus.Holds)]
    [InlineData("100,000", "(50,000)", "(300.0)", FindingStatus.Holds)]
    [InlineData("100,000", "(50,000)", "200.0", FindingStatus.Failed)]
    public void A_change_from_below_zero(string now, string before, string change, FindingStatus status) =>
        Concepts.Table("operations", Two + "percent-change 0 1", $"a | {now} | {before} | {change}").Status("QC17").ShouldBe(status);

    [Theory]
    [InlineData("5.0", 1)]
    [InlineData("-", 0)]
    [InlineData("", 0)]
    public void From_nothing_there_is_no_rate(string change, int failures)
    {
        var findings = Concepts.Table("operations", Two + "percent-change 0 1", "a | 294 | - | " + change).Run("QC17");
        findings.Count.ShouldBe(failures);
        findings.ShouldAllBe(f => f.Status == FindingStatus.Failed && f.Subject == "a, 2023Q3: change from 2022Q3 has no base"
            && f.Facts.Count == 3);
    }

    [Theory]
    [InlineData("a | | 263 | 11.8")]
    [InlineData("a | 294 | | 11.8")]
    public void A_change_of_a_blank_is_held_against_nothing(string line) =>
        Concepts.Table("operations", Two + "percent-change 0 1", line).Run("QC17").ShouldBeEmpty();

    // 345 by 1,000 in whole units: 34.433% to 34.567%; a cost below zero is a share of costs below zero, too.
    [Theory]
    [InlineData("34.5", FindingStatus.Holds)]
    [InlineData("34.6", FindingStatus.Rounding)]
    [InlineData("34.7", FindingStatus.Failed)]
    [InlineData("34.4", FindingStatus.Rounding)]
    [InlineData("34.3", FindingStatus.Failed)]
    public void A_share_of_a_whole(string share, FindingStatus status)
    {
        foreach (var (part, whole) in (ReadOnlySpan<(string, string)>)[("345", "1,000"), ("(345)", "(1,000)")])
        {
            var book = Concepts.Table("operations", "2023Q3 RMB 1000, percent-of 0 revenue", $"a | {part} | {share}",
                $"revenue | {whole} | ");
            book.Status("QC20").ShouldBe(status);
            book.Run("QC17").ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_share_of_a_whole_below_zero_has_the_sign_of_both()
    {
        var finding = Concepts.Table("operations", "2023Q3 RMB 1000, percent-of 0 revenue", "a | 345 | (34.5)", "revenue | (1,000) | ")
            .Run("QC20").ShouldHaveSingleItem();
        (finding.Status, finding.Subject).ShouldBe((FindingStatus.Holds, "a, 2023Q3: percent of revenue"));
    }

    [Theory]
    [InlineData("a | 345 | 34.5", "revenue | - | ")]
    [InlineData("a | | 34.5", "revenue | 1,000 | ")]
    [InlineData("a | 345 | 34.5", "rate | 1.0 | ")]
    public void A_share_of_nothing_is_held_against_nothing(params string[] lines) =>
        Concepts.Table("operations", "2023Q3 RMB 1000, percent-of 0 revenue", lines).Run("QC20").ShouldBeEmpty();

    // What a segment has of the revenue is in percent of the company's, its result in percent of its own.
    [Theory]
    [InlineData("revenue | 400 | 40.0", FindingStatus.Holds)]
    [InlineData("revenue | 400 | 100.0", FindingStatus.Failed)]
    [InlineData("a | 100 | 25.0", FindingStatus.Holds)]
    [InlineData("a | 100 | 10.0", FindingStatus.Failed)]
    public void A_segment_is_held_against_the_company_or_itself(string line, FindingStatus status)
    {
        var segment = new Axis("segment", "Segment", [new("one", "One", MemberKind.Part), new("two", "Two", MemberKind.Part)]);
        var book = new BookBuilder { Axes = [segment] }.Concept("a").Concept("revenue")
            .Table("operations", "2023Q3 RMB 1000", "revenue | 1,000")
            .Table("more", "2023Q3 RMB 1000 us-gaap segment=one", "revenue | 400");
        book.Table("segments", "2023Q3 RMB 1000 us-gaap segment=one, percent-of 0 revenue", line).Status("QC20").ShouldBe(status);
    }

    // A base of one unit is a base like any other.
    [Theory]
    [InlineData("100", FindingStatus.Holds)]
    [InlineData("300", FindingStatus.Rounding)]
    [InlineData("500", FindingStatus.Failed)]
    public void The_smallest_base_is_a_base(string change, FindingStatus status) =>
        new BookBuilder().Concept("a").Table("t", "2023Q3 RMB 1, 2022Q3 RMB 1, percent-change 0 1", "a | 2 | 1 | " + change).Status("QC17")
            .ShouldBe(status);

    // Parts that make all of it need no tolerance; one of thousands to an amount of thousands has none of its own either.
    [Fact]
    public void What_is_equal_needs_no_tolerance()
    {
        var whole = new ConceptId("whole");
        BookBuilder Parts(string part) =>
            new BookBuilder().Concept("whole").Concept("part", more: c => c with { PartOf = whole })
                .Table("t", "2023Q3 RMB 1000", "whole | 10", "part | " + part);
        (Parts("10").Run("QC37")[0].Tolerance, Parts("11").Run("QC37")[0].Tolerance, Parts("9").Run("QC37")[0].Tolerance).ShouldBe(
            (0m, 1m, 0m));
        BookBuilder Translated(string scale) =>
            new BookBuilder { Policies = new IssuerPolicies(true, true, 0) }.Concept("a").Translated()
                .Table("t", $"2023Q3 RMB {scale}, 2023Q3 USD 1000", scale == "1000" ? "a | 1000 | 137" : "a | 1 | 137");
        Translated("1000").Run("QC15")[0].Tolerance.ShouldBe(0m);
        Translated("1000000").Run("QC15")[0].Tolerance.ShouldBe(500m / 7.2960m, 0.0001m);
    }
}
