using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Numbers;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Checks;

/// <summary>
/// The rules for tables that lead from one basis to another: they hold on a right table, and fail with the figure that is wrong.
/// </summary>
public class ReconciliationCheckTests
{
    private const string Day = "2023-09-30 RMB 1000 us-gaap, 2023-09-30 RMB 1000 adjustment:a, 2023-09-30 RMB 1000 ifrs";
    private const string Span = "2023Q3 RMB 1000 us-gaap, 2023Q3 RMB 1000 adjustment:a, 2023Q3 RMB 1000 adjustment:b, 2023Q3 RMB 1000 ifrs";

    private static BookBuilder Balances(string adjustment = "7", string ifrs = "107", string moved = "(3)") => new BookBuilder()
        .Concept("assets", PeriodType.Balance)
        .Concept("loans", PeriodType.Balance, parents: "+assets")
        .Concept("both", PeriodType.Balance)
        .Concept("debts", PeriodType.Balance, parents: "+both")
        .Concept("equity", PeriodType.Balance, parents: "+both")
        .Concept("paid-in", PeriodType.Balance, parents: "+equity")
        .Concept("earned", PeriodType.Balance, parents: "+equity", more: c => c with { MovedBy = new ConceptId("income") })
        .Concept("income")
        .Table("reconciliation-balance-sheet", Day, $"loans | 100 | {adjustment} | {ifrs}", "assets | 500 | 7 | 507",
            "debts | 300 | 7 | 307", "equity | 200 | - | 200",
            "paid-in | 120 | 3 | 123", $"earned | 80 | {moved} | 77", "both | 500 | 7 | 507");

    private static BookBuilder Taxes(string second = "(40)") => new BookBuilder()
        .Concept("before-tax", parents: "+after-tax")
        .Concept("tax", parents: "+after-tax", more: c => c with { TaxOn = new ConceptId("before-tax") }).Concept("after-tax")
        .Table("reconciliation-operations", Span, "before-tax | 1,000 | 100 | 400 | 1,500", $"tax | (200) | (10) | {second} | (250)");

    [Fact]
    public void A_right_table_holds()
    {
        foreach (var code in new[] { "QC03", "QC04", "QC05", "QC28" })
        {
            var findings = Balances().Run(code);
            findings.ShouldNotBeEmpty(code);
            findings.Some().ShouldAllBe(f => f.Status == FindingStatus.Holds, code);
        }
        Taxes().Status("QC27").ShouldBe(FindingStatus.Holds);
    }

    [Fact]
    public void A_row_that_does_not_cross_foot_fails() =>
        Balances(adjustment: "8").Run("QC03").Where(f => f.Status == FindingStatus.Failed)
            .ShouldHaveSingleItem().Facts.ShouldContain(f => f.Key.Concept.Value == "loans" && f.Stated == 8);

    [Fact]
    public void A_total_that_moves_by_more_than_its_lines_fails() =>
        Balances(ifrs: "108").Run("QC04").Where(f => f.Status == FindingStatus.Failed).ShouldHaveSingleItem().Difference.ShouldBe(-1);

    [Fact]
    public void A_move_within_equity_that_is_not_nil_fails() => Balances(moved: "(4)").Status("QC28").ShouldBe(FindingStatus.Failed);

    [Theory]
    [InlineData("(41)", FindingStatus.Holds)]
    [InlineData("(42)", FindingStatus.Rounding)]
    [InlineData("(47)", FindingStatus.Failed)]
    [InlineData("40", FindingStatus.Failed)]
    public void A_tax_at_another_rate_fails(string tax, FindingStatus status)
    {
        // Of the largest adjustment the rate is that of its tax, which is rounded to one in forty.
        var finding = Taxes(tax).Run("QC27").ShouldHaveSingleItem();
        finding.Facts.Count.ShouldBe(4);
        finding.Status.ShouldBe(status);
    }

    [Theory]
    [InlineData("(5)", FindingStatus.Holds)]
    [InlineData("(4)", FindingStatus.Rounding)]
    [InlineData("(2)", FindingStatus.Failed)]
    public void An_adjustment_rolls_forward(string closing, FindingStatus status) => new BookBuilder()
        .Concept("earned", PeriodType.Balance, more: c => c with { MovedBy = new ConceptId("income") }).Concept("income")
        .Table("reconciliation-balance-sheet", "2023-06-30 RMB 1000 adjustment:a, 2023-09-30 RMB 1000 adjustment:a",
            $"earned | (7) | {closing}")
        .Table("reconciliation-operations", "2023Q3 RMB 1000 adjustment:a", "income | 2")
        .Status("QC26").ShouldBe(status);

    [Theory]
    [InlineData("(9)", FindingStatus.Holds)]
    [InlineData("(5)", FindingStatus.Failed)]
    public void A_flow_that_takes_off_rolls_forward_the_other_way(string closing, FindingStatus status) => new BookBuilder()
        .Concept("others", PeriodType.Balance, more: c => c with { MovedBy = new ConceptId("loss"), MovedByWeight = -1 }).Concept("loss")
        .Table("reconciliation-balance-sheet", "2023-06-30 RMB 1000 adjustment:a, 2023-09-30 RMB 1000 adjustment:a",
            $"others | (7) | {closing}")
        .Table("reconciliation-operations", "2023Q3 RMB 1000 adjustment:a", "loss | 2")
        .Status("QC26").ShouldBe(status);
}
