using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Checks.Bounds;

/// <summary>
/// How far the rules on adjustments, signs and nil let a figure be off: the last one that they let through, and the first that they do not,
/// on both sides.
/// </summary>
public class AdjustmentBoundsTests
{
    private const string Three =
        "2023Q3 RMB 1000 us-gaap, 2023Q3 RMB 1000 adjustment:a, 2023Q3 RMB 1000 adjustment:b, 2023Q3 RMB 1000 ifrs";

    private static BookBuilder Taxes(string before, string tax) => new BookBuilder()
        .Concept("before-tax", parents: "+after-tax").Concept("tax", parents: "+after-tax",
            more: c => c with { TaxOn = new ConceptId("before-tax") }).Concept("after-tax")
        .Table("reconciliation-operations", Three, "before-tax | " + before, "tax | " + tax);

    // The largest adjustment is 400; with a tax of 41 half a unit open, and 400 and 100 as well, 100 is taxed with 10.06 to 10.44; with one
    // of 42, with 10.31 to 10.69.
    [Theory]
    [InlineData("(10)", "(41)", FindingStatus.Holds)]
    [InlineData("(11)", "(41)", FindingStatus.Failed)]
    [InlineData("(9)", "(41)", FindingStatus.Failed)]
    [InlineData("(10)", "(42)", FindingStatus.Rounding)]
    [InlineData("(10)", "(43)", FindingStatus.Failed)]
    [InlineData("(10)", "(38)", FindingStatus.Holds)]
    [InlineData("(10)", "(37)", FindingStatus.Failed)]
    public void Tax_on_an_adjustment_is_at_the_rate_of_the_largest(string tax, string ofLargest, FindingStatus status)
    {
        Taxes("1,000 | 100 | 400 | 1,500", $"(200) | {tax} | {ofLargest} | (250)").Status("QC27").ShouldBe(status);
        // Wherever the largest stands, and also where it is below zero.
        Taxes("1,000 | 400 | 100 | 1,500", $"(200) | {ofLargest} | {tax} | (250)").Status("QC27").ShouldBe(status);
        Taxes("1,000 | 100 | (400) | 700", $"(200) | {tax} | {ofLargest.Trim('(', ')')} | (250)").Status("QC27").ShouldBe(status);
    }

    [Theory]
    [InlineData("1,000 | 100 | | 1,100", "(200) | (10) | | (210)")]
    [InlineData("1,000 | 100 | - | 1,100", "(200) | (10) | (5) | (215)")]
    [InlineData("1,000 | 100 | 400 | 1,500", "(200) | (10) | - | (210)")]
    public void One_taxed_adjustment_has_none_to_be_held_against(string before, string tax) =>
        Taxes(before, tax).Run("QC27").ShouldBeEmpty();

    private static BookBuilder Equity(string paidIn, string earned, string other, string total, string period = "2023-09-30") =>
        new BookBuilder()
        .Concept("paid-in", PeriodType.Balance, parents: "+equity").Concept("earned", PeriodType.Balance, parents: "+equity")
            .Concept("treasury", PeriodType.Balance, parents: "-equity").Concept("equity", PeriodType.Balance)
        .Table("reconciliation-balance-sheet", $"{period} RMB 1000, {period} RMB 1000 adjustment:a, {period} RMB 1000 ifrs",
            $"paid-in | 100 | {paidIn} | 1", $"earned | 80 | {earned} | 1", $"treasury | 5 | {other} | 1", $"equity | 175 | {total} | 1");

    [Theory]
    [InlineData("3", "(3)", "", FindingStatus.Holds)]
    [InlineData("3", "(4)", "", FindingStatus.Failed)]
    [InlineData("3", "(2)", "", FindingStatus.Failed)]
    [InlineData("3", "", "3", FindingStatus.Holds)]
    [InlineData("3", "", "4", FindingStatus.Failed)]
    [InlineData("3", "1", "4", FindingStatus.Holds)]
    public void What_is_moved_within_equity_is_nil_together(string paidIn, string earned, string treasury, FindingStatus status)
    {
        var finding = Equity(paidIn, earned, treasury, "-").Run("QC28").ShouldHaveSingleItem();
        (finding.Status, finding.Subject).ShouldBe((status, "paid-in, 2023-09-30, RMB: adjustment:a, against the other lines"));
        finding.Facts[^1].Key.Concept.ShouldBe(new ConceptId("equity"));
    }

