using FsCheck.Xunit;
using QifuReports.Ledger.Numbers;

namespace QifuReports.Ledger.Tests.Laws;

/// <summary>What holds of any two figures in two intervals holds of the interval that the arithmetic gives.</summary>
public class IntervalLawTests
{
    [Property]
    public void Sums_differences_and_multiples_lie_in_the_interval(int a, byte openA, int b, byte openB, sbyte factor)
    {
        var (one, other) = (Around(a, openA), Around(b, openB));
        foreach (var x in Of(one))
        {
            Holds(one.Times(factor), x * factor);
            foreach (var y in Of(other))
            {
                Holds(one + other, x + y);
                Holds(one - other, x - y);
                Holds(one.Times(other), x * y);
            }
        }
        // No wider than it has to be: its ends are made of ends.
        Ends(one, other, (x, y) => x + y).ShouldBe(one + other);
        Ends(one, other, (x, y) => x - y).ShouldBe(one - other);
        Ends(one, other, (x, y) => x * y).ShouldBe(one.Times(other));
        Ends(one, Interval.Exactly(factor), (x, y) => x * y).ShouldBe(one.Times(factor));
    }

    [Property]
    public void A_quotient_lies_in_the_interval_and_one_by_nothing_has_none(int a, byte openA, short b, byte openB)
    {
        var (one, other) = (Around(a, openA), Around(b, openB));
        if (other.Low <= 0) one.Over(other).ShouldBeNull();
        else Ends(one, other, (x, y) => x / y).ShouldBe(one.Over(other)!.Value);
    }

    [Property]
    public void A_rounded_figure_is_at_most_half_a_unit_away_and_has_a_twin_below_zero(int value, byte place)
    {
        decimal[] resolutions = [0.01m, 0.1m, 1m, 1_000m, 1_000_000m];
        var (amount, resolution) = (value / 1_000m, resolutions[place % resolutions.Length]);
        var rounded = Rounding.To(amount, resolution);
        Math.Abs(rounded - amount).ShouldBeLessThanOrEqualTo(resolution / 2);
        (rounded % resolution).ShouldBe(0);
        Rounding.To(-amount, resolution).ShouldBe(-rounded);
        if (Math.Abs(rounded - amount) == resolution / 2) Math.Abs(rounded).ShouldBeGreaterThan(Math.Abs(amount));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Without_a_last_digit_nothing_is_rounded(int resolution)
    {
        Rounding.To(1.234m, resolution).ShouldBe(1.234m);
        Rounding.Allowance(new Interval(0, 10), 5, 9, resolution).ShouldBe(0);
    }

    // A figure is let through exactly where its own interval meets that of what is possible.
    [Property]
    public void A_figure_is_let_through_where_its_interval_meets_what_is_possible(short low, byte width, sbyte off)
    {
        var possible = new Interval(low / 100m, low / 100m + width / 100m);
        var expected = Rounding.To((possible.Low + possible.High) / 2, 1);
        var actual = expected + off % 6;
        var meets = actual + 0.5m >= possible.Low && actual - 0.5m <= possible.High;
        (Math.Abs(actual - expected) <= Rounding.Allowance(possible, expected, actual, 1)).ShouldBe(meets || actual == expected);
    }

    private static Interval Around(int value, byte open) => new(value - open / 10m, value + open / 10m);

    private static decimal[] Of(Interval interval) => [interval.Low, (interval.Low + interval.High) / 2, interval.High];

    private static void Holds(Interval interval, decimal value) =>
        (interval.Low <= value && value <= interval.High).ShouldBeTrue($"{value} in {interval}");

    private static Interval Ends(Interval a, Interval b, Func<decimal, decimal, decimal> of)
    {
        decimal[] all = [of(a.Low, b.Low), of(a.Low, b.High), of(a.High, b.Low), of(a.High, b.High)];
        return new Interval(all.Min(), all.Max());
    }
}
