using System.Text.RegularExpressions;
using QifuReports.Briefings.Summary.Costs;

namespace QifuReports.Briefings.Tests.Summary;

/// <summary>The rates and effects that an analyst expects, by invented quarters.</summary>
public class DerivedMeasureTests
{
    [Fact]
    public void The_effect_of_the_tax_rate_is_its_move_times_the_result_before_tax()
    {
        // Before 75 of 300, a quarter; now 120 of 400, three tenths: five points of 400.
        var tax = new InventedQuarter { Goods = (1_000, 1_100), Tax = (-75, -120) }.Of(EffectiveTax.Of)!;
        (tax.Before!.Value, tax.Now.Value).ShouldBe((25m, 30m));
        tax.Effect!.Value.ShouldBe(-20_000_000m);
    }

    [Fact]
    public void A_lower_rate_left_more()
    {
        var quarter = new InventedQuarter { Tax = (-75, -60) };
        quarter.Of(EffectiveTax.Of)!.Effect!.Value.ShouldBe(15_000_000m);
        quarter.Text().ShouldContain("fell to about 20.0% from about 25.0% a year before, which left EUR 15.0 million more.");
    }

    [Fact]
    public void A_move_of_the_rate_that_hardly_moves_the_result_is_not_told()
    {
        // From 75 of 300 to 73: two of a result of 227, which is below a hundredth. Then to 72: three of 228.
        var quarter = new InventedQuarter { Goods = (1_000, 1_300), Staff = (500, 800), Tax = (-75, -73) };
        var tax = quarter.Of(EffectiveTax.Of)!;
        (tax.Change!.Value < 0, tax.Effect).ShouldBe((true, null));
        quarter.Text().ShouldNotContain("effective tax rate");
        new InventedQuarter { Goods = (1_000, 1_300), Staff = (500, 800), Tax = (-75, -72) }.Text()
            .ShouldContain("The effective tax rate fell to about 24.0% from about 25.0% a year before");
    }

    [Fact]
    public void Costs_are_held_against_revenue()
    {
        var quarter = new InventedQuarter { Staff = (500, 530) };
        var rate = quarter.Of(CostRate.ToIncome)!;
        (rate.Before!.Value, rate.Now.Value, rate.Change!.Value).ShouldBe((80m, 82m, 2m));
        quarter.Text().ShouldContain("took about 82.0% of revenue, up about 2.0 percentage points.");
    }

    [Fact]
    public void There_are_no_provisions_over_volume_without_a_loan_volume() =>
        new InventedQuarter().Of(CostRate.ProvisionsToVolume).ShouldBeNull();

    [Fact]
    public void Each_line_says_what_it_did_to_the_result()
    {
        // Goods 90 more of a result of 225; staff 45 more.
        var text = new InventedQuarter { Goods = (1_000, 1_090), Staff = (500, 545) }.Text();
        Regex.IsMatch(text, @"Goods \| 1,090 \|.*\| c\. 40\.0 pts\n").ShouldBeTrue();
        Regex.IsMatch(text, @"Staff costs \| 545 \|.*\| c\. \(20\.0 pts\)\n").ShouldBeTrue();
        text.ShouldContain("On result: what the change year on year did to net result, in percentage points of that of Q2 2024.");
    }

    [Fact]
    public void No_line_does_where_the_result_before_was_a_loss() =>
        new InventedQuarter { Staff = (900, 500) }.Text().ShouldNotContain("On result");
}
