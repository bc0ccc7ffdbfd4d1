using QifuReports.Briefings.Figures;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Tests.Figures;

/// <summary>
/// What a derived figure is as open as: the ends of what its inputs allow, its resolution, and what it takes over from them.
/// </summary>
public class DeriveIntervalTests
{
    private static readonly Period Before = Make.Quarter.YearBefore;

    private static readonly Axis Segments = new("segment", "Segment", [new AxisMember("trucks", "Trucks", MemberKind.Part)]);
    private static readonly Members Trucks = Members.Of([new Membership(Segments, Segments.Members[0])]);

    // Known to 10, so that the true value lies within 5.
    private static Figure Amount(decimal value, Period? period = null, decimal resolution = 10) =>
        Make.Money(value, period, "EUR", resolution) with { Members = Trucks, Symbol = "\u20AC", InTables = TableScale.Thousands };

    private static Figure Rate(decimal value, Period? period = null) =>
        Make.Of(Measure.Percent, value, 0.1m, "percent", period: period) with { Members = Trucks };

    private static void Inherits(Figure figure)
    {
        figure.Members.ShouldBe(Trucks);
        (figure.Symbol, figure.InTables).ShouldBe(("\u20AC", TableScale.Thousands));
    }

    [Fact]
    public void A_difference()
    {
        var difference = Derive.Difference("d", Amount(120), Amount(100, Before, 20), "EUR");
        (difference.Value, difference.Low, difference.High, difference.Resolution).ShouldBe((20m, 5m, 35m, 20m));
        (difference.Unit, difference.Measure, difference.Period).ShouldBe(("EUR", Measure.Money, Make.Quarter));
        Inherits(difference);
        ((FigureOrigin.Derived)difference.Origin).Formula.ShouldBe(Formula.Difference);
        // Of what is derived itself no last digit is known.
        Derive.Difference("d", Amount(120, resolution: 0), Amount(100, Before), "EUR").Resolution.ShouldBe(0);
        Derive.Difference("d", Amount(120), Amount(100, Before, 0), "EUR").Resolution.ShouldBe(0);
        Derive.Difference("d", Make.Of(Measure.Count, 7, 1, "count"), Make.Of(Measure.Count, 5, 1, "count", period: Before), "EUR")
            .Resolution.ShouldBe(0);
        Derive.Difference("d", Amount(1, resolution: 20), Amount(1, Before), "EUR").Resolution.ShouldBe(20);
    }

    [Fact]
    public void A_move_of_rates()
    {
        var points = Derive.Difference("d", Rate(12.5m), Rate(10.2m, Before), "EUR");
        (points.Value, points.Low, points.High, points.Resolution, points.Unit).ShouldBe((2.3m, 2.2m, 2.4m, 0.1m, "points"));
        ((FigureOrigin.Derived)points.Origin).Formula.ShouldBe(Formula.Points);
    }

    [Fact]
    public void A_growth()
    {
        var growth = Derive.Growth("g", Amount(125), Amount(100, Before), "EUR").ShouldNotBeNull();
        (growth.Value, growth.Low, growth.High).ShouldBe((25m, 120m / 105 * 100 - 100, 130m / 95 * 100 - 100));
        (growth.Unit, growth.Measure, growth.Resolution, growth.Members).ShouldBe(("percent", Measure.Growth, 0m, Trucks));
        ((FigureOrigin.Derived)Derive.Growth("g", Amount(125), Amount(100, Before), "EUR", Formula.ImpliedGrowth)!.Origin)
            .Formula.ShouldBe(Formula.ImpliedGrowth);
        // Of a cost below zero it is that of its size.
        var ofCost = Derive.Growth("g", Amount(-125), Amount(-100, Before), "EUR", ofCost: true).ShouldNotBeNull();
        (ofCost.Value, ofCost.Low, ofCost.High).ShouldBe((25m, 120m / 105 * 100 - 100, 130m / 95 * 100 - 100));
    }

