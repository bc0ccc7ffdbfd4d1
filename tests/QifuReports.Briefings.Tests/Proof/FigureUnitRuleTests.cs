using System.Globalization;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Proof.Reading;

namespace QifuReports.Briefings.Tests.Proof;

/// <summary>
/// The unit, the currency and the scale of a figure: for each rule a text that breaks just it, with what is told then, beside one that is
/// right.
/// </summary>
public class FigureUnitRuleTests
{
    private const string Lacking = "the unit does not stand beside it", Other = "the unit is another",
        Stray = "a currency stands where none belongs";
    private const string Currency = "the currency is another, or is written otherwise", Point = "one is a point, others are points";
    private const string NoScale = "no scale is stated", Beside = "the scale stands in the heading", Letter = "the scale is no word",
        Never = "it has no scale";

    [Theory]
    [InlineData(Measure.Percent, Manner.Prose, "32.4", "32.4%", null)]
    [InlineData(Measure.Percent, Manner.Prose, "32.4", "32.4", Lacking)]
    [InlineData(Measure.Percent, Manner.Prose, "32.4", "32.4_pts", Other)]
    [InlineData(Measure.Percent, Manner.Prose, "32.4", "EUR_32.4%", Stray)]
    [InlineData(Measure.Percent, Manner.Cell, "32.4", "32.4%", null)]
    [InlineData(Measure.Percent, Manner.Cell, "32.4", "32.4", Lacking)]
    [InlineData(Measure.Growth, Manner.Size, "32.4", "32.4%", null)]
    [InlineData(Measure.Growth, Manner.Size, "32.4", "32.4", Lacking)]
    [InlineData(Measure.Growth, Manner.Size, "32.4", "32.4_percentage_points", Other)]
    [InlineData(Measure.Points, Manner.Size, "2.1", "2.1_percentage_points", null)]
    [InlineData(Measure.Points, Manner.Size, "2.1", "2.1_pts", Other)]
    [InlineData(Measure.Points, Manner.Size, "2.1", "2.1%", Other)]
    [InlineData(Measure.Points, Manner.Size, "2.1", "2.1", Lacking)]
    [InlineData(Measure.Points, Manner.Size, "2.1", "2.1_percentage", "beside the figure stands what is no part of it")]
    [InlineData(Measure.Points, Manner.Cell, "2.1", "2.1_pts", null)]
    [InlineData(Measure.Points, Manner.Cell, "2.1", "2.1_percentage_points", Other)]
    [InlineData(Measure.Points, Manner.Signed, "2.1", "+2.1_pts", null)]
    [InlineData(Measure.Points, Manner.Signed, "2.1", "+2.1_percentage_points", Other)]
    [InlineData(Measure.Points, Manner.Size, "1.0", "1.0_percentage_point", null)]
    [InlineData(Measure.Points, Manner.Size, "1.0", "1.0_percentage_points", Point)]
    [InlineData(Measure.Points, Manner.Size, "2.1", "2.1_percentage_point", Point)]
    [InlineData(Measure.Points, Manner.Size, "1.1", "1.1_percentage_point", Point)]
    [InlineData(Measure.Points, Manner.Cell, "1.0", "1.0_pts", null)]
    [InlineData(Measure.Months, Manner.Prose, "11.2", "11.2_months", null)]
    [InlineData(Measure.Months, Manner.Prose, "11.2", "11.2_month", Other)]
    [InlineData(Measure.Months, Manner.Prose, "11.2", "11.2", Lacking)]
    [InlineData(Measure.Months, Manner.Prose, "1.0", "1.0_months", null)]
    [InlineData(Measure.Months, Manner.Prose, "1.0", "1.0_month", Other)]
    [InlineData(Measure.Months, Manner.Cell, "11.2", "11.2", null)]
    [InlineData(Measure.Months, Manner.Cell, "11.2", "11.2_months", Other)]
    [InlineData(Measure.Months, Manner.Prose, "11.2", "11.2_million_months", Never)]
    [InlineData(Measure.Rate, Manner.Prose, "4.7", "4.7", null)]
    [InlineData(Measure.Rate, Manner.Prose, "4.7", "4.7%", Other)]
    [InlineData(Measure.Rate, Manner.Prose, "4.7", "4.7_million", Never)]
    public void A_number_of_no_currency_has_its_unit(Measure measure, Manner manner, string value, string text, string? told) =>
        FigureRules.Fault(text, manner, FigureRules.Of(measure, "unit", decimal.Parse(value, CultureInfo.InvariantCulture), 0.1m))
            .ShouldBe(told);

