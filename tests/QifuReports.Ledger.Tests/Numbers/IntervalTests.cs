using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Numbers;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Numbers;

/// <summary>The true values that a stated figure stands for, and what follows from two of them.</summary>
public class IntervalTests
{
    [Fact]
    public void A_value_stands_for_half_a_resolution_to_both_sides()
    {
        Interval.Stated(7, 1).ShouldBe(new Interval(6.5m, 7.5m));
        Interval.Stated(-7.2m, 0.1m).ShouldBe(new Interval(-7.25m, -7.15m));
        Interval.Stated(7, 0).ShouldBe(Interval.Exactly(7));
        Interval.Around(7, 2).ShouldBe(new Interval(5, 9));
    }

    [Fact]
    public void It_is_as_wide_as_its_ends_are_apart_and_can_be_widened()
    {
        new Interval(-2, 6).Width.ShouldBe(8);
        Interval.Exactly(3).Width.ShouldBe(0);
        new Interval(-2, 6).Widened(0.5m).ShouldBe(new Interval(-2.5m, 6.5m));
    }

    [Theory]
    [InlineData(1, 2, 2, 3, true)]
    [InlineData(1, 2, 2.1, 3, false)]
    [InlineData(1, 9, 4, 5, true)]
    [InlineData(2, 2, 2, 2, true)]
    [InlineData(-3, -2, -1, 0, false)]
    public void Two_meet_where_they_have_a_value_in_common(double low, double high, double otherLow, double otherHigh, bool meet)
    {
        var (one, other) = (new Interval((decimal)low, (decimal)high), new Interval((decimal)otherLow, (decimal)otherHigh));

        one.Meets(other).ShouldBe(meet);
        other.Meets(one).ShouldBe(meet);
    }

    [Fact]
    public void A_quotient_has_the_interval_of_all_quotients()
    {
        new Interval(-2, 6).Over(new Interval(1, 2)).ShouldBe(new Interval(-2, 6));
        new Interval(2, 6).Over(new Interval(1, 2)).ShouldBe(new Interval(1, 6));
        new Interval(-6, -2).Over(new Interval(1, 2)).ShouldBe(new Interval(-6, -1));
        new Interval(2, 6).Over(new Interval(0, 2)).ShouldBeNull();
    }

    // A count to the last one has had nothing rounded off, and neither has the change of one; an amount of money has, even where it is
    // stated to the last unit.
    [Theory]
    [InlineData("count", 1, true)]
    [InlineData("shares", 1, true)]
    [InlineData("ads", 1, true)]
    [InlineData("count-change:2024Q3", 1, true)]
    [InlineData("count", 1000, false)]
    [InlineData("EUR", 1, false)]
    [InlineData("EUR/share", 1, false)]
    [InlineData("percent", 1, false)]
    [InlineData("months", 1, false)]
    public void What_is_counted_to_the_last_one_is_exact(string unit, int resolution, bool isExact)
    {
        var key = new FactKey(new ConceptId("a"), Period.Quarter(2025, 3), unit, Basis.UsGaap);
        var fact = new Fact(key, 7000, 7000, 1, resolution, IsNil: false, new Source("x", "s", "A", 1, "", new Place("f")));

        fact.IsExact.ShouldBe(isExact);
        fact.Interval.ShouldBe(isExact ? Interval.Exactly(7000) : Interval.Stated(7000, resolution));
    }
}