    // The base may not be nil, nor may the rounding let it be; what is compared may be nil and not below it.
    [Theory]
    [InlineData(100, 6, false, true)]
    [InlineData(100, 5, false, false)]
    [InlineData(0, 6, false, true)]
    [InlineData(-1, 6, false, false)]
    [InlineData(-100, -6, true, true)]
    [InlineData(-100, -5, true, false)]
    [InlineData(0, -6, true, true)]
    [InlineData(1, -6, true, false)]
    [InlineData(100, 6, true, false)]
    [InlineData(-100, -6, false, false)]
    public void There_is_no_growth_on_what_may_be_nil(int current, int @base, bool ofCost, bool isOne) =>
        (Derive.Growth("g", Amount(current), Amount(@base, Before), "EUR", ofCost: ofCost) is not null).ShouldBe(isOne);

    [Theory]
    [InlineData("EUR", "EUR", true)]
    [InlineData("USD", "EUR", false)]
    [InlineData("EUR/share", "EUR", true)]
    [InlineData("USD/share", "EUR", false)]
    [InlineData("EURO", "EUR", false)]
    public void Only_amounts_of_the_reporting_currency_are_compared_over_time(string unit, string currency, bool isAllowed)
    {
        var measure = unit.Contains('/') ? Measure.PerShare : Measure.Money;
        void Compare(Period before) =>
            Derive.Growth("g", Make.Of(measure, 120, 1, unit), Make.Of(measure, 100, 1, unit, period: before), currency).ShouldNotBeNull();
        if (isAllowed) Compare(Before);
        else Should.Throw<DerivationException>(() => Compare(Before)).Message.ShouldContain("two periods are translated at two rates");
        // Within one period there is one rate.
        Compare(Make.Quarter);
    }

    [Fact]
    public void Only_figures_of_one_part_of_the_company_are_compared()
    {
        Should.Throw<DerivationException>(() =>
            Derive.Difference("d", Amount(1), Amount(1, Before) with { Members = Members.None }, "EUR"))
            .Message.ShouldContain("another part of the company");
        Should.Throw<DerivationException>(() =>
            Derive.Difference("d", Amount(1), Amount(1, Before) with { Measure = Measure.Count }, "EUR"))
            .Message.ShouldContain("another unit");
        var points = Amount(1) with { Measure = Measure.Points };
        Should.Throw<DerivationException>(() =>
            Derive.Difference("d", points, points, "EUR")).Message.ShouldContain("changes are not compared");
    }

    [Fact]
    public void A_share()
    {
        var share = Derive.Quotient("s", Amount(20).Concept, Amount(20), Amount(50)).ShouldNotBeNull();
        (share.Value, share.Low, share.High).ShouldBe((40m, 15m / 55 * 100, 25m / 45 * 100));
        (share.Unit, share.Measure, share.Resolution, share.Members).ShouldBe(("percent", Measure.Percent, 0m, Trucks));
        var below = Derive.Quotient("s", Amount(20).Concept, Amount(-20), Amount(50)).ShouldNotBeNull();
        (below.Value, below.Low, below.High).ShouldBe((-40m, -25m / 45 * 100, -15m / 55 * 100));
    }

    [Theory]
    [InlineData(6, true)]
    [InlineData(5, false)]
    [InlineData(-6, false)]
    public void There_is_no_share_of_what_may_be_nil(int whole, bool isOne) =>
        (Derive.Quotient("s", Amount(1).Concept, Amount(1), Amount(whole)) is not null).ShouldBe(isOne);

    [Fact]
    public void A_remainder_and_a_sum()
    {
        var left = Derive.Remainder("r", Amount(1).Concept, Amount(100), [Amount(30), Amount(20, resolution: 4)]);
        (left.Value, left.Low, left.High, left.Resolution).ShouldBe((50m, 38m, 62m, 10m));
        Inherits(left);
        Should.Throw<DerivationException>(() => Derive.Remainder("r", Amount(1).Concept, Amount(100), [Amount(30, Before)]));
        Should.Throw<DerivationException>(() => Derive.Remainder("r", Amount(1).Concept, Amount(100), [Make.Money(30, unit: "USD")]));

        var sum = Derive.Sum("s", Amount(1).Concept, [(Amount(100), 1), (Amount(30, resolution: 20), -1), (Amount(7, resolution: 2), 1)]);
        (sum.Value, sum.Low, sum.High, sum.Resolution).ShouldBe((77m, 61m, 93m, 20m));
        Inherits(sum);
        Derive.Sum("s", Amount(1).Concept, [(Amount(100), 1), (Amount(30) with { Members = Members.None }, 1)])
            .Members.ShouldBe(Members.None);
        Should.Throw<DerivationException>(() => Derive.Sum("s", Amount(1).Concept, [(Amount(100), 1), (Amount(30, Before), 1)]));
        Should.Throw<DerivationException>(() => Derive.Sum("s", Amount(1).Concept, [(Amount(100), 1), (Make.Money(30, unit: "USD"), 1)]));
    }