    [Theory]
    [InlineData("3", "", "", "-", "2023-09-30")]
    [InlineData("3", "(1)", "", "2", "2023-09-30")]
    [InlineData("3", "(4)", "", "-", "2023Q3")]
    [InlineData("3", "-", "-", "-", "2023-09-30")]
    public void What_changes_equity_or_is_one_line_alone_is_no_such_move(string paidIn, string earned, string treasury, string total,
        string period) => Equity(paidIn, earned, treasury, total, period).Run("QC28").ShouldBeEmpty();

    [Theory]
    [InlineData(1, "0.001", 0)]
    [InlineData(1, "-", 0)]
    [InlineData(1, "(0.001)", 1)]
    [InlineData(-1, "(0.001)", 0)]
    [InlineData(-1, "-", 0)]
    [InlineData(-1, "0.001", 1)]
    public void A_sign_is_of_every_figure_but_nothing(int sign, string cell, int against)
    {
        var finding = new BookBuilder().Concept("a", more: c => c with { Sign = sign }).Concept("b")
            .Table("operations", "2023Q3 RMB 1000", "b | (7)", "a | " + cell).Run("QC30").ShouldHaveSingleItem();
        (finding.Actual, finding.Facts.ShouldHaveSingleItem().Key.Concept.Value).ShouldBe((against, "a"));
        finding.Subject.Contains("no \"sign\" in taxonomy.json", StringComparison.Ordinal).ShouldBe(against > 0);
    }

    [Theory]
    [InlineData(UnitKind.Shares, 1)]
    [InlineData(UnitKind.Ads, 1)]
    [InlineData(UnitKind.Count, 1)]
    [InlineData(UnitKind.Money, null)]
    [InlineData(UnitKind.Percent, null)]
    public void What_is_counted_is_not_below_zero(UnitKind unit, int? against) =>
        (new BookBuilder().Concept("a", PeriodType.Average, unit).Table("operations", "2023Q3 RMB 1000", "a | (7)").Run("QC30")
            .SingleOrDefault()?.Actual == against).ShouldBeTrue();

    [Theory]
    [InlineData("adjustment:a", false)]
    [InlineData("us-gaap", true)]
    public void An_adjustment_may_have_either_sign(string basis, bool isTested) =>
        (new BookBuilder().Concept("a", more: c => c with { Sign = 1 }).Table("operations", $"2023Q3 RMB 1000 {basis}", "a | (7)")
            .Run("QC30").Count == 1).ShouldBe(isTested);

    // A zero is nil, and nil is a zero; what only rounds to nothing is neither.
    [Theory]
    [InlineData("result | 3; eps | 0.00", 0)]
    [InlineData("result | -; eps | 0.00", 1)]
    [InlineData("result | 3; eps | -", 0)]
    [InlineData("result | 3; margin | 0.0", 0)]
    [InlineData("result | 0; margin | 0.0", 2)]
    [InlineData("result | 0; eps | 0.01", 1)]
    [InlineData("result | -; eps | 0.01", 0)]
    public void Nothing_is_a_dash(string lines, int against)
    {
        BookBuilder Of() => new BookBuilder().Concept("result").Concept("shares", PeriodType.Average, UnitKind.Shares)
            .Concept("eps", PeriodType.PerShare, UnitKind.MoneyPerShare,
                more: c => c with { PerUnit = new PerUnit(new ConceptId("result"), new ConceptId("shares"), null) })
            .Concept("margin", PeriodType.Ratio, UnitKind.Percent,
                more: c => c with { Quotient = new Quotient(new ConceptId("result"), new ConceptId("revenue")) }).Concept("revenue");
        var finding = Of().Table("operations", "2023Q3 RMB 1000", lines.Split("; ")).Run("QC32").ShouldHaveSingleItem();
        finding.Actual.ShouldBe(against);
        finding.Facts.Count.ShouldBe(Math.Max(1, against));
        Of().Text("remarks", "2023Q3 RMB 1000", lines.Split("; ")).Run("QC32").ShouldBeEmpty();
    }
}
