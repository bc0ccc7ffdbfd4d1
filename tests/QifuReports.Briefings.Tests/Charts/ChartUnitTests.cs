using QifuReports.Briefings.Composing.Charts;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Tests.Figures;
using QifuReports.Briefings.Tests.Quarterly;

namespace QifuReports.Briefings.Tests.Charts;

/// <summary>The unit of an axis follows from what the figures count and from how far the largest of them reaches.</summary>
public sealed class ChartUnitTests
{
    private static BriefingContext Context(decimal scale) =>
        new SmallFilings().Filed("2025-07-30", "2025Q2",
            SmallFilings.Table("operations", "Operations", "2025Q2 EUR", "", scale, "Goods | goods | 100")).Context();

    private static readonly BriefingContext Small = Context(1_000m), Large = Context(1_000_000m);

    private static Figure[] Of(Measure measure, params decimal[] values) => [.. values.Select(v => Make.Of(measure, v, 1, "EUR"))];

    private static (string, decimal, int?) Parts(ChartUnit unit) => (unit.Name, unit.Scale, unit.Decimals);

    [Fact]
    public void Amounts_are_as_the_tables_have_them()
    {
        Parts(ChartUnit.Of(Large, Of(Measure.Money, 5))).ShouldBe(("EUR million", 1_000_000m, 1));
        Parts(ChartUnit.Of(Small, Of(Measure.Money, 5_000_000_000))).ShouldBe(("EUR thousand", 1_000m, 0));
        Parts(ChartUnit.OfTables(Small)).ShouldBe(("EUR thousand", 1_000m, 0));
    }

    [Theory]
    [InlineData(Measure.Count)]
    [InlineData(Measure.Shares)]
    [InlineData(Measure.Ads)]
    public void Numbers_of_things_are_in_millions_where_one_of_them_reaches_that(Measure measure)
    {
        Parts(ChartUnit.Of(Large, Of(measure, 999_999, 5))).ShouldBe(("", 1m, 0));
        Parts(ChartUnit.Of(Large, Of(measure, 1_000_000, 5))).ShouldBe(("million", 1_000_000m, 1));
        Parts(ChartUnit.Of(Large, Of(measure, 5, -1_000_000))).ShouldBe(("million", 1_000_000m, 1));
        Parts(ChartUnit.Short(Large, Of(measure, 2_000_000_000))).ShouldBe(("million", 1_000_000m, 1));
    }

    [Theory]
    [InlineData(Measure.Percent, "percent")]
    [InlineData(Measure.Growth, "percent")]
    [InlineData(Measure.PerShare, "EUR per share")]
    [InlineData(Measure.PerAds, "EUR per ADS")]
    [InlineData(Measure.Months, "months")]
    [InlineData(Measure.Points, "percentage points")]
    [InlineData(Measure.Rate, "")]
    public void What_a_table_would_not_scale_is_not_scaled(Measure measure, string name)
    {
        Parts(ChartUnit.Of(Large, Of(measure, 5_000_000))).ShouldBe((name, 1m, null));
        Parts(ChartUnit.Short(Large, Of(measure, 5_000_000))).ShouldBe((name, 1m, null));
    }

    [Theory]
    [InlineData(5, "EUR million", 1_000_000, 2)]
    [InlineData(9_999_999, "EUR million", 1_000_000, 2)]
    [InlineData(10_000_000, "EUR million", 1_000_000, 1)]
    [InlineData(-10_000_000, "EUR million", 1_000_000, 1)]
    [InlineData(999_999_999, "EUR million", 1_000_000, 1)]
    [InlineData(1_000_000_000, "EUR billion", 1_000_000_000, 2)]
    [InlineData(10_000_000_000, "EUR billion", 1_000_000_000, 1)]
    public void Short_amounts_have_three_digits_or_four(double largest, string name, double scale, int decimals)
    {
        Parts(ChartUnit.Short(Large, Of(Measure.Money, 1, (decimal)largest, 1))).ShouldBe((name, (decimal)scale, decimals));
        Parts(ChartUnit.Short(Small, Of(Measure.Money, 1_000_000_000, 0))).ShouldBe(("EUR billion", 1_000_000_000m, 2));
    }

    [Theory]
    [InlineData(9_999, "EUR thousand", 1_000, 2)]
    [InlineData(10_000, "EUR thousand", 1_000, 1)]
    [InlineData(999_999, "EUR thousand", 1_000, 1)]
    [InlineData(1_000_000, "EUR million", 1_000_000, 2)]
    public void Where_tables_are_in_thousands_short_amounts_below_a_million_are_too(double largest, string name, double scale,
        int decimals) =>
        Parts(ChartUnit.Short(Small, Of(Measure.Money, (decimal)largest))).ShouldBe((name, (decimal)scale, decimals));

    [Fact]
    public void A_mark_states_its_figure_and_notes_it_as_used()
    {
        var context = Context(1_000_000m);
        var unit = ChartUnit.OfTables(context);
        var sales = Make.Money(4_281_034_000, unit: "EUR", concept: "sales");
        var point = unit.Point(context, sales);
        (point.Value, point.Label, point.Reference).ShouldBe((4_281.034m, "4,281.0", Reference.Of(sales, Manner.Cell, 1)));
        context.Book.Used.ShouldBe([sales]);

        var cost = Make.Money(-3_000_000, unit: "EUR", concept: "cost");
        var shown = unit.Point(context, cost, asCost: true);
        (shown.Value, shown.Label, shown.Reference).ShouldBe((3m, "3.0", Reference.Of(cost, Manner.CostCell, 1)));
        unit.Point(context, cost).Label.ShouldBe("(3.0)");

        var rate = Make.Of(Measure.Percent, 5.25m, 0.01m, "percent");
        var share = ChartUnit.Percent.Point(context, rate);
        (share.Value, share.Label, share.Reference).ShouldBe((5.25m, "5.25%", Reference.Of(rate, Manner.Cell)));
        unit.Point(context, null).ShouldBe(new ChartPoint(null, ""));
        context.Book.Used.Count.ShouldBe(3);
    }
}