    [Theory]
    [InlineData(1, "1_month", null)]
    [InlineData(1, "1_months", Other)]
    [InlineData(2, "2_months", null)]
    [InlineData(2, "2_month", Other)]
    public void One_month_is_a_month(int value, string text, string? told) =>
        FigureRules.Fault(text, Manner.Prose, FigureRules.Of(Measure.Months, "months", value, 1)).ShouldBe(told);

    [Theory]
    [InlineData("EUR", "", Manner.Prose, 4_200_000, "EUR_4.2_million", null)]
    [InlineData("EUR", "", Manner.Prose, 4_200_000, "4.2_million", Lacking)]
    [InlineData("EUR", "", Manner.Prose, 4_200_000, "CHF_4.2_million", Currency)]
    [InlineData("EUR", "", Manner.Prose, 4_200_000, "EUR_4.2_million_shares", Other)]
    [InlineData("USD", "", Manner.Prose, 4_200_000, "US$4.2_million", null)]
    [InlineData("USD", "", Manner.Prose, 4_200_000, "US$_4.2_million", Currency)]
    [InlineData("USD", "", Manner.Prose, 4_200_000, "USD_4.2_million", Currency)]
    [InlineData("USD", "$", Manner.Prose, 4_200_000, "$4.2_million", null)]
    [InlineData("USD", "$", Manner.Prose, 4_200_000, "US$4.2_million", Currency)]
    [InlineData("EUR", "", Manner.Written, 4_200_000, "EUR 4,200 thousand", null)]
    [InlineData("EUR", "", Manner.Written, 4_200_000, "EUR_4,200 thousand", null)]
    [InlineData("EUR", "", Manner.Written, 4_200_000, "EUR4,200 thousand", Currency)]
    [InlineData("EUR", "", Manner.Written, 4_200_000, "CHF 4,200 thousand", Currency)]
    [InlineData("EUR", "\u20AC", Manner.Written, 4_200_000, "EUR 4,200 thousand", null)]
    [InlineData("USD", "", Manner.Written, 4_200_000, "US$4,200 thousand", null)]
    [InlineData("USD", "", Manner.Written, 4_200_000, "US$ 4,200 thousand", Currency)]
    [InlineData("USD", "", Manner.Written, -4_200_000, "US$ (4,200) thousand", null)]
    [InlineData("USD", "", Manner.Written, -4_200_000, "US$(4,200) thousand", "beside the figure stands what is no part of it")]
    [InlineData("EUR", "", Manner.Written, -4_200_000, "EUR (4,200) thousand", null)]
    public void An_amount_has_its_currency_before_it(string unit, string symbol, Manner manner, int value, string text, string? told) =>
        FigureRules.Fault(text, manner, FigureRules.Money(value, 1000, unit) with { Symbol = symbol }).ShouldBe(told);

