using FsCheck.Xunit;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Summary.Moves;
using QifuReports.Ledger.Numbers;

namespace QifuReports.Briefings.Tests.Figures;

/// <summary>
/// What a comparison says of a change: its direction against what is material, whether it is told at all, whether it is better or worse.
/// </summary>
public class ComparisonTests
{
    private static readonly Materiality Material = new(1.0m, 0.1m);

    private static Figure Amount(decimal value) => Make.Money(value, resolution: 1);

    private static Comparison Of(Measure measure, decimal difference, decimal? growth = null)
    {
        var figure = Make.Of(measure, 1, 1);
        return new Comparison(figure, figure, ComparedWith.YearBefore, Make.Of(measure, difference, 0), growth is { } g
            ? Make.Of(Measure.Growth, g, 0) : null, false);
    }

    [Theory]
    [InlineData(1.0, 1)]
    [InlineData(0.99, 0)]
    [InlineData(0, 0)]
    [InlineData(-0.99, 0)]
    [InlineData(-1.0, -1)]
    public void A_growth_has_a_direction_from_its_threshold_on(double growth, int direction) =>
        Of(Measure.Money, 5, (decimal)growth).Direction(Material).ShouldBe(direction);

    [Theory]
    [InlineData(0.1, 1)]
    [InlineData(0.09, 0)]
    [InlineData(-0.09, 0)]
    [InlineData(-0.1, -1)]
    public void So_has_a_move_of_rates(double points, int direction)
    {
        var comparison = Of(Measure.Points, (decimal)points);
        comparison.Direction(Material).ShouldBe(direction);
        (comparison.InPoints, comparison.IsNotMeaningful).ShouldBe((true, false));
    }

    [Theory]
    [InlineData(Telling.Value, 3, -2, 1)]
    [InlineData(Telling.Value, -3, 2, -1)]
    [InlineData(Telling.Value, 0, 2, 0)]
    [InlineData(Telling.Size, 3, -2, 1)]
    [InlineData(Telling.Negative, 3, -2, 1)]
    [InlineData(Telling.Cost, 3, -2, -1)] // By the move of its size.
    [InlineData(Telling.Turned, 3, -2, -1)]
    public void Without_a_percentage_it_goes_by_the_amount(Telling telling, int difference, int move, int direction)
    {
        var comparison = Of(Measure.Money, difference) with { Telling = telling, Move = Amount(move) };
        comparison.Direction(Material).ShouldBe(direction);
        (comparison.InPoints, comparison.IsNotMeaningful).ShouldBe((false, true));
        Of(Measure.Money, difference, 5).IsNotMeaningful.ShouldBeFalse();
    }

    [Fact]
    public void The_move_is_the_difference_where_nothing_else_is_said()
    {
        var comparison = Of(Measure.Money, 3);
        comparison.Move.ShouldBeSameAs(comparison.Difference);
        (Materiality.Default.GrowthPercent, Materiality.Default.Points).ShouldBe((1.0m, 0.1m));
    }

    // Both rates are known to what their amounts allow: a width below a half is about, a whole percent is not told.
    [Theory]
    [InlineData(true, true, 1.0, 1.9, false)]
    [InlineData(true, true, -0.1, 0.1, true)] // Its direction is open.
    [InlineData(true, true, 0, 0.5, true)]
    [InlineData(true, true, -0.5, 0, true)]
    [InlineData(true, true, 1.0, 2.0, true)] // A point and more of it is open.
    [InlineData(true, false, -0.1, 0.1, true)]
    [InlineData(false, true, -0.1, 0.1, true)]
    [InlineData(false, false, -0.1, 0.1, false)]
    [InlineData(false, false, 1.0, 2.0, false)]
    public void A_move_of_rates_is_left_out_where_rounding_leaves_too_much_of_it_open(bool isOpen, bool isOpenBefore, double low,
        double high, bool isUntold)
    {
        static Figure Rate(bool open) => Make.Of(Measure.Percent, 10m, 0) with
        {
            Interval = new Interval(open ? 9.8m : 10m, open ? 10.2m : 10m),
            Origin = new FigureOrigin.Derived(Formula.Quotient, [Amount(1), Amount(1)]),
        };
        var difference =
            Make.Of(Measure.Points, ((decimal)low + (decimal)high) / 2, 0) with { Interval = new Interval((decimal)low, (decimal)high) };
        new Comparison(Rate(isOpen), Rate(isOpenBefore), ComparedWith.YearBefore, difference, null, true).IsUntold.ShouldBe(isUntold);
    }

    [Fact]
    public void A_rate_in_whole_percent_is_not_compared()
    {
        var whole = Make.Of(Measure.Percent, 5m, 1) with { Origin = new FigureOrigin.Derived(Formula.Quotient, [Amount(1), Amount(1)]) };
        var sharp = Make.Of(Measure.Percent, 5m, 0.1m);
        var difference = Make.Of(Measure.Points, 2, 0) with { Interval = Interval.Exactly(2) };
        new Comparison(whole, sharp, ComparedWith.Prior, difference, null, false).IsUntold.ShouldBeTrue();
        new Comparison(sharp, whole, ComparedWith.Prior, difference, null, false).IsUntold.ShouldBeTrue();
        new Comparison(sharp, sharp, ComparedWith.Prior, difference, null, false).IsUntold.ShouldBeFalse();
        // As a filing states it, whole percents are all there is to know.
        new Comparison(sharp with { Resolution = 1 }, sharp, ComparedWith.Prior, difference, null, false).IsUntold.ShouldBeFalse();
        new Comparison(whole, whole, ComparedWith.Prior, difference with { Measure = Measure.Money }, null, false).IsUntold.ShouldBeFalse();
    }

