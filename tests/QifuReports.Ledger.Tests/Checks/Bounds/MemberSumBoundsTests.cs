using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Checks.Bounds;

/// <summary>
/// Where the sum over an axis begins and ends: what adds up, which members are terms, which are named as silent, and how far roundings go.
/// </summary>
public class MemberSumBoundsTests
{
    private static readonly AxisMember A = new("a", "Alpha", MemberKind.Part), B = new("b", "Beta", MemberKind.Part),
        Between = new("between", "Eliminations", MemberKind.Reconciling), Sub = new("sub", "Together", MemberKind.Subtotal);
    private static readonly Axis Segment = new("segment", "Segment", [A, B, Sub, Between]),
        Region =
            new("region", "Region", [new AxisMember("asia", "Asia", MemberKind.Part), new AxisMember("rest", "Rest", MemberKind.Part)]);

    private const string Columns =
        "2023Q3 RMB 1000, 2023Q3 RMB 1000 us-gaap segment=a, 2023Q3 RMB 1000 us-gaap segment=b, 2023Q3 RMB 1000 us-gaap segment=sub, " +
            "2023Q3 RMB 1000 us-gaap segment=between";

    [Theory]
    [InlineData("10 | 7 | 5 | | (2)", FindingStatus.Holds)]
    [InlineData("10 | 7 | 5 | | 2", FindingStatus.Failed)]
    [InlineData("11 | 7 | 5 | | (2)", FindingStatus.Failed)]
    [InlineData("9 | 7 | 5 | | (2)", FindingStatus.Failed)]
    [InlineData("12 | 7 | 5 | | ", FindingStatus.Holds)]
    [InlineData("(2) | | | | (2)", FindingStatus.Holds)]
    public void Parts_and_what_reconciles_them_make_the_company(string cells, FindingStatus status) =>
        Of(b => b.Table("t", Columns, "x | " + cells)).ShouldHaveSingleItem().Status.ShouldBe(status);

    [Theory]
    [InlineData("10 | 7 | 5 | 12 | (2)", FindingStatus.Holds, FindingStatus.Holds)]
    [InlineData("10 | 7 | 5 | 13 | (2)", FindingStatus.Failed, FindingStatus.Holds)]
    [InlineData("10 | 7 | 5 | 11 | (2)", FindingStatus.Failed, FindingStatus.Holds)]
    [InlineData("22 | 7 | 5 | 12 | (2)", FindingStatus.Holds, FindingStatus.Failed)]
    public void A_subtotal_is_of_the_parts_alone(string cells, FindingStatus subtotal, FindingStatus whole)
    {
        var found = Of(b => b.Table("t", Columns, "x | " + cells));
        found.Select(f => (f.Subject, f.Status))
            .ShouldBe([("x, Together, 2023Q3, RMB: the sum of its parts", subtotal), ("x, 2023Q3, RMB: the sum over Segment", whole)]);
        found[0].Facts.Count.ShouldBe(3);
        found[1].Facts.Count.ShouldBe(4);
    }

    // Without a part no subtotal is tested, and without the company's figure no sum.
    [Theory]
    [InlineData("(2) | | | 12 | (2)", 1)]
    [InlineData(" | 7 | 5 | | (2)", 0)]
    [InlineData(" | 7 | 5 | 12 | ", 1)]
    [InlineData("12 | | | 12 | ", 0)]
    public void What_is_not_stated_is_not_compared(string cells, int comparisons) =>
        Of(b => b.Table("t", Columns, "x | " + cells)).Count.ShouldBe(comparisons);

    [Theory]
    [InlineData(PeriodType.Flow, UnitKind.Money, 1)]
    [InlineData(PeriodType.Balance, UnitKind.Money, 1)]
    [InlineData(PeriodType.Count, UnitKind.Count, 1)]
    [InlineData(PeriodType.Count, UnitKind.Shares, 1)]
    [InlineData(PeriodType.Count, UnitKind.Ads, 1)]
    [InlineData(PeriodType.Average, UnitKind.Money, 0)]
    [InlineData(PeriodType.Ratio, UnitKind.Percent, 0)]
    [InlineData(PeriodType.PerShare, UnitKind.MoneyPerShare, 0)]
    [InlineData(PeriodType.Flow, UnitKind.Percent, 0)]
    [InlineData(PeriodType.Count, UnitKind.MoneyPerShare, 0)]
    public void Only_what_adds_up_is_summed(PeriodType type, UnitKind unit, int comparisons) =>
        Builder().Concept("z", type, unit).Table("t", Columns, "z | 12 | 7 | 5 | |").Run("QC40").Count.ShouldBe(comparisons);