    [Theory]
    [InlineData(PeriodType.Flow, true)]
    [InlineData(PeriodType.Balance, true)]
    [InlineData(PeriodType.Count, true)]
    [InlineData(PeriodType.PerShare, false)]
    [InlineData(PeriodType.Ratio, false)]
    [InlineData(PeriodType.Average, false)]
    public void Only_what_adds_up_is_summed(PeriodType type, bool isAllowed)
    {
        var part = Amount(1);
        part = part with { Concept = part.Concept with { PeriodType = type } };
        if (isAllowed) Derive.Sum("s", part.Concept, [(part, 1)]).Value.ShouldBe(1);
        else Should.Throw<DerivationException>(() => Derive.Sum("s", part.Concept, [(part, 1)])).Message.ShouldContain("never summed");
        if (isAllowed) Derive.Remainder("r", part.Concept, part, []).Value.ShouldBe(1);
        else Should.Throw<DerivationException>(() => Derive.Remainder("r", part.Concept, part, []));
    }

    [Fact]
    public void A_span_within_another()
    {
        var quarter = Derive.SubPeriod("q", Make.Quarter, Amount(100, Period.NineMonths(2023)), Amount(70, Period.Half(2023, 1), 20));
        (quarter.Value, quarter.Low, quarter.High, quarter.Resolution, quarter.Period).ShouldBe((30m, 15m, 45m, 20m, Make.Quarter));
        Inherits(quarter);
        ((FigureOrigin.Derived)quarter.Origin).Formula.ShouldBe(Formula.SubPeriod);
        Should.Throw<DerivationException>(() => Derive.SubPeriod("q", Make.Quarter, Amount(100), Make.Money(1, unit: "USD")));
        Should.Throw<DerivationException>(() =>
            Derive.SubPeriod("q", Make.Quarter, Amount(100), Make.Money(1, unit: "EUR", concept: "other")));
    }

    [Theory]
    [InlineData(1, 130, 115, 145)]
    [InlineData(-1, 70, 55, 85)]
    public void A_balance_carried_forward(int weight, int value, int low, int high)
    {
        var opening = Amount(100, Make.Quarter.Prior.Closing);
        var given = Derive.RollForward("r", opening, Amount(30, resolution: 20), weight);
        (given.Value, given.Low, given.High, given.Resolution, given.Period).ShouldBe((value, low, high, 20m, Make.Quarter.Closing));
        ((FigureOrigin.Derived)given.Origin).Formula.ShouldBe(weight > 0 ? Formula.RollForward : Formula.RollForwardLess);
        Inherits(given);
        Should.Throw<DerivationException>(() => Derive.RollForward("r", opening, Amount(30, Make.Quarter.Closing)));
        Should.Throw<DerivationException>(() => Derive.RollForward("r", opening, Make.Of(Measure.Percent, 1, 1, "EUR")));
        Should.Throw<DerivationException>(() =>
            Derive.RollForward("r", Make.Of(Measure.Percent, 1, 1, "EUR", period: opening.Period), Amount(30)));
    }

