using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Checks.Bounds;

/// <summary>
/// How far what is stated again, or follows from other spans, may be off: the last figure that is let through, and the first that is not,
/// on both sides.
/// </summary>
public class RepeatBoundsTests
{
    private static BookBuilder Income => new BookBuilder().Concept("income").Concept("share", PeriodType.Ratio, UnitKind.Percent);

    [Theory]
    [InlineData("1.2", FindingStatus.Holds)]
    [InlineData(">1.2", FindingStatus.Holds)]
    [InlineData("<1.2", FindingStatus.Holds)]
    [InlineData(">1.1", FindingStatus.Holds)]
    [InlineData("<1.3", FindingStatus.Holds)]
    [InlineData(">1.3", FindingStatus.Failed)]
    [InlineData("<1.1", FindingStatus.Failed)]
    [InlineData("1.1", FindingStatus.Failed)]
    [InlineData("1.3", FindingStatus.Failed)]
    [InlineData("~1.1", FindingStatus.Failed)]
    public void A_bound_may_be_the_figure_itself(string text, FindingStatus status) =>
        Income.Table("operations", "2023Q3 RMB 1000", "income | 1,200,000").Text("remarks", "2023Q3 RMB 1000000000", "income | " + text)
            .Status("QC31").ShouldBe(status);

    // 56.5 may be 56.45, which is 56, or 56.55, which is 57.
    [Theory]
    [InlineData("~57", FindingStatus.Holds)]
    [InlineData("~56", FindingStatus.Rounding)]
    [InlineData("~55", FindingStatus.Failed)]
    [InlineData("~58", FindingStatus.Failed)]
    [InlineData("56", FindingStatus.Rounding)]
    [InlineData("55", FindingStatus.Failed)]
    public void Beside_an_amount_in_a_text_a_coarser_one_may_be_what_it_rounds_to(string text, FindingStatus status) =>
        Income.Text("highlights", "2023Q3 RMB 1000000", "share | 56.5").Text("remarks", "2023Q3 RMB 1000000", "share | " + text)
            .Status("QC31").ShouldBe(status);

    // A count to the last one is exact in a text, too.
    [Theory]
    [InlineData("0.5", FindingStatus.Holds)]
    [InlineData("0.4", FindingStatus.Failed)]
    public void Beside_an_exact_count_it_is_what_the_count_rounds_to(string text, FindingStatus status) =>
        new BookBuilder().Concept("users", PeriodType.Count, UnitKind.Count).Text("highlights", "2023Q3 RMB 1", "users | 450,000")
            .Text("remarks", "2023Q3 RMB 1000000", "users | " + text).Status("QC31").ShouldBe(status);

    [Theory]
    [InlineData("100", FindingStatus.Holds)]
    [InlineData("101", FindingStatus.Failed)]
    [InlineData("99", FindingStatus.Failed)]
    public void A_figure_that_a_later_filing_states_again_is_the_same(string again, FindingStatus status) =>
        Twice("RMB 1000", "100", "RMB 1000", again).Single(f => f.Facts.Count == 2).Status.ShouldBe(status);

    // Whichever is the coarser one is the finer one rounded, once.
    [Theory]
    [InlineData("RMB 1000", "1,158,250", "RMB 1000000", "1,158.3", FindingStatus.Holds)]
    [InlineData("RMB 1000", "1,158,250", "RMB 1000000", "1,158.2", FindingStatus.Failed)]
    [InlineData("RMB 1000", "1,158,250", "RMB 1000000", "1,158.4", FindingStatus.Failed)]
    [InlineData("RMB 1000000", "1,158.3", "RMB 1000", "1,158,250", FindingStatus.Holds)]
    [InlineData("RMB 1000000", "1,158.3", "RMB 1000", "1,158,249", FindingStatus.Failed)]
    [InlineData("RMB 1000000", "1,158.3", "RMB 1000", "1,158,350", FindingStatus.Failed)]
    [InlineData("RMB 1000", "1,200", "RMB 1000", ">1,200", FindingStatus.Holds)]
    [InlineData("RMB 1000", "1,200", "RMB 1000", ">1,201", FindingStatus.Failed)]
    public void A_figure_that_a_later_filing_states_more_finely_or_more_coarsely(string first, string stated, string second, string again,
        FindingStatus status) =>
        Twice(first, stated, second, again).ShouldHaveSingleItem().Status.ShouldBe(status);

