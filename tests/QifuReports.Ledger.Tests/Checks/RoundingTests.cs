using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Numbers;

namespace QifuReports.Ledger.Tests.Checks;

public class RoundingTests
{
    [Theory]
    [InlineData(1158.25, 0.1, 1158.3)]
    [InlineData(-1158.25, 0.1, -1158.3)]
    [InlineData(1158.249, 0.1, 1158.2)]
    [InlineData(1500, 1000, 2000)]
    [InlineData(0.4, 1, 0)]
    public void Rounds_half_away_from_zero(decimal value, decimal resolution, decimal expected) => Rounding.To(value, resolution).ShouldBe(expected);

    [Theory]
    [InlineData(2.4, 2.6, 2, 2, 1)]
    [InlineData(2.4, 2.6, 2, 3, 1)]
    [InlineData(2.4, 2.6, 3, 2, 1)]
    [InlineData(2.4, 2.4, 2, 3, 0)]
    [InlineData(2.5, 2.5, 3, 2, 1)]
    [InlineData(-2.6, -2.4, -3, -2, 1)]
    public void Allows_the_figures_whose_interval_meets_the_possible_values(decimal low, decimal high, decimal expected, decimal actual, decimal allowance) =>
        Rounding.Allowance(new Interval(low, high), expected, actual, 1).ShouldBe(allowance);

    [Fact]
    public void A_quotient_has_the_interval_of_all_quotients()
    {
        new Interval(-2, 6).Over(new Interval(1, 2)).ShouldBe(new Interval(-2, 6));
        new Interval(2, 6).Over(new Interval(1, 2)).ShouldBe(new Interval(1, 6));
        new Interval(-6, -2).Over(new Interval(1, 2)).ShouldBe(new Interval(-6, -1));
        new Interval(2, 6).Over(new Interval(0, 2)).ShouldBeNull();
    }
}
