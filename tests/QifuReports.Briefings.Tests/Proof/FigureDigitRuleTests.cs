using System.Globalization;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Proof.Reading;

namespace QifuReports.Briefings.Tests.Proof;

/// <summary>The digits of a figure, how many of them stand after the point, and what may stand beside them.</summary>
public class FigureDigitRuleTests
{
    private const string Other = "the figure is another", Decimals = "it is written with other decimals than it is known to",
        Beside = "beside the figure stands what is no part of it";

    private static decimal D(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("4250000", "EUR_4.3_million", null)]
    [InlineData("4249999", "EUR_4.2_million", null)]
    [InlineData("4250000", "EUR_4.2_million", Other)]
    [InlineData("4249999", "EUR_4.3_million", Other)]
    [InlineData("-4250000", "negative_EUR_4.3_million", null)]
    [InlineData("-4250000", "negative_EUR_4.2_million", Other)]
    public void It_is_rounded_half_away_from_zero(string value, string text, string? told) =>
        FigureRules.Fault(text, Manner.Prose, FigureRules.Money(D(value), 1)).ShouldBe(told);

    [Theory]
    [InlineData(Measure.Money, "40000", "100", "EUR_40_thousand", "EUR_40.0_thousand")]
    [InlineData(Measure.Money, "4200000", "1000", "EUR_4.2_million", "EUR_4.20_million")]
    [InlineData(Measure.Money, "4000000", "1000", "EUR_4.0_million", "EUR_4_million")]
    [InlineData(Measure.Money, "4000000", "1000000", "EUR_4_million", "EUR_4.0_million")]
    [InlineData(Measure.Money, "9050000000", "10000000", "EUR_9.05_billion", "EUR_9.1_billion")]
    [InlineData(Measure.Money, "9050000000", "1000000", "EUR_9.05_billion", "EUR_9.050_billion")]
    [InlineData(Measure.Money, "9100000000", "100000000", "EUR_9.1_billion", "EUR_9.10_billion")]
    [InlineData(Measure.Money, "412", "0", "EUR_412", "EUR_412.00")]
    [InlineData(Measure.Money, "0.4", "0", "EUR_0.40", "EUR_0.4")]
    [InlineData(Measure.Money, "1", "0", "EUR_1", "EUR_1.00")]
    [InlineData(Measure.Money, "-0.4", "0", "negative_EUR_0.40", "negative_EUR_0.4")]
    [InlineData(Measure.Money, "-1", "0", "negative_EUR_1", "negative_EUR_1.00")]
    [InlineData(Measure.PerShare, "1.5", "0", "EUR_1.50", "EUR_1.5")]
    [InlineData(Measure.PerShare, "1.5", "0.1", "EUR_1.5", "EUR_1.50")]
    [InlineData(Measure.PerShare, "1.23456", "0.00001", "EUR_1.2346", "EUR_1.23456")]
    [InlineData(Measure.PerAds, "1.5", "0", "EUR_1.50", "EUR_1.5000")]
    [InlineData(Measure.Rate, "1.5", "0", "1.50", "1.5")]
    [InlineData(Measure.Percent, "32.44", "0", "32.4%", "32.44%")]
    [InlineData(Measure.Percent, "32.444", "0.001", "32.44%", "32.444%")]
    [InlineData(Measure.Percent, "32", "1", "32%", "32.0%")]
    [InlineData(Measure.Growth, "32.44", "0", "32.4%", "32%")]
    [InlineData(Measure.Points, "2.25", "0.01", "2.25_percentage_points", "2.3_percentage_points")]
    [InlineData(Measure.Count, "155", "1", "155", "155.0")]
    [InlineData(Measure.Count, "160390000", "10000", "160.39_million", "160.4_million")]
    [InlineData(Measure.Ads, "160391000", "1000", "160.39_million", "160.391_million")]
    [InlineData(Measure.Months, "11.234", "0.001", "11.234_months", "11.23_months")]
    public void It_has_the_decimals_that_it_is_known_to(Measure measure, string value, string resolution, string right, string wrong)
    {
        var figure = FigureRules.Of(measure, "EUR", D(value), D(resolution));
        FigureRules.Fault(right, Manner.Prose, figure).ShouldBeNull();
        FigureRules.Fault(wrong, Manner.Prose, figure).ShouldBe(Decimals);
    }

