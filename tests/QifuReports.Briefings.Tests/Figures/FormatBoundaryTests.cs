using System.Globalization;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Proof.Reading;
using QifuReports.Ledger.Numbers;

namespace QifuReports.Briefings.Tests.Figures;

/// <summary>
/// Where the writing of a figure changes: on each side of an edge of scale, of half a digit, of one and several, of what is known. An
/// underscore stands for the space that does not break.
/// </summary>
public class FormatBoundaryTests
{
    private static decimal D(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static Figure Of(Measure measure, string value, string resolution) => Make.Of(measure, D(value), D(resolution), "EUR");

    private static Figure Rough(Figure figure) => figure with
    {
        Resolution = 0, Interval = new Interval(figure.Value - 0.2m, figure.Value + 0.2m),
        Origin = new FigureOrigin.Derived(Formula.Quotient,
            [Make.Money(1m), Make.Money(1m)]),
    };

    [Theory]
    // Units below half a thousand, thousands below a twentieth of a million.
    [InlineData(Measure.Money, "0.99", "0", "EUR_0.99")]
    [InlineData(Measure.Money, "0.994", "0", "EUR_0.99")]
    [InlineData(Measure.Money, "1", "0", "EUR_1")]
    [InlineData(Measure.Money, "499", "1", "EUR_499")]
    [InlineData(Measure.Money, "500", "1", "EUR_1_thousand")]
    [InlineData(Measure.Money, "1499", "1", "EUR_1_thousand")]
    [InlineData(Measure.Money, "1500", "1", "EUR_2_thousand")]
    [InlineData(Measure.Money, "49999", "1", "EUR_50_thousand")]
    [InlineData(Measure.Money, "50000", "1", "EUR_0.1_million")]
    [InlineData(Measure.Money, "0", "1", "EUR_0.0_million")]
    // Millions with as many decimals as are known, one at most.
    [InlineData(Measure.Money, "1249999", "1", "EUR_1.2_million")]
    [InlineData(Measure.Money, "1250000", "1", "EUR_1.3_million")]
    [InlineData(Measure.Money, "-1250000", "1", "negative_EUR_1.3_million")]
    [InlineData(Measure.Money, "1250000", "0", "EUR_1.3_million")]
    [InlineData(Measure.Money, "7000000", "100000", "EUR_7.0_million")]
    [InlineData(Measure.Money, "7000000", "500000", "EUR_7.0_million")]
    [InlineData(Measure.Money, "7000000", "1000000", "EUR_7_million")]
    [InlineData(Measure.Money, "999950000", "1", "EUR_1,000.0_million")]
    // Billions where no more than a hundredth of one is known.
    [InlineData(Measure.Money, "7120000000", "9999999", "EUR_7,120_million")]
    [InlineData(Measure.Money, "7120000000", "10000000", "EUR_7.12_billion")]
    [InlineData(Measure.Money, "7100000000", "100000000", "EUR_7.1_billion")]
    [InlineData(Measure.Money, "7000000000", "1000000000", "EUR_7_billion")]
    // Numbers of things in millions from one on, where they are not known to the last ten thousand.
    [InlineData(Measure.Count, "999999", "10000", "999,999")]
    [InlineData(Measure.Count, "1000000", "10000", "1.00_million")]
    [InlineData(Measure.Count, "1000000", "9999", "1,000,000")]
    [InlineData(Measure.Shares, "1000000", "100000", "1.0_million")]
    [InlineData(Measure.Ads, "2345000000", "10000000", "2.35_billion")]
    [InlineData(Measure.Count, "1", "1", "1")]
    [InlineData(Measure.Count, "-12", "1", "negative_12")]
    // Amounts for a share: four decimals at most, two where nothing says how many are known.
    [InlineData(Measure.PerShare, "1.005", "0", "EUR_1.01")]
    [InlineData(Measure.PerShare, "1.23456", "0.00001", "EUR_1.2346")]
    [InlineData(Measure.PerShare, "1.2", "0.1", "EUR_1.2")]
    [InlineData(Measure.PerAds, "3", "1", "EUR_3")]
    [InlineData(Measure.Rate, "7.29605", "0.00001", "7.2961")]
    // Rates: two decimals at most, one where they are derived.
    [InlineData(Measure.Percent, "0.05", "0", "0.1%")]
    [InlineData(Measure.Percent, "0.04", "0", "0.0%")]
    [InlineData(Measure.Percent, "-0.05", "0", "negative_0.1%")]
    [InlineData(Measure.Percent, "12.345", "0.001", "12.35%")]
    [InlineData(Measure.Percent, "12", "1", "12%")]
    [InlineData(Measure.Growth, "3.25", "0", "3.3%")]
    // One month and one point are singular, as they are shown.
    [InlineData(Measure.Months, "1", "1", "1_month")]
    [InlineData(Measure.Months, "1.4", "1", "1_month")]
    [InlineData(Measure.Months, "1.5", "1", "2_months")]
    [InlineData(Measure.Months, "1", "0.1", "1.0_months")]
    [InlineData(Measure.Months, "0", "1", "0_months")]
    [InlineData(Measure.Points, "0.94", "0", "0.9_percentage_points")]
    [InlineData(Measure.Points, "0.95", "0", "1.0_percentage_point")]
    [InlineData(Measure.Points, "1.04", "0", "1.0_percentage_point")]
    [InlineData(Measure.Points, "1.05", "0", "1.1_percentage_points")]
    [InlineData(Measure.Points, "1", "0.01", "1.00_percentage_point")]
    [InlineData(Measure.Points, "0", "0", "0.0_percentage_points")]
    [InlineData(Measure.Points, "-1", "0", "negative_1.0_percentage_point")]
    public void In_a_sentence(Measure measure, string value, string resolution, string expected) =>
        Marked(FigureFormat.Prose(Of(measure, value, resolution))).ShouldBe(expected);

    [Theory]
    [InlineData("999999", "EUR_1,000_thousand")]
    [InlineData("1000000", "EUR_1.0_million")]
    [InlineData("49999", "EUR_50_thousand")]
    [InlineData("499", "EUR_499")]
    public void In_a_sentence_of_a_document_in_thousands(string value, string expected) =>
        Marked(FigureFormat.Prose(Of(Measure.Money, value, "1") with { InTables = TableScale.Thousands })).ShouldBe(expected);

    [Theory]
    [InlineData(Measure.Money, "1249999", "1", "1.2")]
    [InlineData(Measure.Money, "1250000", "1", "1.3")]
    [InlineData(Measure.Money, "-1250000", "1", "(1.3)")]
    [InlineData(Measure.Money, "-49999", "1", "0.0")]
    [InlineData(Measure.Money, "-50000", "1", "(0.1)")]
    [InlineData(Measure.Money, "7000000", "1000000", "7")]
    [InlineData(Measure.Money, "7000000", "0", "7.0")]
    [InlineData(Measure.Count, "999999", "1", "999,999")]
    [InlineData(Measure.Count, "1000000", "1", "1.0")]
    [InlineData(Measure.Count, "-1000000", "1", "(1.0)")]
    [InlineData(Measure.Count, "-999999", "1", "(999,999)")]
    [InlineData(Measure.Ads, "7000000", "1000000", "7")]
    [InlineData(Measure.PerShare, "-0.004", "0", "0.00")]
    [InlineData(Measure.PerShare, "-0.005", "0", "(0.01)")]
    [InlineData(Measure.Rate, "7.29605", "0.00001", "7.2961")]
    [InlineData(Measure.Percent, "-0.05", "0", "(0.1%)")]
    [InlineData(Measure.Percent, "-0.04", "0", "0.0%")]
    [InlineData(Measure.Months, "11.25", "0.1", "11.3")]
    [InlineData(Measure.Months, "1", "1", "1")]
    [InlineData(Measure.Growth, "-0.05", "0", "(0.1%)")]
    [InlineData(Measure.Points, "1", "0", "1.0_pts")]
    [InlineData(Measure.Points, "-0.05", "0.01", "(0.05_pts)")]
    [InlineData(Measure.Points, "-0.04", "0", "0.0_pts")]
    public void In_a_cell(Measure measure, string value, string resolution, string expected) =>
        Marked(FigureFormat.Cell(Of(measure, value, resolution))).ShouldBe(expected);

    [Theory]
    [InlineData(Measure.Money, "1499", "1", "1")]
    [InlineData(Measure.Money, "1500", "1", "2")]
    [InlineData(Measure.Money, "7000000", "1000000", "7,000")]
    [InlineData(Measure.Count, "1000000", "1", "1,000,000")]
    public void In_a_cell_of_a_document_in_thousands(Measure measure, string value, string resolution, string expected) =>
        FigureFormat.Cell(Of(measure, value, resolution) with { InTables = TableScale.Thousands }).ShouldBe(expected);

    [Theory]
    [InlineData("1234567", "1", 1000, 1, "1,234.6")]
    [InlineData("1234567", "1000", 1000, 1, "1,235")]
    [InlineData("1234567", "100", 1000, 1, "1,234.6")]
    [InlineData("1234567", "0", 1, 0, "1,234,567")]
    [InlineData("-1234567", "0", 1_000_000, 2, "(1.23)")]
    public void In_a_cell_of_any_scale_it_is_never_finer_than_known(string value, string resolution, int scale, int decimals,
        string expected) =>
        FigureFormat.Cell(Of(Measure.Money, value, resolution), scale, decimals).ShouldBe(expected);

    [Fact]
    public void A_nil_is_a_dash_in_every_cell()
    {
        var nil = Make.Of(Measure.Money, 0, 1, isNil: true);
        (FigureFormat.Cell(nil), FigureFormat.Cell(nil, 1000, 1)).ShouldBe(("\u2013", "\u2013"));
        FigureFormat.Cell(Make.Of(Measure.Count, 0, 1, isNil: true)).ShouldBe("\u2013");
        // Nil that follows from others is a number.
        FigureFormat.Cell(Make.Of(Measure.Money, 0, 1)).ShouldBe("0.0");
    }

    [Theory]
    [InlineData(Measure.Growth, "0.05", "0", "+0.1%")]
    [InlineData(Measure.Growth, "-0.05", "0", "\u22120.1%")]
    [InlineData(Measure.Growth, "-0.04", "0", "0.0%")]
    [InlineData(Measure.Growth, "0", "0", "0.0%")]
    [InlineData(Measure.Growth, "3.25", "0.01", "+3.25%")]
    [InlineData(Measure.Points, "-0.05", "0", "\u22120.1_pts")]
    [InlineData(Measure.Points, "0.04", "0", "0.0_pts")]
    [InlineData(Measure.Points, "1", "0", "+1.0_pts")]
    [InlineData(Measure.Money, "-1250000", "1", "\u2212EUR_1.3_million")]
    [InlineData(Measure.Money, "0", "1", "EUR_0.0_million")]
    [InlineData(Measure.Money, "100000", "1", "+EUR_0.1_million")]
    [InlineData(Measure.Money, "9000000", "1000000", "+EUR_9_million")]
    [InlineData(Measure.Count, "-7", "1", "\u22127")]
    public void With_its_sign(Measure measure, string value, string resolution, string expected) =>
        Marked(FigureFormat.Signed(Of(measure, value, resolution))).ShouldBe(expected);

    [Theory]
    [InlineData(MoveWords.Before, "3.3", "up_3.3%", "up about_3.3%")]
    [InlineData(MoveWords.Before, "-3.3", "down_3.3%", "down about_3.3%")]
    [InlineData(MoveWords.After, "3.3", "3.3% higher", "about_3.3% higher")]
    [InlineData(MoveWords.After, "-3.3", "3.3% lower", "about_3.3% lower")]
    [InlineData(MoveWords.Noun, "3.3", "rise of_3.3%", "rise of about_3.3%")]
    [InlineData(MoveWords.Noun, "-3.3", "fall of_3.3%", "fall of about_3.3%")]
    [InlineData(MoveWords.Size, "3.3", "3.3% larger", "about_3.3% larger")]
    [InlineData(MoveWords.Size, "-3.3", "3.3% smaller", "about_3.3% smaller")]
    [InlineData(MoveWords.Negative, "3.3", "3.3% less_negative", "about_3.3% less_negative")]
    [InlineData(MoveWords.Negative, "-3.3", "3.3% more_negative", "about_3.3% more_negative")]
    public void With_the_word_of_its_direction(MoveWords words, string value, string plain, string open)
    {
        Marked(FigureFormat.Move(Of(Measure.Percent, value, "0.1"), words)).ShouldBe(plain);
        Marked(FigureFormat.Move(Rough(Of(Measure.Percent, value, "0")), words)).ShouldBe(open);
    }

    [Fact]
    public void What_is_open_is_about_it()
    {
        var (rate, below, nil) = (Rough(Of(Measure.Percent, "3.3", "0")), Rough(Of(Measure.Percent, "-3.3", "0")),
            Rough(Of(Measure.Percent, "0.04", "0")));
        (Marked(FigureFormat.Prose(rate)), Marked(FigureFormat.Prose(below)), Marked(FigureFormat.Prose(nil)))
            .ShouldBe(("about_3.3%", "about_negative_3.3%", "about_nil"));
        (Marked(FigureFormat.Size(rate)), Marked(FigureFormat.Size(below)), Marked(FigureFormat.Size(nil)))
            .ShouldBe(("about_3.3%", "about_3.3%", "about_nil"));
        (Marked(FigureFormat.Cell(rate)), Marked(FigureFormat.Cell(below)), Marked(FigureFormat.Cell(nil)))
            .ShouldBe(("c._3.3%", "c._(3.3%)", "c._nil"));
        var points = Rough(Of(Measure.Points, "-3.3", "0"));
        (Marked(FigureFormat.Size(points)), Marked(FigureFormat.ChangeCell(points)), Marked(FigureFormat.Signed(points)))
            .ShouldBe(("about_3.3_percentage_points", "c._(3.3_pts)", "c._\u22123.3_pts"));
        Marked(FigureFormat.Signed(Rough(Of(Measure.Growth, "3.3", "0")))).ShouldBe("c._+3.3%");
    }

    [Fact]
    public void The_side_of_zero_by_a_word()
    {
        var figure = Of(Measure.Money, "-5000000", "1");
        Marked(FigureFormat.Loss(figure)).ShouldBe("a_loss_of_EUR_5.0_million");
        Marked(FigureFormat.Contrary(figure, "an income of")).ShouldBe("an_income_of_EUR_5.0_million");
        Marked(FigureFormat.Natural(figure, "a cost of")).ShouldBe("a_cost_of_EUR_5.0_million");
    }

    [Theory]
    [InlineData("321123456", "1", "321,123,456")]
    [InlineData("321100000", "100000", "321.1_m")]
    [InlineData("19200000000", "100000000", "19,200_m")]
    [InlineData("321000", "1000", "321,000")]
    [InlineData("1234000", "9999", "1,234,000")]
    [InlineData("1230000", "10000", "1.23_m")]
    [InlineData("990000", "10000", "990,000")]
    public void A_number_of_shares_in_units(string value, string resolution, string expected)
    {
        var figure = Of(Measure.Shares, value, resolution);
        Marked(FigureFormat.InUnits(figure)).ShouldBe(expected);
        FigureValue.Fault(FigureFormat.InUnits(figure), new Saying(Manner.Units), StatedFigure.Of(figure), FigureValue.NoScale)
            .ShouldBeNull();
    }

    [Theory]
    [InlineData("USD 1,093 thousand", "US$1,093 thousand")]
    [InlineData("USD (1,093) thousand", "US$ (1,093) thousand")]
    [InlineData("USD ", "US$ ")]
    [InlineData("EUR 1,093 thousand", "EUR 1,093 thousand")]
    [InlineData("EUR USD 1", "EUR USD 1")]
    public void Dollars_are_written_out_as_everywhere(string text, string expected) => FigureFormat.Written(text).ShouldBe(expected);

    [Theory]
    [InlineData("USD", "", "US$", "US$")]
    [InlineData("USD/ads", "", "US$", "US$")]
    [InlineData("EUR/share", "", "EUR_", "EUR")]
    [InlineData("EUR", "\u20AC", "\u20AC", "EUR")]
    [InlineData("HK$", "", "HK$", "HK$")]
    public void Before_an_amount_stands_its_currency(string unit, string symbol, string before, string currency)
    {
        Marked(FigureFormat.BeforeAmount(unit, symbol)).ShouldBe(before);
        FigureFormat.Currency(unit).ShouldBe(currency);
    }

    [Theory]
    [InlineData("10", 0)]
    [InlineData("1", 0)]
    [InlineData("0.99", 1)]
    [InlineData("0.1", 1)]
    [InlineData("0.09", 2)]
    [InlineData("0.01", 2)]
    [InlineData("0.000001", 6)]
    [InlineData("0.0000001", 6)]
    [InlineData("0", 6)]
    [InlineData("-1", 6)]
    public void As_many_decimals_as_are_known(string resolution, int decimals) => Rounding.Decimals(D(resolution)).ShouldBe(decimals);

    [Fact]
    public void Digits_stand_in_groups_of_three()
    {
        (FigureFormat.Number(1234567.891m, 2), FigureFormat.Number(-1234.5m, 0), FigureFormat.Number(0.1234565m, 6))
            .ShouldBe(("1,234,567.89", "-1,235", "0.123457"));
        (FigureFormat.Whole(1234), FigureFormat.Whole(7)).ShouldBe(("1,234", "7"));
    }

    private static string Marked(string text) => text.Replace('\u00A0', '_');
}
