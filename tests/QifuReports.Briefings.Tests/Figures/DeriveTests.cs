using QifuReports.Briefings.Figures;
using QifuReports.Ledger.Numbers;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Tests.Figures;

public class DeriveTests
{
    private static readonly Period YearAgo = Make.Quarter.YearBefore;

    [Fact]
    public void Growth_is_of_the_unrounded_amounts_and_knows_its_interval()
    {
        var growth = Derive.Growth("g", Make.Money(4_281_026_000m), Make.Money(4_144_129_000m, YearAgo), "RMB").ShouldNotBeNull();
        Rounding.At(growth.Value, 3).ShouldBe(3.303m);
        growth.Low.ShouldBeLessThan(growth.Value);
        growth.High.ShouldBeGreaterThan(growth.Value);
        growth.Origin.ShouldBeOfType<FigureOrigin.Derived>().Formula.ShouldBe(Formula.Growth);
    }

    [Theory]
    [InlineData(100, 0)]
    [InlineData(100, -50)]
    [InlineData(-100, 50)]
    [InlineData(-659, -68583)]
    public void Growth_means_nothing_on_such_a_base(int current, int @base)
    {
        Derive.Growth("g", Make.Money(current * 1000m), Make.Money(@base * 1000m, YearAgo), "RMB").ShouldBeNull();
        Derive.Difference("d", Make.Money(current * 1000m), Make.Money(@base * 1000m, YearAgo), "RMB").Value.ShouldBe(
            (current - @base) * 1000m);
    }

    [Fact]
    public void Growth_of_a_translated_amount_is_refused() =>
        Should.Throw<DerivationException>(
            () => Derive.Growth("g", Make.Money(1_000_000m, unit: "USD"), Make.Money(900_000m, YearAgo, "USD"), "RMB"));

    [Fact]
    public void Difference_of_a_translated_amount_is_refused() =>
        Should.Throw<DerivationException>(
            () => Derive.Difference("d", Make.Money(1_000_000m, unit: "USD"), Make.Money(900_000m, YearAgo, "USD"), "RMB"));

    [Fact]
    public void Growth_across_units_is_refused() =>
        Should.Throw<DerivationException>(() => Derive.Growth("g", Make.Money(1_000_000m), Make.Money(900_000m, YearAgo, "USD"), "RMB"));

    [Fact]
    public void Growth_of_a_ratio_is_refused_and_its_difference_is_in_points()
    {
        var (now, then) =
            (Make.Of(Measure.Percent, 26.6m, 0.1m, "percent"), Make.Of(Measure.Percent, 23.8m, 0.1m, "percent", period: YearAgo));
        Should.Throw<DerivationException>(() => Derive.Growth("g", now, then, "RMB"));
        var points = Derive.Difference("d", now, then, "RMB");
        (points.Value, points.Measure, points.Unit).ShouldBe((2.8m, Measure.Points, "points"));
    }

    [Fact]
    public void A_change_of_a_change_is_refused()
    {
        var growth = Derive.Growth("g", Make.Money(2_000m), Make.Money(1_000m, YearAgo, resolution: 1), "RMB")!;
        Should.Throw<DerivationException>(() => Derive.Difference("d", growth, growth, "RMB"));
    }

    [Fact]
    public void A_margin_is_one_amount_over_another_of_the_same_period()
    {
        var concept = new Concept(new ConceptId("margin"), "Margin", PeriodType.Ratio, UnitKind.Percent, []);
        Rounding.At(Derive.Quotient("m", concept, Make.Money(1_388_873_000m), Make.Money(4_281_026_000m))!.Value, 2).ShouldBe(32.44m);
        Derive.Quotient("m", concept, Make.Money(1_000m), Make.Money(0m)).ShouldBeNull();
        Should.Throw<DerivationException>(() => Derive.Quotient("m", concept, Make.Money(1_000m), Make.Money(2_000m, YearAgo)));
        Should.Throw<DerivationException>(
            () => Derive.Quotient("m", concept, Make.Of(Measure.PerShare, 3.47m, 0.01m, "RMB"), Make.Money(2_000m)));
    }