    // What is good of one polarity is bad of the other, and so it is of the other direction.
    [Property(MaxTest = 100)]
    public void Better_and_worse_change_places_with_the_polarity_and_with_the_direction(int now, int before)
    {
        if (before == 0) return;
        decimal Worsening(int polarity, int to) =>
            new MeasureMove(Amount(1).Concept with { Polarity = polarity }, Of(Measure.Money, to - before) with { Base = Amount(before) })
                .Worsening;
        var worse = Worsening(1, now);
        worse.ShouldBe((before - now) * 100m / Math.Abs(before), 0.000001m);
        Worsening(-1, now).ShouldBe(-worse);
        Worsening(1, before - (now - before)).ShouldBe(-worse);
        Worsening(-1, before - (now - before)).ShouldBe(worse);
    }

    [Theory]
    [InlineData(4.999, 5.049, 0, false)] // Both ends print alike.
    [InlineData(5.04, 5.06, 0, false)] // Of an amount a rate as sharp as that is plain.
    [InlineData(5.04, 5.09, 0, true)]
    [InlineData(5.04, 5.06, 0.1, false)]
    public void A_rate_is_open_where_both_ends_print_otherwise(double low, double high, double resolution, bool isOpen)
    {
        Figure Of(Measure measure) =>
            Make.Of(measure, 5, (decimal)resolution) with { Interval = new Interval((decimal)low, (decimal)high),
            Origin = new FigureOrigin.Derived(Formula.Quotient, [Amount(1)]) };
        Openness.IsOpen(Of(Measure.Percent)).ShouldBe(isOpen);
        StatedAsOpen(Of(Measure.Percent)).ShouldBe(isOpen);
        // A growth and a move are open however narrow.
        var printsTwoWays = Rounding.At((decimal)low, 1) != Rounding.At((decimal)high, 1) && resolution == 0;
        foreach (var measure in (Measure[])[Measure.Growth, Measure.Points])
        {
            Openness.IsOpen(Of(measure)).ShouldBe(printsTwoWays);
            StatedAsOpen(Of(measure)).ShouldBe(printsTwoWays);
        }
        foreach (var measure in (Measure[])[Measure.Money, Measure.Rate, Measure.Months])
        {
            Openness.IsOpen(Of(measure)).ShouldBeFalse();
            StatedAsOpen(Of(measure)).ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData(4.76, 5.24, 5.0, 0.0)] // Less than half a point: about.
    [InlineData(4.75, 5.25, 5.0, 1.0)] // Both ends round to five.
    [InlineData(4.4, 5.3, 5.0, 0.0)] // They do not: about, as it is.
    [InlineData(4.5, 5.5, null, null)] // A whole point: nothing of it says anything.
    public void As_much_as_is_known_of_a_rate(double low, double high, double? value, double? resolution)
    {
        var rate = Make.Of(Measure.Percent, 5, 0) with { Interval = new Interval((decimal)low, (decimal)high),
            Origin = new FigureOrigin.Derived(Formula.Quotient, [Amount(1)]) };
        var known = Openness.Known(rate);
        (known?.Value, known?.Resolution).ShouldBe(((decimal?)value, (decimal?)resolution));
    }

    [Fact]
    public void What_is_resolved_upon_is_exact()
    {
        var dividend = Make.Of(Measure.PerShare, 1, 0.01m, "EUR/share");
        foreach (var role in (string[])["dividend-per-share", "dividend-per-ads"])
        {
            var set = dividend with { Concept = dividend.Concept with { Role = QifuReports.Ledger.Taxonomy.RoleCatalogue.Find(role)
                .ShouldNotBeNull() } };
            Openness.IsSet(set).ShouldBeTrue();
            Openness.IsSet(set with { Measure = Measure.PerAds }).ShouldBeTrue();
            Openness.IsSet(set with { Measure = Measure.Money }).ShouldBeFalse();
            var growth =
                Make.Of(Measure.Growth, 5, 0) with { Interval = new Interval(4, 6), Origin = new FigureOrigin.Derived(Formula.Growth,
                [set, set]) };
            (Openness.IsOpen(growth), StatedAsOpen(growth)).ShouldBe((false, false));
            var mixed = growth with { Origin = new FigureOrigin.Derived(Formula.Growth, [set, dividend]) };
            (Openness.IsOpen(mixed), StatedAsOpen(mixed)).ShouldBe((true, true));
        }
        Openness.IsSet(dividend).ShouldBeFalse();
    }

    // The proof finds it by a rule of its own.
    private static bool StatedAsOpen(Figure figure) => Briefings.Proof.Reading.StatedFigure.Of(figure).IsOpen;
}