    [Theory]
    [InlineData(Manner.Cell, Saying.Usual, "4.2", "4.20")]
    [InlineData(Manner.Cell, 2, "4.20", "4.2")]
    [InlineData(Manner.Cell, 4, "4.200", "4.2000")] // It is known to three.
    [InlineData(Manner.Filed, Saying.Usual, "4.2", "4.2000")]
    [InlineData(Manner.Filed, Saying.Usual, "4.200", "4.2000")]
    [InlineData(Manner.Filed, 2, "4.20", "4.2")]
    [InlineData(Manner.Filed, 2, "4.20", "4.200")]
    public void The_place_may_decide_the_decimals(Manner manner, int decimals, string right, string wrong)
    {
        FigureRules.Fault(right, manner, FigureRules.Money(4_200_000m), FigureRules.Millions, decimals).ShouldBeNull();
        FigureRules.Fault(wrong, manner, FigureRules.Money(4_200_000m), FigureRules.Millions, decimals).ShouldBe(Decimals);
    }

    [Theory]
    [InlineData(Manner.Cell, "160.4", "160.39")]
    [InlineData(Manner.FiledShares, "160.39", "160.390")]
    public void A_large_number_in_a_cell_has_one_decimal(Manner manner, string right, string wrong)
    {
        FigureRules.Fault(right, manner, FigureRules.Of(Measure.Ads, "ads", 160_390_000m, 10_000), FigureRules.Millions).ShouldBeNull();
        FigureRules.Fault(wrong, manner, FigureRules.Of(Measure.Ads, "ads", 160_390_000m, 10_000), FigureRules.Millions).ShouldBe(Decimals);
    }

    [Theory]
    [InlineData("EUR 4,200 thousand", null)]
    [InlineData("EUR 4.2 million", null)] // A filing may state it more coarsely.
    [InlineData("EUR 4,200.0 thousand", Decimals)]
    public void What_is_written_out_is_no_finer_than_it_is_known(string text, string? told) =>
        FigureRules.Fault(text, Manner.Written, FigureRules.Money(4_200_000m)).ShouldBe(told);

    [Theory]
    [InlineData("155", null)]
    [InlineData("155 in the third quarter of 2023", null)]
    [InlineData("155 on September_30, 2023", null)]
    [InlineData("155; September_30, 2023", null)]
    [InlineData("September_30, 2023, 155", null)]
    [InlineData("in 2023 155", null)]
    [InlineData("155, at year-end", null)]
    [InlineData("155 customers.", null)]
    [InlineData("155 in the second quarter of 2023", Beside)]
    [InlineData("155 in the third quarter of 2022", Beside)]
    [InlineData("155 on September_29, 2023", Beside)]
    [InlineData("155 on August_30, 2023", Beside)]
    [InlineData("September_29, 2023, 155", Beside)]
    [InlineData("in 2022 155", Beside)]
    [InlineData("155 and 7", Beside)]
    [InlineData("7 of 155", Beside)]
    [InlineData("155 percent", Beside)]
    [InlineData("155 then percentage", Beside)]
    [InlineData("155, pts", Beside)]
    [InlineData("155, month", Beside)]
    [InlineData("155, months", Beside)]
    [InlineData("155, million", Beside)]
    [InlineData("thousand: 155", Beside)]
    [InlineData("thousand, 155", Beside)]
    [InlineData("155, which is up", Beside)]
    [InlineData("155*", Beside)]
    [InlineData("155 / 1", Beside)]
    [InlineData("155 -", Beside)]
    [InlineData("155 a-", Beside)]
    [InlineData("155 a- b", Beside)]
    [InlineData("155 %", Beside)]
    [InlineData("1234567890123456789", "no figure has so many digits")]
    [InlineData("some", "no number stands there")]
    [InlineData("\u2013", "a dash is nil")]
    public void Beside_a_figure_may_stand_the_name_of_its_period_and_words_that_change_nothing(string text, string? told) =>
        FigureRules.Fault(text, Manner.Prose, FigureRules.Count(155)).ShouldBe(told);