    [Theory]
    [InlineData(Measure.PerShare, Manner.Prose, "EUR_1.45", null)]
    [InlineData(Measure.PerShare, Manner.Prose, "1.45", Lacking)]
    [InlineData(Measure.PerShare, Manner.Prose, "EUR_1.45_per_share", Other)]
    [InlineData(Measure.PerShare, Manner.Prose, "EUR_1.45_million", Never)]
    [InlineData(Measure.PerShare, Manner.Cell, "1.45", null)]
    [InlineData(Measure.PerShare, Manner.Cell, "EUR_1.45", Stray)]
    [InlineData(Measure.PerShare, Manner.Filed, "1.45", null)]
    [InlineData(Measure.PerShare, Manner.Filed, "1.45_m", Letter)]
    [InlineData(Measure.PerShare, Manner.Written, "EUR 1.45 per share", null)]
    [InlineData(Measure.PerShare, Manner.Written, "EUR 1.45", Lacking)]
    [InlineData(Measure.PerShare, Manner.Written, "EUR 1.45 per ADS", Other)]
    [InlineData(Measure.PerAds, Manner.Prose, "EUR_1.45", null)]
    [InlineData(Measure.PerAds, Manner.Prose, "1.45", Lacking)]
    [InlineData(Measure.PerAds, Manner.Written, "EUR 1.45 per ADS", null)]
    [InlineData(Measure.PerAds, Manner.Written, "EUR 1.45 per share", Other)]
    [InlineData(Measure.PerAds, Manner.Filed, "1.45_m", Letter)]
    public void An_amount_for_a_share_has_its_unit(Measure measure, Manner manner, string text, string? told) =>
        FigureRules.Fault(text, manner, FigureRules.Of(measure, "EUR/share", 1.45m, 0.01m)).ShouldBe(told);

    [Theory]
    [InlineData(Measure.Shares, "12,000 shares", null)]
    [InlineData(Measure.Shares, "12,000", Lacking)]
    [InlineData(Measure.Shares, "12,000 ADSs", Other)]
    [InlineData(Measure.Ads, "12,000 ADSs", null)]
    [InlineData(Measure.Ads, "12,000 shares", Other)]
    [InlineData(Measure.Count, "12,000", null)]
    [InlineData(Measure.Count, "12,000 shares", Other)]
    public void A_number_of_shares_that_is_written_out_says_so(Measure measure, string text, string? told) =>
        FigureRules.Fault(text, Manner.Written, FigureRules.Of(measure, "unit", 12_000m, 1)).ShouldBe(told);

    [Theory]
    [InlineData(Manner.Prose, 4_200_000, FigureRules.None, "EUR_4.2_million", null)]
    [InlineData(Manner.Prose, 4_200_000, FigureRules.None, "EUR_4.2_m", Letter)]
    [InlineData(Manner.Prose, 4_200_000, FigureRules.None, "EUR_4,200,000", NoScale)]
    [InlineData(Manner.Prose, 499, FigureRules.None, "EUR_499", null)]
    [InlineData(Manner.Prose, 500, FigureRules.None, "EUR_500", NoScale)]
    [InlineData(Manner.Prose, -500, FigureRules.None, "negative_EUR_500", NoScale)]
    [InlineData(Manner.Prose, 0, FigureRules.None, "EUR_0", NoScale)]
    [InlineData(Manner.Prose, 0, FigureRules.None, "EUR_0.0_million", null)]
    [InlineData(Manner.Written, 4200, FigureRules.None, "EUR 4,200", null)]
    [InlineData(Manner.Written, 4200, FigureRules.None, "EUR 0.0042 m", Letter)]
    [InlineData(Manner.Cell, 4_200_000, FigureRules.Millions, "4.2", null)]
    [InlineData(Manner.Cell, 4_200_000, FigureRules.Millions, "4.2_million", Beside)]
    [InlineData(Manner.Cell, 4_200_000, FigureRules.None, "4.2", NoScale)]
    [InlineData(Manner.Cell, 4_200_000, FigureRules.Thousands, "4.2", "the figure is another")]
    [InlineData(Manner.Cell, 4_200_000, FigureRules.Thousands, "4,200", null)]
    [InlineData(Manner.Cell, 4_200_000, 0, "4,200,000", null)]
    [InlineData(Manner.Filed, 4_200_000, FigureRules.Thousands, "4.2_million", null)]
    [InlineData(Manner.Filed, 4_200_000, FigureRules.Thousands, "4.2_m", Letter)]
    [InlineData(Manner.Filed, 4_200_000, FigureRules.None, "4,200", NoScale)]
    public void An_amount_has_its_scale_beside_it_or_in_the_heading(Manner manner, int value, int heading, string text, string? told) =>
        FigureRules.Fault(text, manner, FigureRules.Money(value, value % 1000 == 0 && value != 0 ? 1000 : 1), heading).ShouldBe(told);

