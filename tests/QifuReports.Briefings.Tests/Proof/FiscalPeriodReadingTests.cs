using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Proof.Reading;
using QifuReports.Ledger.Periods;

namespace QifuReports.Briefings.Tests.Proof;

/// <summary>What the proof takes for the name of a company's period, and what it refuses.</summary>
public class FiscalPeriodReadingTests
{
    private static readonly FiscalCalendar June = FiscalCalendar.Of(new OnDay(6, 30));
    private static readonly FiscalCalendar Weeks = FiscalCalendar.Of(new OnWeekday(DayOfWeek.Saturday, 8, 0));
    private static readonly FiscalCalendar Retail = FiscalCalendar.Of(new OnWeekday(DayOfWeek.Saturday, 1, 31), isNamedByStart: true);

    [Theory]
    [InlineData("june", "2025Q1", "three months ended September 30, 2024")]
    [InlineData("june", "2025Q1", "First quarter of fiscal 2025")]
    [InlineData("june", "2025Q1", "Q1 FY25")]
    [InlineData("june", "2025Q1", "Q1 2024/25")]
    [InlineData("june", "2025Q1", "30 September 2024")]
    [InlineData("june", "2025Q1", "Three months ended 30th Sept. 2024")]
    [InlineData("june", "2025Q1", "01.07.2024", false)]
    [InlineData("june", "2025Q1", "30.09.2024")]
    [InlineData("june", "2025FY", "full fiscal year 2025")]
    [InlineData("june", "2025FY", "year ended June 30, 2025")]
    [InlineData("june", "2025FY", "FY25")]
    [InlineData("june", "2025-09-30", "September 30, 2025")]
    [InlineData("weeks", "2025FY", "fifty-two weeks ended August 30, 2025")]
    [InlineData("weeks", "2025Q4", "thirteen weeks ended August 30, 2025")]
    [InlineData("weeks", "2025Q4", "13 Weeks Ended August 30, 2025")]
    [InlineData("weeks", "2025H2", "twenty-six weeks ended August 30, 2025")]
    [InlineData("weeks", "2024FY", "fifty-three weeks ended August 31, 2024")]
    [InlineData("weeks", "2025-9M", "first three quarters of fiscal 2025")]
    [InlineData("retail", "2023Q4", "fourteen weeks ended February 3, 2024")]
    [InlineData("retail", "2023Q4", "fourth quarter of fiscal 2023 has fourteen weeks")]
    [InlineData("june", "2025Q1", "three months ended September 30, 2025", false)]
    [InlineData("june", "2025Q1", "three months ended June 30, 2024", false)]
    [InlineData("june", "2025Q1", "First quarter of fiscal 2024", false)]
    [InlineData("june", "2025Q1", "First quarter of 2024", false)]
    [InlineData("june", "2025Q1", "Q1 FY24", false)]
    [InlineData("june", "2025Q1", "Q2 FY25", false)]
    [InlineData("june", "2025Q1", "Q1 2023/24", false)]
    [InlineData("june", "2025Q1", "FY25 year ended", false)]
    [InlineData("june", "2025Q1", "13 weeks ended September 30, 2024", false)]
    [InlineData("weeks", "2025Q4", "fourteen weeks ended August 30, 2025", false)]
    [InlineData("weeks", "2025Q4", "14 weeks ended August 30, 2025", false)]
    [InlineData("weeks", "2025Q4", "thirteen weeks ended August 31, 2025", false)]
    [InlineData("weeks", "2025H2", "thirty-six weeks ended August 30, 2025", false)]
    [InlineData("weeks", "2025FY", "fifty-three weeks ended August 30, 2025", false)]
    [InlineData("retail", "2023Q4", "fourth quarter of fiscal 2024", false)]
    [InlineData("retail", "2023Q4", "thirteen weeks", false)]
    public void Only_what_is_true_of_the_period_is_its_name(string of, string name, string words, bool isTrue = true)
    {
        (of switch { "june" => June, "weeks" => Weeks, _ => Retail }).TryParse(name, out var period).ShouldBeTrue();

        PeriodReading.Says(words, period, true).ShouldBe(isTrue);
    }