    // A number that looks like a day or a year is the figure, where it is none of the period.
    [Theory]
    [InlineData(29, "September 29", null)]
    [InlineData(30, "30 on September 30", null)]
    [InlineData(12, "Decrease 12", null)]
    [InlineData(2022, "2022", null)]
    [InlineData(2023, "2023", "no number stands there")]
    public void A_number_that_looks_like_a_day_is_the_figure_where_it_is_not_of_the_period(int value, string text, string? told) =>
        FigureRules.Fault(text, Manner.Prose, FigureRules.Count(value)).ShouldBe(told);

    [Fact]
    public void Eighteen_digits_are_read()
    {
        FigureRules.Fault("123,456,789,012,345,678", Manner.Prose, FigureRules.Count(123_456_789_012_345_678m)).ShouldBeNull();
        FigureRules.Fault("123,456,789,012,345,679", Manner.Prose, FigureRules.Count(123_456_789_012_345_678m)).ShouldBe(Other);
    }

    [Theory]
    [InlineData("\u2013", true)]
    [InlineData("-", true)]
    [InlineData("\u2212", true)]
    [InlineData("\u2014", true)]
    [InlineData(" \u2013\u00A0", true)]
    [InlineData("\u2013\u2013", false)]
    [InlineData("", false)]
    [InlineData("nil", false)]
    public void A_dash_is_nil(string text, bool isNil)
    {
        FigureValue.IsNil(text).ShouldBe(isNil);
        FigureRules.Fault(text, Manner.Cell, FigureRules.Money(0), FigureRules.Millions).ShouldBe(isNil ? null : "no number stands there");
    }

    [Theory]
    [InlineData("0.04", "c._nil", null)]
    [InlineData("0.04", "about_nil", null)]
    [InlineData("-0.049", "c._nil", null)]
    [InlineData("0.05", "c._nil", "about nil is less than a twentieth")]
    [InlineData("0.04", "c. nil", "no number stands there")]
    [InlineData("0.04", "nil", "no number stands there")]
    [InlineData("0.14", "c._0.1%", null)]
    [InlineData("0.14", "about_0.1%", null)]
    [InlineData("-0.14", "c._(0.1%)", null)]
    [InlineData("0.14", "0.1%", "its last digit is open, and no word says so")]
    [InlineData("0.14", "x0.1%", "its last digit is open, and no word says so")]
    [InlineData("0.14", "some_0.1%", "its last digit is open, and no word says so")]
    public void What_is_open_is_said_to_be_about_it(string value, string text, string? told) =>
        FigureRules.Fault(text, Manner.Cell, FigureRules.Of(Measure.Percent, "percent", D(value), 0) with { IsOpen = true }).ShouldBe(told);

    [Theory]
    [InlineData(Manner.Cell, true)]
    [InlineData(Manner.Units, true)]
    [InlineData(Manner.Filed, true)]
    [InlineData(Manner.FiledShares, true)]
    [InlineData(Manner.Effect, true)]
    [InlineData(Manner.Reversed, true)]
    [InlineData(Manner.CostCell, true)]
    [InlineData(Manner.Prose, false)]
    [InlineData(Manner.Size, false)]
    [InlineData(Manner.Move, false)]
    [InlineData(Manner.Signed, false)]
    [InlineData(Manner.Written, false)]
    [InlineData(Manner.Cost, false)]
    [InlineData(Manner.Charge, false)]
    [InlineData(Manner.Fold, false)]
    public void Of_some_manners_the_heading_says_the_scale(Manner manner, bool isScaled) =>
        FigureValue.IsScaledByHeading(manner).ShouldBe(isScaled);
}