    private static IReadOnlyList<Finding> Twice(string first, string stated, string second, string again) =>
        new BookOfFilings(b => b.Concept("income"))
        .Filed("first", "2023-11-16", "2023Q3", b => b.Table("operations", "2023Q3 " + first, "income | " + stated))
        .Filed("second", "2024-03-12", "2023Q4", b => b.Table("operations", "2023Q3 " + second, "income | " + again)).Run("QC36");

    [Theory]
    [InlineData("40", FindingStatus.Holds)]
    [InlineData("41", FindingStatus.Failed)]
    [InlineData("39", FindingStatus.Failed)]
    public void What_is_left_of_a_span_in_thousands(string part, FindingStatus status) =>
        Spans("1000", part).Status("QC08").ShouldBe(status);

    // In millions each of the three is half a unit open.
    [Theory]
    [InlineData("40", FindingStatus.Holds)]
    [InlineData("41", FindingStatus.Rounding)]
    [InlineData("42", FindingStatus.Failed)]
    [InlineData("39", FindingStatus.Rounding)]
    [InlineData("38", FindingStatus.Failed)]
    public void What_is_left_of_a_span_in_millions(string part, FindingStatus status) =>
        Spans("1000000", part).Status("QC08").ShouldBe(status);

    private static BookBuilder Spans(string scale, string part) =>
        new BookBuilder().Concept("a").Table("operations", $"2023Q3 RMB {scale}, 2023H1 RMB {scale}, 2023-9M RMB {scale}",
        $"a | {part} | 70 | 110");

    // A part in tenths of a million: 1,051 thousand, a thousand open, may be 1.050, which is 1.1 or 1.0; 1,052 may not.
    [Theory]
    [InlineData("1.1", "2,051", FindingStatus.Holds)]
    [InlineData("1.0", "2,051", FindingStatus.Rounding)]
    [InlineData("1.0", "2,052", FindingStatus.Failed)]
    [InlineData("1.2", "2,148", FindingStatus.Failed)]
    [InlineData("1.2", "2,149", FindingStatus.Rounding)]
    public void What_is_left_where_the_part_is_rounded(string part, string whole, FindingStatus status) =>
        new BookBuilder().Concept("a").Table("operations", "2023Q3 RMB 1000000, 2023H1 RMB 1000, 2023-9M RMB 1000",
            $"a | {part} | 1,000 | {whole}").Status("QC08").ShouldBe(status);

    // A year in tenths of a billion: 1,549,999 thousand, a thousand open, may be 1.55, which is 1.6; 1,549,998 may not.
    [Theory]
    [InlineData("400,000", "1.5", FindingStatus.Holds)]
    [InlineData("400,000", "1.6", FindingStatus.Rounding)]
    [InlineData("399,999", "1.6", FindingStatus.Failed)]
    [InlineData("300,002", "1.4", FindingStatus.Rounding)]
    [InlineData("300,003", "1.4", FindingStatus.Failed)]
    public void What_the_parts_make_where_the_whole_is_rounded(string part, string whole, FindingStatus status) =>
        new BookBuilder().Concept("a").Table("operations", "2022Q4 RMB 1000, 2022-9M RMB 1000, 2022FY RMB 1000000000",
            $"a | {part} | 1,149,999 | {whole}").Status("QC08").ShouldBe(status);

    [Theory]
    [InlineData("2023Q1 RMB 1000, 2023Q2 RMB 1000, 2023H1 RMB 1000", 1)]
    [InlineData("2023Q3 RMB 1000, 2023H1 RMB 1000, 2023-9M RMB 1000", 1)]
    [InlineData("2023Q4 RMB 1000, 2023-9M RMB 1000, 2023FY RMB 1000", 1)]
    [InlineData("2023H2 RMB 1000, 2023H1 RMB 1000, 2023FY RMB 1000", 1)]
    [InlineData("2023Q3 RMB 1000, 2023Q4 RMB 1000, 2023H2 RMB 1000", 0)]
    [InlineData("2023Q1 USD 1000, 2023Q2 USD 1000, 2023H1 USD 1000", 0)]
    public void The_spans_that_are_held_against_each_other(string columns, int comparisons) =>
        new BookBuilder().Concept("a").Table("operations", columns, "a | 10 | 20 | 30").Run("QC08")
            .Count(f => f.Status == FindingStatus.Holds).ShouldBe(comparisons);
}