    [Theory]
    [InlineData("2025Q2", "3 months ended June 30, 2025", true)]
    [InlineData("2025Q2", "2nd quarter 2025", true)]
    [InlineData("2025Q2", "2Q25", true)]
    [InlineData("2025H1", "1H25", true)]
    [InlineData("2026Q1", "3M 2026", true)]
    [InlineData("2025Q2", "6/30/2025", true)]
    [InlineData("2025Q2", "2025Q2", true)]
    [InlineData("2025H1", "2025H1", true)]
    [InlineData("2025-9M", "2025-9M", true)]
    [InlineData("2025Q2", "2025Q1", false)]
    [InlineData("2025Q2", "2024Q2", false)]
    [InlineData("2025H1", "2025Q1", false)]
    // What a narrow column has parted into lines.
    [InlineData("2025Q2", "30, 2025", true)]
    [InlineData("2025Q2", "30,", true)]
    [InlineData("2025Q2", "30 ", true)]
    [InlineData("2025Q2", "31, 2025", false)]
    [InlineData("2025Q2", "30, 2024", false)]
    [InlineData("2025Q2", "13", false)]
    [InlineData("2025Q2", "6 months ended June 30, 2025", false)]
    [InlineData("2025Q2", "3rd quarter 2025", false)]
    [InlineData("2025Q2", "2Q24", false)]
    [InlineData("2026Q1", "9M 2026", false)]
    [InlineData("2025Q2", "6/29/2025", false)]
    [InlineData("2025Q2", "13 weeks ended June 28, 2025", false)]
    public void Heads_as_filed_are_read_for_calendar_years_too(string name, string words, bool isTrue)
    {
        FiscalCalendar.CalendarYears.TryParse(name, out var period).ShouldBeTrue();

        PeriodReading.Says(words, period, true).ShouldBe(isTrue);
    }

    [Fact]
    public void A_filing_of_another_day_may_follow_the_periods_that_it_gives()
    {
        var calendar = FiscalCalendar.CalendarYears;
        Period[] known = [calendar.FullYear(2023), calendar.NineMonths(2023), Period.At(new DateOnly(2024, 3, 7))];
        const string Words =
            "Derived from the figures of the full year 2023 and the first nine months of 2023 in the Form 6-K of March 7, 2024";

        PeriodReading.Says(Words, known, false).ShouldBeTrue();
        PeriodReading.Says(Words.Replace("nine", "six", StringComparison.Ordinal), known, false).ShouldBeFalse();
        PeriodReading.Says(Words.Replace("March 7", "March 8", StringComparison.Ordinal), known, false).ShouldBeFalse();
    }

    [Fact]
    public void Whatever_is_written_of_a_period_is_read_as_that_period_and_no_other()
    {
        foreach (var calendar in (FiscalCalendar[])[FiscalCalendar.CalendarYears, June, Weeks, Retail])
        {
            var periods = Enumerable.Range(2020, 5)
                .SelectMany(year => (Period[])[calendar.Quarter(year, 1), calendar.Quarter(year, 4), calendar.Half(year, 1),
                    calendar.NineMonths(year), calendar.FullYear(year), calendar.FullYear(year).Closing]).ToList();
            foreach (var period in periods)
                foreach (var format in (Func<Period, string>[])[PeriodWords.InText, PeriodWords.Short, PeriodWords.Title, PeriodWords.Span])
                    foreach (var other in periods)
                        PeriodReading.Says(format(period), other, true)
                            .ShouldBe(format(period) == format(other) || period == other || IsSame(format(period), period, other),
                                $"{format(period)}: {period}, {other}");
        }
    }

    // The day that ends a span is a true word of the span too.
    private static bool IsSame(string words, Period period, Period other) =>
        period.IsInstant && period.End == other.End && words.Length > 0;
}
