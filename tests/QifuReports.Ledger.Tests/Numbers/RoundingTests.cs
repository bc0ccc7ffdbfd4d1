using System.Globalization;
using QifuReports.Ledger.Numbers;

namespace QifuReports.Ledger.Tests.Numbers;

public class RoundingTests
{
    [Theory]
    [InlineData(1158.25, 0.1, 1158.3)]
    [InlineData(-1158.25, 0.1, -1158.3)]
    [InlineData(1158.249, 0.1, 1158.2)]
    [InlineData(1500, 1000, 2000)]
    [InlineData(0.4, 1, 0)]
    public void Rounds_half_away_from_zero(decimal value, decimal resolution, decimal expected) =>
        Rounding.To(value, resolution).ShouldBe(expected);

    [Theory]
    [InlineData(2.4, 2.6, 2, 2, 1)]
    [InlineData(2.4, 2.6, 2, 3, 1)]
    [InlineData(2.4, 2.6, 3, 2, 1)]
    [InlineData(2.4, 2.4, 2, 3, 0)]
    [InlineData(2.5, 2.5, 3, 2, 1)]
    [InlineData(-2.6, -2.4, -3, -2, 1)]
    public void Allows_the_figures_whose_interval_meets_the_possible_values(decimal low, decimal high, decimal expected, decimal actual,
        decimal allowance) =>
        Rounding.Allowance(new Interval(low, high), expected, actual, 1).ShouldBe(allowance);

    [Theory]
    [InlineData("0.125", 2, "0.13")]
    [InlineData("-0.125", 2, "-0.13")]
    [InlineData("2.5", 0, "3")]
    [InlineData("2.499", 0, "2")]
    public void Rounds_to_decimals_half_away_from_zero(string value, int decimals, string expected) =>
        Rounding.At(Number(value), decimals).ToString(CultureInfo.InvariantCulture).ShouldBe(expected);

    // The step has as many decimals as it is one of: an amount times it keeps those that are stated.
    [Theory]
    [InlineData(0, "1")]
    [InlineData(1, "0.1")]
    [InlineData(4, "0.0001")]
    public void A_step_is_one_of_the_last_decimal(int decimals, string step) =>
        Rounding.Step(decimals).ToString(CultureInfo.InvariantCulture).ShouldBe(step);

    [Theory]
    [InlineData("1000", 6, 0)]
    [InlineData("1", 6, 0)]
    [InlineData("0.5", 6, 1)]
    [InlineData("0.1", 6, 1)]
    [InlineData("0.01", 6, 2)]
    [InlineData("0.01", 1, 1)]
    [InlineData("0.00000001", 6, 6)]
    [InlineData("0.00000001", 27, 8)]
    [InlineData("0", 6, 6)]
    [InlineData("0", 27, 27)]
    public void As_many_decimals_as_a_resolution_has(string resolution, int most, int decimals) =>
        Rounding.Decimals(Number(resolution), most).ShouldBe(decimals);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
