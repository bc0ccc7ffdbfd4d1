using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Checks.Bounds;

/// <summary>
/// How far each rule on sums lets a total be off: the last figure that it lets through, and the first that it does not, on both sides.
/// </summary>
public class SumBoundsTests
{
    private static BookBuilder Lines => new BookBuilder().Concept("a", parents: "+sum").Concept("b", parents: "+sum")
        .Concept("c", parents: "+sum").Concept("d", parents: "+sum").Concept("sum");

    // Half a unit for each line and for the total, in whole units: (2 + 1) / 2, (3 + 1) / 2 and (4 + 1) / 2, each cut to a whole number.
    [Theory]
    [InlineData("a | 2; b | 3", "6", FindingStatus.Rounding)]
    [InlineData("a | 2; b | 3", "4", FindingStatus.Rounding)]
    [InlineData("a | 2; b | 3", "7", FindingStatus.Failed)]
    [InlineData("a | 2; b | 3", "3", FindingStatus.Failed)]
    [InlineData("a | 2; b | 3; c | 5", "8", FindingStatus.Rounding)]
    [InlineData("a | 2; b | 3; c | 5", "7", FindingStatus.Failed)]
    [InlineData("a | 2; b | 3; c | 5; d | 1", "13", FindingStatus.Rounding)]
    [InlineData("a | 2; b | 3; c | 5; d | 1", "14", FindingStatus.Failed)]
    public void A_total_that_is_translated_on_its_own_may_be_off_by_half_a_unit_a_line(string lines, string sum, FindingStatus status)
    {
        var book = Lines.Translated();
        book.Policies = book.Policies with { TranslatedTotals = false };
        book.Table("operations", "2023Q3 USD 1000", [.. lines.Split("; "), "sum | " + sum]).Status("QC01").ShouldBe(status);
    }

    [Theory]
    [InlineData("RMB")]
    [InlineData("EUR")]
    public void Only_the_currency_that_is_translated_into_has_such_a_tolerance(string currency)
    {
        var book = Lines.Translated();
        book.Policies = book.Policies with { TranslatedTotals = false };
        book.Table("operations", $"2023Q3 {currency} 1000", "a | 2", "b | 3", "sum | 6").Status("QC01").ShouldBe(FindingStatus.Failed);
    }

    [Theory]
    [InlineData("70", FindingStatus.Holds)]
    [InlineData("69", FindingStatus.Failed)]
    [InlineData("71", FindingStatus.Failed)]
    public void A_result_has_no_tolerance(string income, FindingStatus status) =>
        new BookBuilder().Concept("revenue", parents: "+income").Concept("costs", parents: "-income").Concept("income")
            .Table("operations", "2023Q3 RMB 1000", "revenue | 100", "costs | 30", "income | " + income).Status("QC02").ShouldBe(status);

    // A blank adjusts nothing, and what stands behind it still does.
    [Theory]
    [InlineData("100 | | 5", "105", FindingStatus.Holds)]
    [InlineData("100 | | 5", "104", FindingStatus.Failed)]
    [InlineData("100 | | 5", "106", FindingStatus.Failed)]
    [InlineData("100 | 3 |", "103", FindingStatus.Holds)]
    [InlineData("100 | 3 |", "100", FindingStatus.Failed)]
    [InlineData("100 | | ", "100", FindingStatus.Holds)]
    public void A_row_adds_up_across_its_blanks(string row, string ifrs, FindingStatus status) =>
        new BookBuilder().Concept("income").Table("reconciliation",
            "2023Q3 RMB 1000, 2023Q3 RMB 1000 adjustment:a, 2023Q3 RMB 1000 adjustment:b, 2023Q3 RMB 1000 ifrs", $"income | {row} | {ifrs}")
            .Status("QC03").ShouldBe(status);

