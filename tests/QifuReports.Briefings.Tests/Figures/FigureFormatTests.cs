using System.Globalization;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Proof.Reading;
using QifuReports.Ledger.Numbers;

namespace QifuReports.Briefings.Tests.Figures;

public class FigureFormatTests
{
    private static decimal D(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("EUR", "", "EUR\u00A04.2\u00A0million")]
    [InlineData("EUR", "\u20AC", "\u20AC4.2\u00A0million")]
    [InlineData("RMB", "RMB", "RMB4.2\u00A0million")]
    [InlineData("SEK", "kr", "kr4.2\u00A0million")]
    [InlineData("USD", "", "US$4.2\u00A0million")]
    [InlineData("USD", "$", "$4.2\u00A0million")]
    public void A_code_has_a_space_that_does_not_break_and_a_symbol_has_none(string unit, string symbol, string expected)
    {
        var figure = Make.Money(4_200_000m, unit: unit) with { Symbol = symbol };
        FigureFormat.Prose(figure).ShouldBe(expected);
        FigureFormat.Prose(figure with { Value = -4_200_000m }).ShouldBe("negative\u00A0" + expected);
        FigureFormat.Signed(figure).ShouldBe("+" + expected);
        FigureFormat.Move(figure, MoveWords.After).ShouldBe(expected + " higher");
    }

    [Theory]
    [InlineData(Measure.Money, "4281026000", "1000", "RMB", "RMB 4,281.0 million")]
    [InlineData(Measure.Money, "586763000", "1000", "USD", "US$586.8 million")]
    [InlineData(Measure.Money, "12500000", "1000", "EUR", "EUR 12.5 million")]
    [InlineData(Measure.Money, "123148000000", "1000000", "RMB", "RMB 123,148 million")]
    [InlineData(Measure.Money, "116000000000", "1000000000", "RMB", "RMB 116 billion")]
    [InlineData(Measure.Money, "8200000000", "100000000", "RMB", "RMB 8.2 billion")]
    [InlineData(Measure.Money, "150000000", "1000000", "USD", "US$150 million")]
    [InlineData(Measure.Money, "40000", "1000", "RMB", "RMB 40 thousand")]
    [InlineData(Measure.Money, "0", "1000", "RMB", "RMB 0.0 million")]
    [InlineData(Measure.Money, "-68583000", "1000", "RMB", "negative RMB 68.6 million")]
    [InlineData(Measure.Money, "50050000", "1000", "RMB", "RMB 50.1 million")]
    [InlineData(Measure.Money, "-50050000", "1000", "RMB", "negative RMB 50.1 million")]
    [InlineData(Measure.Money, "99999950000", "1000", "RMB", "RMB 100,000.0 million")]
    [InlineData(Measure.Rate, "4.7", "0.1", "rate", "4.7")]
    [InlineData(Measure.PerAds, "6.94", "0.01", "RMB/ads", "RMB 6.94")]
    [InlineData(Measure.PerAds, "16.2", "0.1", "USD/ads", "US$16.2")]
    [InlineData(Measure.PerShare, "-0.015", "0", "RMB/share", "negative RMB 0.02")]
    [InlineData(Measure.Count, "227900000", "100000", "count", "227.9 million")]
    [InlineData(Measure.Count, "18504320", "1", "count", "18,504,320")]
    [InlineData(Measure.Count, "155", "1", "count", "155")]
    [InlineData(Measure.Ads, "4900000", "100000", "ads", "4.9 million")]
    [InlineData(Measure.Ads, "160390000", "10000", "ads", "160.39 million")]
    [InlineData(Measure.Percent, "32.4", "0.1", "percent", "32.4%")]
    [InlineData(Measure.Percent, "1.82", "0.01", "percent", "1.82%")]
    [InlineData(Measure.Percent, "87", "1", "percent", "87%")]
    [InlineData(Measure.Percent, "32.449999", "0", "percent", "32.4%")]
    [InlineData(Measure.Months, "11.23", "0.01", "months", "11.23 months")]
    [InlineData(Measure.Months, "1", "1", "months", "1 month")]
    [InlineData(Measure.Growth, "-16.945", "0", "percent", "negative 16.9%")]
    [InlineData(Measure.Growth, "12345.67", "0", "percent", "12,345.7%")]
    [InlineData(Measure.Points, "-2.05", "0", "points", "negative 2.1 percentage points")]
    [InlineData(Measure.Points, "1.04", "0", "points", "1.0 percentage point")]
    public void In_prose(Measure measure, string value, string resolution, string unit, string expected)
    {
        var text = FigureFormat.Prose(Make.Of(measure, D(value), D(resolution), unit));
        text.Replace('\u00A0', ' ').ShouldBe(expected);
        text.ShouldNotContain(" ", customMessage: "an amount does not break");
    }

