using System.Globalization;

namespace QifuReports.Charts.Tests;

/// <summary>The maths of value axes.</summary>
public sealed class AxisTests
{
    [Theory]
    [InlineData("0", "0.00000000000000000001")]
    [InlineData("1", "1")]
    [InlineData("1.01", "2")]
    [InlineData("2.1", "2.5")]
    [InlineData("2.6", "5")]
    [InlineData("5.1", "10")]
    [InlineData("713.5", "1000")]
    [InlineData("0.0021", "0.0025")]
    [InlineData("0.03", "0.05")]
    [InlineData("100000000000000000000000001", "200000000000000000000000000")]
    public void A_step_is_the_next_nice_one(string least, string expected) => NiceStep.AtLeast(D(least)).ShouldBe(D(expected));

    [Fact]
    public void A_step_beyond_the_decimals_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => NiceStep.AtLeast(6e26m));

    [Theory]
    [InlineData("0", "4281.0", 6, true, "0..5000 by 1000")]
    [InlineData("0", "4281.0", 3, true, "0..5000 by 2500")]
    [InlineData("988", "1137.7", 5, true, "0..1250 by 250")]
    [InlineData("-2410", "1500", 5, true, "-3000..2000 by 1000")]
    [InlineData("-40", "-7", 4, true, "-40..0 by 10")]
    [InlineData("0", "7.4", 4, true, "0..7.5 by 2.5")]
    [InlineData("11.2", "12.27", 6, false, "11.2..12.4 by 0.2")]
    [InlineData("0", "0", 5, true, "0..1 by 1")]
    [InlineData("5", "5", 4, false, "4.5..5.5 by 0.25")]
    [InlineData("5", "5", 4, true, "0..5 by 2.5")]
    [InlineData("-1", "1000000", 1, true, "-1000000..1000000 by 1000000")]
    [InlineData("0", "0.0004", 4, true, "0..0.0004 by 0.0001")]
    public void An_axis_is_the_tightest_nice_one(string low, string high, int most, bool fromZero, string expected)
    {
        var scale = AxisScale.Over(D(low), D(high), most, fromZero);
        string.Create(CultureInfo.InvariantCulture, $"{Plain(scale.Low)}..{Plain(scale.High)} by {Plain(scale.Step)}").ShouldBe(expected);
    }

    [Fact]
    public void A_share_runs_from_the_low_end_to_the_high_end()
    {
        var scale = new AxisScale(-20, 10, 5);
        scale.Share(-20).ShouldBe(0);
        scale.Share(30).ShouldBe(1);
        scale.Share(0).ShouldBe(0.4);
        scale.Tick(3).ShouldBe(10);
    }

    [Theory]
    [InlineData("1.82", "5", true)]
    [InlineData("11.2", "12.27", false)]
    [InlineData("-1", "3", true)]
    [InlineData("-12", "-11", false)]
    [InlineData("0", "0", true)]
    public void A_line_holds_zero_where_it_is_near(string low, string high, bool near) =>
        AxisScale.ZeroIsNear(D(low), D(high)).ShouldBe(near);

    [Theory]
    [InlineData("4000", "1000", "4,000")]
    [InlineData("0", "0.5", "0")]
    [InlineData("5", "2.5", "5.0")]
    [InlineData("-1250", "1250", "\u22121,250")]
    [InlineData("0.05", "0.05", "0.05")]
    [InlineData("0.00002", "0.00001", "0.00002")]
    [InlineData("1234567", "1", "1,234,567")]
    public void A_tick_has_separators_and_the_decimals_of_its_step(string value, string step, string expected) =>
        TickText.Of(D(value), D(step)).ShouldBe(expected);

    private static decimal D(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static string Plain(decimal value) => value.ToString("0.##########", CultureInfo.InvariantCulture);
}