    [Fact]
    public void A_row_that_only_one_basis_has_is_not_added_up() =>
        new BookBuilder().Concept("income").Table("reconciliation", "2023Q3 RMB 1000, 2023Q3 RMB 1000 adjustment:a, 2023Q3 RMB 1000 ifrs",
            "income | | 5 | 9").Run("QC03").ShouldBeEmpty();

    [Theory]
    [InlineData("income | | 5 | 9", 1)]
    [InlineData("income | 4 | 5 | ", 1)]
    [InlineData("income | | 5 | ", 0)]
    public void A_reconciliation_may_have_a_basis_without_any_figure(string row, int comparisons) =>
        new BookBuilder().Concept("income").Table("reconciliation", "2023Q3 RMB 1000, 2023Q3 RMB 1000 adjustment:a, 2023Q3 RMB 1000 ifrs",
            row).Run("QC25").Count.ShouldBe(comparisons);

    // The total before is 500; what is added moved by 7, and what is taken off by 2.
    [Theory]
    [InlineData("505", FindingStatus.Holds)]
    [InlineData("504", FindingStatus.Failed)]
    [InlineData("506", FindingStatus.Failed)]
    public void An_abridged_total_moves_by_its_lines_each_with_its_weight(string total, FindingStatus status) =>
        Abridged("loans | 100 | 7 | 107", "allowance | 40 | 2 | 42", $"net | 500 | 5 | {total}").Status("QC04").ShouldBe(status);

    [Fact]
    public void A_line_that_stands_under_one_basis_only_moves_nothing() =>
        Abridged("loans | 100 | 7 | 107", "allowance | | 2 | 42", "net | 500 | 7 | 507").Status("QC04").ShouldBe(FindingStatus.Holds);

    [Theory]
    [InlineData("net | 500 | 7 | 507")]
    [InlineData("loans | 100 | 7 | 107; net | | 7 | 507")]
    public void A_total_without_its_lines_or_without_one_before_is_not_tested(string lines) =>
        Abridged(lines.Split("; ")).Run("QC04").ShouldBeEmpty();

    private static BookBuilder Abridged(params string[] lines) => new BookBuilder()
        .Concept("loans", PeriodType.Balance, parents: "+net").Concept("allowance", PeriodType.Balance, parents: "-net")
            .Concept("net", PeriodType.Balance)
        .Table("reconciliation-balance-sheet", "2023-09-30 RMB 1000, 2023-09-30 RMB 1000 adjustment:a, 2023-09-30 RMB 1000 ifrs", lines);

    // Opening and the one flow that is part of no other: half a million each, and half for the closing itself.
    [Theory]
    [InlineData("65", FindingStatus.Holds)]
    [InlineData("66", FindingStatus.Rounding)]
    [InlineData("67", FindingStatus.Failed)]
    [InlineData("64", FindingStatus.Rounding)]
    [InlineData("63", FindingStatus.Failed)]
    public void Cash_in_millions_may_be_off_by_its_roundings(string closing, FindingStatus status) =>
        RollForward(Cash("1000000", closing)).Status.ShouldBe(status);

    [Theory]
    [InlineData("65", FindingStatus.Holds)]
    [InlineData("66", FindingStatus.Failed)]
    [InlineData("64", FindingStatus.Failed)]
    public void Cash_in_thousands_has_no_tolerance(string closing, FindingStatus status) =>
        RollForward(Cash("1000", closing)).Status.ShouldBe(status);

    private static Finding RollForward(BookBuilder book) =>
        book.Run("QC06").Single(f => f.Subject.Contains("from opening to closing", StringComparison.Ordinal));

    // Days worked are no flow of money, and a balance is no flow at all.
    private static BookBuilder Cash(string scale, string closing) => new BookBuilder()
        .Concept("cash", PeriodType.Balance).Concept("debt", PeriodType.Balance).Concept("days", unit: UnitKind.Count)
        .Concept("operating", parents: "+change").Concept("investing", parents: "+change").Concept("change")
        .Table("cash-flows", $"2023Q3 RMB {scale}", "operating | 20", "investing | (5)", "change | 15", "days | 9", "debt | 7",
            "cash@opening | 50", "cash | " + closing);

