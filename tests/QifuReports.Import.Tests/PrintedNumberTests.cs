using System.Globalization;
using QifuReports.Import.Numbers;

namespace QifuReports.Import.Tests;

public class PrintedNumberTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("2,008", "2008")]
    [InlineData("2008", "2008")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("1234567", "1234567")]
    [InlineData("$ 301,958", "301958")]
    [InlineData("$301,958", "301958")]
    [InlineData("US$ 7.25", "7.25")]
    [InlineData("\u20AC 12.50", "12.50")]
    [InlineData(".85", "0.85")]
    [InlineData("0.850", "0.850")]
    [InlineData("(253,007)", "-253007")]
    [InlineData("(253,007", "-253007")]
    [InlineData("$ (1,234", "-1234")]
    [InlineData("($ 1,234)", "-1234")]
    [InlineData("253,007)", "253007")]
    [InlineData("-5", "-5")]
    [InlineData("\u22125.0", "-5.0")]
    [InlineData("\u2013 5", "-5")]
    [InlineData("- 1,045", "-1045")]
    [InlineData("\u2014.5", "-0.5")]
    [InlineData("- n/a", null)]
    [InlineData("27.9%", "27.9")]
    [InlineData("27.9 %", "27.9")]
    [InlineData("(3.1)%", "-3.1")]
    [InlineData("\u00A0 12,345 \u00A0", "12345")]
    // Groups of two or four, two points, a point at the end, letters: these are no numbers.
    [InlineData("12,34", null)]
    [InlineData("1,2345", null)]
    [InlineData(",123", null)]
    [InlineData("1.234.567", null)]
    [InlineData("12.", null)]
    [InlineData("12a", null)]
    [InlineData("Note 4", null)]
    [InlineData("(i)", null)]
    [InlineData("()", null)]
    [InlineData("$", null)]
    [InlineData("%", null)]
    [InlineData("", null)]
    [InlineData("\u0661\u0662\u0663", null)]
    [InlineData("1234567890123456789012345", null)]
    public void The_number_of_a_cell(string cell, string? expected) =>
        PrintedNumber.Of(cell)?.Value?.ToString(CultureInfo.InvariantCulture).ShouldBe(expected);

    [Theory]
    [InlineData("\u2014")]
    [InlineData("\u2013")]
    [InlineData("-")]
    [InlineData("--")]
    [InlineData("$ \u2014")]
    public void A_dash_is_nil_and_no_number(string cell) => PrintedNumber.Of(cell).ShouldNotBeNull().IsDash.ShouldBeTrue();

    [Fact]
    public void Sign_and_percent_are_kept()
    {
        PrintedNumber.Of("US$ (1,234").ShouldBe(new PrintedNumber(-1234m, false, "US$"));
        PrintedNumber.Of("27.9%").ShouldBe(new PrintedNumber(27.9m, true, ""));
    }

    [Theory]
    [InlineData("2025", true)]
    [InlineData("1999", true)]
    [InlineData(" 2025 ", true)]
    [InlineData("2,025", false)]
    [InlineData("1899", false)]
    [InlineData("2100", false)]
    [InlineData("(2025)", false)]
    [InlineData("20255", false)]
    public void Four_digits_without_a_comma_may_be_a_year(string cell, bool expected) => PrintedNumber.IsYear(cell).ShouldBe(expected);
}