    // A member is silent that states another figure of the period; one that has none, or of another period or basis, is not meant.
    [Theory]
    [InlineData("2023Q3 RMB 1000 us-gaap segment=b", "")]
    [InlineData("2023Q2 RMB 1000 us-gaap segment=b", null)]
    [InlineData("2023Q3 RMB 1000 ifrs segment=b", null)]
    [InlineData("2023Q3 RMB 1000 us-gaap region=asia", null)]
    [InlineData("2023Q3 RMB 1000 us-gaap segment=sub", null)]
    public void A_member_that_states_other_figures_is_named(string column, string? named)
    {
        var subject = Of(b => b.Table("t", Columns, "x | 10 | 7 | | |").Table("u", column, "y | 3"))[0].Subject;
        subject.ShouldBe(named is null ? "x, 2023Q3, RMB: the sum over Segment"
            : "x, 2023Q3, RMB: the sum over Segment; Beta states none, so that it counts as nil (\"partial\": true where it is left out)");
    }

    [Fact]
    public void Several_that_are_silent_state_none()
    {
        Of(b => b.Table("t", Columns, "x | 10 | 7 | | |", "y | 10 | 7 | 5 | | (2)"))[0].Subject
            .ShouldBe(
                "x, 2023Q3, RMB: the sum over Segment; Beta, Eliminations state none, so that it counts as nil (\"partial\": true where " +
                    "it is left out)");
    }

    // The company's own figure may stand in another filing.
    [Fact]
    public void The_figure_of_the_company_may_stand_in_another_filing()
    {
        var book = new BookOfFilings(b => { b.Axes = [Segment, Region]; return b.Concept("x"); })
            .Filed("one", "2023-11-16", "2023Q3", b => b.Table("t", "2023Q3 RMB 1000", "x | 12"))
            .Filed("two", "2023-11-20", "2023Q3",
                b => b.Table("t", "2023Q3 RMB 1000 us-gaap segment=a, 2023Q3 RMB 1000 us-gaap segment=b", "x | 7 | 5"));
        var found = book.Run("QC40").ShouldHaveSingleItem();
        (found.Status, found.Facts[0].Source.FilingId, found.Facts[1].Source.FilingId).ShouldBe((FindingStatus.Holds, "one", "two"));
    }

    // What is kept in millions, in a text, or stated more finely than the whole is rounded: half a unit of each counts.
    [Theory]
    [InlineData("1000", "10 | 7 | 4", true, FindingStatus.Failed)]
    [InlineData("1000000", "10 | 7 | 4", true, FindingStatus.Rounding)]
    [InlineData("1000000", "10 | 7 | 5", true, FindingStatus.Failed)]
    [InlineData("1000", "10 | 7 | 4", false, FindingStatus.Rounding)]
    [InlineData("1000", "10 | 7 | 5", false, FindingStatus.Failed)]
    [InlineData("1000", "10 | 7.4 | 3.0", true, FindingStatus.Holds)]
    [InlineData("1000", "10 | 7.6 | 3.0", true, FindingStatus.Rounding)]
    [InlineData("1000", "10 | 7.7 | 3.0", true, FindingStatus.Failed)]
    public void Roundings_are_allowed_where_there_are_any(string scale, string cells, bool isTable, FindingStatus status)
    {
        var columns = $"2023Q3 RMB {scale}, 2023Q3 RMB {scale} us-gaap segment=a, 2023Q3 RMB {scale} us-gaap segment=b";
        Of(b => isTable ? b.Table("t", columns, "x | " + cells) : b.Text("t", columns, "x | " + cells))
            .ShouldHaveSingleItem().Status.ShouldBe(status);
    }

    [Fact]
    public void Each_sum_is_tested_once_over_each_axis()
    {
        var found = Of(b => b.Table("t", Columns, "x | 12 | 7 | 5 | |")
            .Table("u", "2023Q3 RMB 1000 us-gaap region=asia, 2023Q3 RMB 1000 us-gaap region=rest, 2023Q3 RMB 1000 us-gaap segment=a",
                "x | 4 | 8 | 7"));
        found.Select(f => f.Subject).ShouldBe(["x, 2023Q3, RMB: the sum over Segment", "x, 2023Q3, RMB: the sum over Region"]);
        Of(b => b.Table("t", Columns, "x | 12 | 7 | 5 | |", "y | 12 | 7 | 5 | |")
            .Table("u", Columns.Replace("2023Q3", "2022Q3"), "x | 12 | 7 | 5 | |")
            .Table("v", Columns.Replace("RMB", "USD"), "x | 12 | 7 | 5 | |"))
            .Select(f => f.Subject).ShouldBe(
                ["x, 2023Q3, RMB: the sum over Segment", "y, 2023Q3, RMB: the sum over Segment", "x, 2022Q3, RMB: the sum over Segment",
                    "x, 2023Q3, USD: the sum over Segment"]);
    }

    private static IReadOnlyList<Finding> Of(Func<BookBuilder, BookBuilder> states) => states(Builder()).Run("QC40");

    private static BookBuilder Builder() => new BookBuilder { Axes = [Segment, Region] }.Concept("x").Concept("y");
}