    // 150,250 and 10,000 thousand, each half a thousand open, beside a total in tenths of a million: 160.249 to 160.251, which rounds to
    // 160.2 or to 160.3.
    [Theory]
    [InlineData("160.3", FindingStatus.Holds)]
    [InlineData("160.2", FindingStatus.Rounding)]
    [InlineData("160.1", FindingStatus.Failed)]
    [InlineData("160.4", FindingStatus.Failed)]
    public void A_wider_total_may_be_what_the_narrower_one_and_the_rest_round_to(string wide, FindingStatus status) =>
        Nested("+wide", wide).Status("QC07").ShouldBe(status);

    [Theory]
    [InlineData("140.3", FindingStatus.Holds)]
    [InlineData("140.2", FindingStatus.Rounding)]
    [InlineData("140.1", FindingStatus.Failed)]
    public void What_the_wider_total_takes_off_is_taken_off(string wide, FindingStatus status) =>
        Nested("-wide", wide).Status("QC07").ShouldBe(status);

    private static BookBuilder Nested(string deposits, string wide) => new BookBuilder()
        .Concept("cash", PeriodType.Balance, parents: "+narrow +wide").Concept("restricted", PeriodType.Balance, parents: "+narrow +wide")
            .Concept("deposits", PeriodType.Balance, parents: deposits)
        .Concept("narrow", PeriodType.Balance).Concept("wide", PeriodType.Balance)
        .Table("balance-sheet", "2023Q3 RMB 1000", "cash | 100,250", "restricted | 50,000", "narrow | 150,250", "deposits | 10,000")
            .Text("remarks", "2023Q3 RMB 1000000", "wide | " + wide);

    // Three parts and the total, half a tenth each.
    [Theory]
    [InlineData("4.0", FindingStatus.Holds)]
    [InlineData("4.2", FindingStatus.Rounding)]
    [InlineData("4.3", FindingStatus.Failed)]
    [InlineData("3.8", FindingStatus.Rounding)]
    [InlineData("3.7", FindingStatus.Failed)]
    public void Rounded_parts_add_up_with_their_signs_to_half_a_unit_each(string sum, FindingStatus status) =>
        new BookBuilder().Concept("a", parents: "+sum").Concept("b", parents: "+sum").Concept("c", parents: "-sum").Concept("sum")
            .Text("results", "2023Q2 RMB 1000000", "a | 4.0", "b | 3.0", "c | 3.0", "sum | " + sum).Status("QC09").ShouldBe(status);

    private static readonly Axis Segment = new("segment", "Segment",
        [new("one", "One", MemberKind.Part), new("two", "Two", MemberKind.Part), new("between", "Between", MemberKind.Reconciling)]);

    [Theory]
    [InlineData("1000", "12", FindingStatus.Holds)]
    [InlineData("1000", "13", FindingStatus.Failed)]
    [InlineData("1000", "11", FindingStatus.Failed)]
    [InlineData("1000000", "14", FindingStatus.Rounding)]
    [InlineData("1000000", "15", FindingStatus.Failed)]
    [InlineData("1000000", "10", FindingStatus.Rounding)]
    [InlineData("1000000", "9", FindingStatus.Failed)]
    public void Members_add_up_exactly_in_thousands_and_by_their_roundings_in_millions(string scale, string whole, FindingStatus status) =>
        new BookBuilder { Axes = [Segment] }.Concept("revenue")
            .Table("segments",
                $"2023Q3 RMB {scale} us-gaap segment=one, 2023Q3 RMB {scale} us-gaap segment=two, 2023Q3 RMB {scale} us-gaap " +
                    $"segment=between, 2023Q3 RMB {scale}", $"revenue | 5 | 9 | (2) | {whole}")
            .Run("QC40").ShouldHaveSingleItem().Status.ShouldBe(status);
}