    [Theory]
    [InlineData(Measure.Money, "4281026000", "1000", "4,281.0")]
    [InlineData(Measure.Money, "-659000", "1000", "(0.7)")]
    [InlineData(Measure.Money, "-253007000", "1000", "(253.0)")]
    [InlineData(Measure.Money, "-40000", "1000", "0.0")]
    [InlineData(Measure.Money, "123148000000", "1000000", "123,148")]
    [InlineData(Measure.PerShare, "3.47", "0.01", "3.47")]
    [InlineData(Measure.PerShare, "-0.5", "0.01", "(0.50)")]
    [InlineData(Measure.Percent, "23.8", "0.1", "23.8%")]
    [InlineData(Measure.Percent, "-3.25", "0.01", "(3.25%)")]
    [InlineData(Measure.Count, "227900000", "100000", "227.9")]
    [InlineData(Measure.Count, "155", "1", "155")]
    [InlineData(Measure.Growth, "-17.75", "0", "(17.8%)")]
    [InlineData(Measure.Growth, "3.25", "0", "3.3%")]
    [InlineData(Measure.Points, "-1.36", "0", "(1.4 pts)")]
    [InlineData(Measure.Growth, "-0.04", "0", "0.0%")]
    public void In_a_cell(Measure measure, string value, string resolution, string expected) =>
        FigureFormat.Cell(Make.Of(measure, D(value), D(resolution))).Replace('\u00A0', ' ').ShouldBe(expected);

    // A company none of whose amounts reaches ten million.
    [Theory]
    [InlineData("481026", "1000", "RMB 481 thousand", "481")]
    [InlineData("-40000", "1000", "negative RMB 40 thousand", "(40)")]
    [InlineData("4281026", "1000", "RMB 4.3 million", "4,281")]
    [InlineData("400", "1", "RMB 400", "0")]
    public void Small_amounts_are_in_thousands(string value, string resolution, string prose, string cell)
    {
        var figure = Make.Of(Measure.Money, D(value), D(resolution)) with { InTables = TableScale.Thousands };
        FigureFormat.Prose(figure).Replace('\u00A0', ' ').ShouldBe(prose);
        FigureFormat.Cell(figure).ShouldBe(cell);
        FigureValue.Fault(FigureFormat.Prose(figure), new Saying(Manner.Prose), StatedFigure.Of(figure), FigureValue.NoScale)
            .ShouldBeNull();
        FigureValue.Fault(FigureFormat.Cell(figure), new Saying(Manner.Cell), StatedFigure.Of(figure), 3).ShouldBeNull();
    }

    [Theory]
    [InlineData("400", "RMB 400")]
    [InlineData("499", "RMB 499")]
    [InlineData("500", "RMB 1 thousand")]
    [InlineData("0.4", "RMB 0.40")]
    public void What_is_less_than_half_a_thousand_has_no_scale(string value, string expected)
    {
        var figure = Make.Of(Measure.Money, D(value), 0);
        FigureFormat.Prose(figure).Replace('\u00A0', ' ').ShouldBe(expected);
        FigureValue.Fault(FigureFormat.Prose(figure), new Saying(Manner.Prose), StatedFigure.Of(figure), FigureValue.NoScale)
            .ShouldBeNull();
        FigureValue.Fault(FigureFormat.Prose(figure), new Saying(Manner.Prose),
            StatedFigure.Of(figure with { Value = figure.Value * 1000 }), FigureValue.NoScale).ShouldNotBeNull();
    }

    [Fact]
    public void A_nil_is_a_dash() => FigureFormat.Cell(Make.Of(Measure.Money, 0, 1000, isNil: true)).ShouldBe("\u2013");

    [Fact]
    public void Thousands_in_a_cell() => FigureFormat.Cell(Make.Money(-253_007_000m), 1000, 0).ShouldBe("(253,007)");

    [Theory]
    [InlineData(Measure.Growth, "3.3047", "+3.3%")]
    [InlineData(Measure.Growth, "-16.95", "\u221217.0%")]
    [InlineData(Measure.Growth, "0.04", "0.0%")]
    [InlineData(Measure.Points, "2.65", "+2.7 pts")]
    [InlineData(Measure.PerShare, "-0.02", "\u2212RMB 0.02")]
    [InlineData(Measure.PerShare, "0.02", "+RMB 0.02")]
    public void With_its_sign(Measure measure, string value, string expected) =>
        FigureFormat.Signed(Make.Of(measure, D(value), 0)).Replace('\u00A0', ' ').ShouldBe(expected);

    [Theory]
    [InlineData("0.05", 1, "0.1")]
    [InlineData("-0.05", 1, "-0.1")]
    [InlineData("2.5", 0, "3")]
    [InlineData("-2.5", 0, "-3")]
    [InlineData("2.4449", 1, "2.4")]
    public void Halves_go_away_from_zero(string value, int decimals, string expected) =>
        Rounding.At(D(value), decimals).ShouldBe(D(expected));
}
