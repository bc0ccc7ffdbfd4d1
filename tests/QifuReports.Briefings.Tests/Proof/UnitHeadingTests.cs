using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Proof.Reading;

namespace QifuReports.Briefings.Tests.Proof;

/// <summary>
/// What the proof reads in the heading of a table or a chart: the scale of amounts and of shares, the currencies, and the unit of what
/// has none beside it.
/// </summary>
public class UnitHeadingTests
{
    private const int None = FigureValue.NoScale;

    [Theory]
    [InlineData("EUR million", 6, None, false, false)]
    [InlineData("EUR in thousands", 3, None, false, false)]
    [InlineData("US$ billion", 9, None, false, false)]
    [InlineData("EUR", None, None, false, false)]
    [InlineData("", None, None, false, false)]
    [InlineData("whole EUR", 0, None, false, false)]
    [InlineData("whole EUR and millions", 6, None, true, false)]
    [InlineData("EUR in millions; whole shares", 6, None, false, false)]
    [InlineData("EUR in millions, US$ in thousands", 3, None, true, false)]
    [InlineData("EUR in millions, US$ in millions", 6, None, false, false)]
    [InlineData("EUR in thousands; shares in millions", 3, 6, false, false)]
    [InlineData("EUR in thousands; ADSs in millions", 3, 6, false, false)]
    [InlineData("EUR in thousands, shares and ADSs in millions", 3, 6, false, false)]
    [InlineData("shares in millions, ADSs in thousands", None, 3, true, false)]
    [InlineData("shares in millions, ADSs in millions", None, 6, false, false)]
    [InlineData("shares in millions; EUR in thousands", 3, 6, false, false)]
    [InlineData("shares in millions, EUR in thousands", 3, 6, false, false)]
    [InlineData("shares, million", 6, None, false, false)]
    [InlineData("shares of million", 6, None, false, false)]
    [InlineData("EUR in thousands; shares in units", 3, None, false, true)]
    [InlineData("millionaire", None, None, false, false)]
    public void It_says_scales(string words, int power, int shares, bool isAmbiguous, bool isInUnits)
    {
        var heading = UnitHeading.Of(words);
        (heading.Power, heading.SharesPower, heading.IsAmbiguous, heading.IsInUnits).ShouldBe((power, shares, isAmbiguous, isInUnits));
        heading.PowerOf(Manner.FiledShares).ShouldBe(shares);
        heading.PowerOf(Manner.Cell).ShouldBe(power);
    }

    [Theory]
    [InlineData("EUR and US$ in thousands", "EUR", true)]
    [InlineData("EUR and US$ in thousands", "USD", true)]
    [InlineData("EUR and US$ in thousands", "CHF", false)]
    [InlineData("EUR and US$ in thousands", "EUR/share", true)]
    [InlineData("USD in thousands", "USD", false)]
    [InlineData("EURO in thousands", "EUR", false)]
    [InlineData("in EUR", "EUR", true)]
    [InlineData("in thousands", "EUR", false)]
    public void It_names_currencies(string words, string unit, bool names)
    {
        var heading = UnitHeading.Of(words);
        heading.Names(unit).ShouldBe(names);
        // Also after it was asked for another one.
        heading.Names("SEK").ShouldBeFalse();
        heading.Names(unit).ShouldBe(names);
    }

    [Theory]
    [InlineData("EUR per share", Measure.PerShare, true)]
    [InlineData("EUR per ADS", Measure.PerShare, false)]
    [InlineData("EUR per ADS", Measure.PerAds, true)]
    [InlineData("EUR per share", Measure.PerAds, false)]
    [InlineData("months", Measure.Months, true)]
    [InlineData("years", Measure.Months, false)]
    [InlineData("years", Measure.Money, true)]
    [InlineData("years", Measure.Percent, true)]
    public void It_says_the_unit_that_a_label_does_not(string words, Measure measure, bool says) =>
        UnitHeading.Of(words).Says(measure).ShouldBe(says);

    [Fact]
    public void Outside_of_tables_and_charts_there_is_none() =>
        (UnitHeading.None.Power, UnitHeading.None.SharesPower, UnitHeading.None.IsAmbiguous, UnitHeading.None.IsInUnits)
        .ShouldBe((None, None, false, false));
}