    [Theory]
    [InlineData(Measure.PerShare)]
    [InlineData(Measure.PerAds)]
    [InlineData(Measure.Percent)]
    [InlineData(Measure.Months)]
    [InlineData(Measure.Shares)]
    public void What_never_adds_up_is_neither_summed_nor_subtracted(Measure measure)
    {
        var figure = Make.Of(measure, 10m, 1m, "unit");
        Should.Throw<DerivationException>(() => Derive.Sum("s", figure.Concept, [(figure, 1), (figure, 1)]));
        Should.Throw<DerivationException>(() => Derive.Remainder("r", figure.Concept, figure, [figure]));
    }

    [Fact]
    public void Only_flows_are_taken_apart_over_spans()
    {
        var (nine, half) = (Make.Money(30m, Period.NineMonths(2023)), Make.Money(20m, Period.Half(2023, 1)));
        Derive.SubPeriod("q", Make.Quarter, nine, half).Value.ShouldBe(10m);
        var shares = Make.Of(Measure.Shares, 10m, 1m, "shares", period: Period.NineMonths(2023));
        Should.Throw<DerivationException>(() => Derive.SubPeriod("q", Make.Quarter, shares, shares));
    }

    [Fact]
    public void A_remainder_is_as_open_as_all_its_parts()
    {
        var left = Derive.Remainder("r", Make.Money(1m).Concept, Make.Money(123_148m, resolution: 1), [Make.Money(69_579m, resolution: 1)]);
        (left.Value, left.Low, left.High).ShouldBe((53_569m, 53_568m, 53_570m));
    }

    [Fact]
    public void A_weighted_sum_keeps_its_inputs()
    {
        var sum = Derive.Sum("s", Make.Money(1m).Concept, [(Make.Money(5_000m), 1), (Make.Money(2_000m), -1)]);
        (sum.Value, sum.Low, sum.High).ShouldBe((3_000m, 2_000m, 4_000m));
    }

    [Theory]
    [InlineData(1000, 1009, 0)]
    [InlineData(1000, 1010, 1)]
    [InlineData(1000, 990, -1)]
    [InlineData(1000, 991, 0)]
    public void Direction_knows_what_is_material(int before, int after, int expected)
    {
        var (now, then) = (Make.Money(after * 1000m), Make.Money(before * 1000m, YearAgo));
        var comparison = new Comparison(now, then, ComparedWith.YearBefore, Derive.Difference("d", now, then, "RMB"),
            Derive.Growth("g", now, then, "RMB"), false);
        comparison.Direction(Materiality.Default).ShouldBe(expected);
    }

    [Fact]
    public void A_balance_is_carried_forward_by_the_flow_of_the_span_after_it()
    {
        var opening = Make.Of(Measure.Money, 100_000m, 1000, period: Make.Quarter.Prior.Closing);
        var given = Derive.RollForward("r", opening, Make.Money(-30_000m));
        (given.Value, given.Period, given.High - given.Low).ShouldBe((70_000m, Make.Quarter.Closing, 2000m));
        Should.Throw<DerivationException>(() => Derive.RollForward("r", opening, Make.Money(-30_000m, YearAgo)));
        Should.Throw<DerivationException>(() => Derive.RollForward("r", opening, Make.Money(-30_000m, unit: "USD")));
        Should.Throw<DerivationException>(() => Derive.RollForward("r", Make.Money(1_000m), Make.Money(-30_000m)));
    }

    [Theory]
    [InlineData(-155, 1000, 15.5)]
    [InlineData(155, -1000, 15.5)]
    [InlineData(155, 1000, -15.5)]
    public void A_rate_of_tax_is_an_expense_of_the_income_whatever_sign_both_have(int tax, int income, double rate)
    {
        var figure = Derive.TaxRate("t", Make.Money(tax * 1000m), Make.Money(income * 1000m)).ShouldNotBeNull();
        figure.Value.ShouldBe((decimal)rate);
        figure.Low.ShouldBeLessThan(figure.Value);
        figure.High.ShouldBeGreaterThan(figure.Value);
    }

    [Fact]
    public void There_is_no_rate_of_tax_on_what_may_be_nil()
    {
        Derive.TaxRate("t", Make.Money(-1000m), Make.Money(0m)).ShouldBeNull();
        Derive.TaxRate("t", Make.Money(-1000m), Make.Money(200m)).ShouldBeNull();
        Should.Throw<DerivationException>(() => Derive.TaxRate("t", Make.Money(-1000m), Make.Money(2000m, YearAgo)));
    }
}
