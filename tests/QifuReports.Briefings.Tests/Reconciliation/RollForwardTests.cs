using QifuReports.Briefings.Reconciliation;
using QifuReports.Briefings.Tests.Quarterly;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Periods;

namespace QifuReports.Briefings.Tests.Reconciliation;

/// <summary>
/// What an adjustment did to a balance before, and to the income since, what the filing states for the end, and what is left over.
/// </summary>
public class RollForwardTests
{
    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_single_unit_left_over_is_rounding(int left, bool rolls)
    {
        var roll = RollForward.Of(new TwoBases { RatesLeft = left }.Bridge()).ShouldNotBeNull();
        roll.Rows.Select(r => r.Difference.Value).ShouldBe([0m, left * 1000m, 0m, 0m]);
        roll.Rows.Select(r => r.Rolls).ShouldBe([true, rolls, true, true]);
        roll.Rows.Select(r => r.IsExact).ShouldBe([true, left == 0, true, true]);
        (roll.All.Difference.Value, roll.All.Rolls, roll.All.IsExact).ShouldBe((left * 1000m, rolls, left == 0));
    }

    [Fact]
    public void It_is_of_the_balance_that_a_flow_moves_from_the_day_before_the_span()
    {
        var roll = RollForward.Of(new TwoBases().Bridge()).ShouldNotBeNull();
        (roll.Balance.Id.Value, roll.Flow.Id.Value).ShouldBe(("retained", "net"));
        (roll.Opening, roll.Span).ShouldBe((Period.At(new DateOnly(2023, 12, 31)), TwoBases.Year));
        roll.Rows.Select(r => r.Adjustment!.Basis.Code).ShouldBe(
            ["adjustment:losses", "adjustment:rates", "adjustment:awards", "adjustment:guarantees"]);
        roll.Rows.Append(roll.All).Select(r => (r.Opening.Value / 1000, r.Flow.Value / 1000, r.Given.Value / 1000, r.Closing.Value / 1000))
            .ShouldBe(
            [
                (500_000m, 300_000m, 800_000m, 800_000m), (-45_000m, -90_000m, -135_000m, -135_000m),
                (-70_000m, -30_000m, -100_000m, -100_000m), (350_000m, 180_000m, 530_000m, 530_000m),
                (735_000m, 360_000m, 1_095_000m, 1_095_000m),
            ]);
        roll.All.Adjustment.ShouldBeNull();
    }

    [Fact]
    public void What_rolls_is_not_told_as_if_it_did_not() =>
        DocumentText.Of(new TwoBases { RatesLeft = 1 }.Document()).ShouldNotContain("not carry forward");

    [Fact]
    public void The_column_that_does_not_roll_is_told_with_its_amounts_and_the_reason_that_it_is_waived_for()
    {
        var company = new TwoBases { GuaranteesLeft = -50_000 };
        company.Rows("table-roll-forward").Single(r => r[0] == "Guarantees").Skip(1)
            .ShouldBe(["350,000", "180,000", "530,000", "480,000", "(50,000)"]);
        var text = DocumentText.Of(company.Document());
        text.ShouldContain("Guarantees does not carry forward. The opening effect (GBP 350.0 million) and the effect on income "
            + "(GBP 180.0 million) give GBP 530.0 million; the filing states GBP 480.0 million for December 31, 2024, "
            + "GBP 50.0 million less.");
        text.ShouldContain(TwoBases.Reason);
    }

    [Fact]
    public void An_adjustment_that_leaves_equity_as_it_is_has_a_note()
    {
        var text = DocumentText.Of(new TwoBases().Document());
        text.ShouldContain("Awards leaves total equity as it is: what it takes off retained earnings "
            + "stands with the opposite sign in other lines of equity.");
        text.ShouldNotContain("Losses leaves");
    }

    [Fact]
    public void The_waiver_of_a_roll_forward_goes_with_its_row()
    {
        var roll = RollForward.Of(new TwoBases { GuaranteesLeft = -50_000 }.Bridge()).ShouldNotBeNull();
        roll.Rows.Select(r => r.Finding.ShouldNotBeNull().Status)
            .ShouldBe([FindingStatus.Holds, FindingStatus.Holds, FindingStatus.Holds, FindingStatus.Waived]);
        foreach (var row in roll.Rows)
        {
            row.Finding!.Rule.Code.ShouldBe("QC26");
            row.Finding.Facts.ShouldAllBe(f => f.Key.Basis == row.Adjustment!.Basis);
        }
        roll.All.Finding.ShouldBeNull("no check is of all of them together");
    }
}