    [Theory]
    [InlineData(Manner.Cell, 999_999, 1, Saying.Usual, FigureRules.Millions, "999,999", null)]
    [InlineData(Manner.Cell, 1_000_000, 1, Saying.Usual, FigureRules.Millions, "1.0", null)]
    [InlineData(Manner.Cell, 1_000_000, 1, Saying.Usual, FigureRules.None, "1.0", NoScale)]
    [InlineData(Manner.Cell, 1_000_000, 1, Saying.Usual, FigureRules.Thousands, "1,000,000", null)]
    [InlineData(Manner.Cell, 1_000_000, 1, Saying.Usual, FigureRules.Thousands, "1.0", "the figure is another")]
    [InlineData(Manner.Cell, 1_000_000, 1, Saying.Usual, FigureRules.Millions, "1.0_million", Beside)]
    [InlineData(Manner.Cell, 500_000, 1, 1, FigureRules.Millions, "0.5", null)]
    [InlineData(Manner.Cell, 2_500, 1, 0, FigureRules.None, "2,500", null)]
    [InlineData(Manner.Cell, 2_500, 1, 0, FigureRules.Thousands, "2,500", "the figure is another")]
    [InlineData(Manner.CostCell, -1_000_000, 1, Saying.Usual, FigureRules.None, "1.0", NoScale)]
    [InlineData(Manner.Units, 321_100_000, 100_000, Saying.Usual, FigureRules.None, "321.1_m", null)]
    [InlineData(Manner.Units, 321_100_000, 100_000, Saying.Usual, FigureRules.None, "321.1_million", null)]
    [InlineData(Manner.Prose, 321_100_000, 100_000, Saying.Usual, FigureRules.None, "321.1_million", null)]
    [InlineData(Manner.Prose, 321_100_000, 100_000, Saying.Usual, FigureRules.None, "321.1_m", Letter)]
    [InlineData(Manner.FiledShares, 321_100_000, 100_000, Saying.Usual, FigureRules.Millions, "321.1", null)]
    [InlineData(Manner.FiledShares, 321_100_000, 100_000, Saying.Usual, FigureRules.None, "321.1", NoScale)]
    [InlineData(Manner.FiledShares, 321_100_000, 100_000, Saying.Usual, FigureRules.Millions, "321.1_million", Beside)]
    public void A_large_number_of_shares_has_its_scale(Manner manner, int value, int resolution, int decimals, int heading, string text,
        string? told) =>
        FigureRules.Fault(text, manner, FigureRules.Of(Measure.Shares, "shares", value, resolution), heading, decimals).ShouldBe(told);

    [Theory]
    [InlineData("USD", "USD", true, true)]
    [InlineData("US$", "USD", true, false)]
    [InlineData("US$", "USD", false, true)]
    [InlineData("USD", "USD", false, false)]
    [InlineData("US$", "USD/ads", false, true)]
    [InlineData("EUR", "EUR/share", false, true)]
    [InlineData("EUR", "EURO", false, false)]
    [InlineData("EUR", "CHF", true, false)]
    public void A_currency_is_that_of_the_unit(string text, string unit, bool asCode, bool isIt) =>
        FigureValue.IsCurrency(text, unit, asCode).ShouldBe(isIt);
}