    [Fact]
    public void A_rate_of_tax()
    {
        var rate = Derive.TaxRate("t", Amount(-20), Amount(50)).ShouldNotBeNull();
        (rate.Value, rate.Low, rate.High, rate.Unit, rate.Measure)
            .ShouldBe((40m, 15m / 55 * 100, 25m / 45 * 100, "percent", Measure.Percent));
        var both = Derive.TaxRate("t", Amount(20), Amount(-50)).ShouldNotBeNull();
        (both.Value, both.Low, both.High).ShouldBe((40m, 15m / 55 * 100, 25m / 45 * 100));
        ((FigureOrigin.Derived)rate.Origin).Formula.ShouldBe(Formula.TaxRate);
        ((FigureOrigin.Derived)Derive.TaxRate("t", Amount(-20), Amount(50), Formula.CostRate)!.Origin).Formula.ShouldBe(Formula.CostRate);
        Derive.TaxRate("t", Amount(-20), Amount(5)).ShouldBeNull();
        Derive.TaxRate("t", Amount(-20), Amount(-5)).ShouldBeNull();
        Derive.TaxRate("t", Amount(-20), Amount(6)).ShouldNotBeNull();
        Derive.TaxRate("t", Amount(-20), Amount(-6)).ShouldNotBeNull();
        Should.Throw<DerivationException>(() => Derive.TaxRate("t", Make.Money(-20, unit: "USD"), Amount(50)));
        Should.Throw<DerivationException>(() => Derive.TaxRate("t", Amount(-20) with { Measure = Measure.PerShare }, Amount(50)));
        Should.Throw<DerivationException>(() => Derive.TaxRate("t", Amount(-20), Amount(50) with { Measure = Measure.Percent }));
    }

    [Fact]
    public void The_middle_of_a_range()
    {
        var middle = Derive.Midpoint("m", Amount(100), Amount(200, resolution: 20));
        (middle.Value, middle.Low, middle.High, middle.Resolution).ShouldBe((150m, 142.5m, 157.5m, 0m));
        (middle.Symbol, middle.InTables).ShouldBe(("\u20AC", TableScale.Thousands));
        Should.Throw<DerivationException>(() => Derive.Midpoint("m", Amount(100), Amount(200, Before)));
        Should.Throw<DerivationException>(() => Derive.Midpoint("m", Amount(100), Make.Money(200, unit: "USD")));
    }

    // What 2 points more, or less, of 1,000 took.
    [Theory]
    [InlineData(2, 1000, -20, -20.6025, -19.4025)]
    [InlineData(-2, 1000, 20, 19.4025, 20.6025)]
    [InlineData(2, -1000, 20, 19.4025, 20.6025)]
    public void The_effect_of_a_rate(int points, int on, double value, double low, double high)
    {
        var move = Make.Of(Measure.Points, points, 0.1m, "points");
        var effect = Derive.RateEffect("e", move, Amount(on));
        (effect.Value, effect.Low, effect.High).ShouldBe(((decimal)value, (decimal)low, (decimal)high));
        (effect.Unit, effect.Measure, effect.Symbol, effect.InTables).ShouldBe(("EUR", Measure.Money, "\u20AC", TableScale.Thousands));
        Should.Throw<DerivationException>(() => Derive.RateEffect("e", move with { Measure = Measure.Percent }, Amount(on)));
        Should.Throw<DerivationException>(() => Derive.RateEffect("e", move, Amount(on, Before)));
        Should.Throw<DerivationException>(() => Derive.RateEffect("e", move, Amount(on) with { Measure = Measure.Percent }));
    }

    [Theory]
    [InlineData(20, 40.0, 15.0 / 55 * 100, 25.0 / 45 * 100)]
    [InlineData(-20, -40.0, -25.0 / 45 * 100, -15.0 / 55 * 100)]
    public void The_part_of_a_line_in_a_change(int effect, double value, double low, double high)
    {
        var part = Derive.Contribution("c", Amount(effect), Amount(50)).ShouldNotBeNull();
        part.Value.ShouldBe((decimal)value);
        ((double)part.Low).ShouldBe(low, 1e-9);
        ((double)part.High).ShouldBe(high, 1e-9);
        (part.Unit, part.Measure).ShouldBe(("points", Measure.Points));
        Derive.Contribution("c", Amount(effect), Amount(5)).ShouldBeNull();
        Derive.Contribution("c", Amount(effect), Amount(6)).ShouldNotBeNull();
        Should.Throw<DerivationException>(() => Derive.Contribution("c", Make.Money(1, unit: "USD"), Amount(50)));
        Should.Throw<DerivationException>(() => Derive.Contribution("c", Amount(1) with { Measure = Measure.Percent }, Amount(50)));
        Should.Throw<DerivationException>(() => Derive.Contribution("c", Amount(1), Amount(50) with { Measure = Measure.Percent }));
    }
}
