using QifuReports.Ledger.Periods;

namespace QifuReports.Ledger.Tests.Periods;

/// <summary>How a calendar is kept in a text, and which texts name no end of a year.</summary>
public class CalendarTextTests
{
    [Theory]
    [InlineData("last Saturday of December; weeks 13 13 13 13; long 4; 2024Q4 2024-12-28; 2025Q1 2025-03-29")]
    [InlineData("last Saturday of December; named start; weeks 12 12 12 16; long 1; 2025Q4 2025-12-27")]
    [InlineData("last Saturday of December; weeks 1 1 1 49; long 2")]
    [InlineData("last Saturday of December; weeks 49 1 1 1; long 3")]
    public void What_is_kept_is_what_was_read(string text)
    {
        var calendar = FiscalCalendar.TryRead(text).ShouldNotBeNull();
        calendar.Written.ShouldBe(text);
    }

    [Theory]
    [InlineData("last Saturday of December; weeks 13 13 13 12; long 4")]
    [InlineData("last Saturday of December; weeks 13 13 26; long 4")]
    [InlineData("last Saturday of December; weeks 13 13 13 13; long 5")]
    [InlineData("last Saturday of December; weeks 13 13 13 13; long 0")]
    [InlineData("last Saturday of December; named end")]
    [InlineData("last Saturday of December; 2024H1 2024-12-28")]
    [InlineData("last Saturday of December; weeks 0 13 13 26; long 4")]
    [InlineData("last Saturday of December; weeks 50 1 1 0; long 4")]
    [InlineData("last Saturday of December; weeks +13 13 13 13; long 4")]
    [InlineData("last Saturday of December; weeks 13 13 13 13 0; long 4")]
    [InlineData("last Saturday of December; weeks; long 4")]
    [InlineData("last Saturday of December; weeks 13 13 13 13; long 44")]
    [InlineData("last Saturday of December; weeks 13 13 13 13; long")]
    [InlineData("last Saturday of December; 2024FY 2024-12-28")]
    [InlineData("last Saturday of December; 2024Q4 28.12.2024")]
    [InlineData("last Saturday of December; 2024Q4 2024-12-28 2025-03-29")]
    [InlineData("last Saturday of December; Q4 2024-12-28")]
    [InlineData("last Saturday of December;")]
    [InlineData("")]
    [InlineData("nonsense")]
    public void What_is_not_is_refused(string text) => FiscalCalendar.TryRead(text).ShouldBeNull();

    [Theory]
    [InlineData("06-30", true)]
    [InlineData("02-29", true)]
    [InlineData(" 6-30", false)]
    [InlineData("06- 3", false)]
    [InlineData("+6-30", false)]
    [InlineData("13-01", false)]
    [InlineData("00-01", false)]
    [InlineData("06-31", false)]
    [InlineData("06-00", false)]
    [InlineData("02-30", false)]
    public void The_end_of_a_year_is_a_day_of_the_calendar(string text, bool isOne) => YearEnd.TryParse(text, out _).ShouldBe(isOne);

    [Theory]
    [InlineData("Q3 FY23", true)]
    [InlineData("Q3 FY2023", true)]
    [InlineData("Q3 FY2", false)]
    [InlineData("Q3 FY1899", false)]
    [InlineData("Q5 FY23", false)]
    [InlineData("X3 FY23", false)]
    [InlineData("FY23 Q3", true)]
    [InlineData("FY2 Q3", false)]
    [InlineData("FY23 Q5", false)]
    public void A_quarter_of_a_fiscal_year(string text, bool isOne)
    {
        Period.TryParse(text, out var period).ShouldBe(isOne);
        if (isOne) period.ShouldBe(Period.Quarter(2023, 3));
    }
}
