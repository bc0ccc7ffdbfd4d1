using System.Globalization;
using QifuReports.Ledger.Periods;

namespace QifuReports.Ledger.Tests.Periods;

/// <summary>Calendars day by day at the turns of their quarters, and what is said of them where nothing else is.</summary>
public class CalendarBoundsTests
{
    [Fact]
    public void Calendar_years_are_named_by_their_end_and_have_even_quarters()
    {
        var calendar = FiscalCalendar.CalendarYears;
        (calendar.IsNamedByStart, calendar.LongQuarter, calendar.IsInWeeks, calendar.IsCalendarYears, calendar.Written).ShouldBe(
            (false, 4, false, true, "12-31"));
        calendar.Weeks.ShouldBe([13, 13, 13, 13]);
        calendar.Weeks.ShouldBeSameAs(FiscalCalendar.ThirteenEach);
        calendar.End.ShouldBe(new OnDay(12, 31));
    }

    [Fact]
    public void Another_calendar_is_as_it_was_said()
    {
        var calendar = FiscalCalendar.Of(new OnDay(6, 30));
        (calendar.IsNamedByStart, calendar.LongQuarter, calendar.IsInWeeks, calendar.IsCalendarYears).ShouldBe((false, 4, false, false));
        calendar.Weeks.ShouldBe([13, 13, 13, 13]);
        var weekly = FiscalCalendar.Of(new OnWeekday(DayOfWeek.Saturday, 9, 0), true, [12, 12, 12, 16], 2);
        (weekly.IsNamedByStart, weekly.LongQuarter, weekly.IsInWeeks).ShouldBe((true, 2, true));
        weekly.Weeks.ShouldBe([12, 12, 12, 16]);
        FiscalCalendar.Of(new OnDay(12, 30)).IsCalendarYears.ShouldBeFalse();
        FiscalCalendar.Of(new OnDay(11, 30)).IsCalendarYears.ShouldBeFalse();
        FiscalCalendar.Of(new OnDay(10, 31)).IsCalendarYears.ShouldBeFalse();
    }

    [Theory]
    [InlineData("2024-12-31", 2024, 4, 2)]
    [InlineData("2025-01-01", 2025, 1, 1)]
    [InlineData("2025-03-31", 2025, 1, 1)]
    [InlineData("2025-04-01", 2025, 2, 1)]
    [InlineData("2025-06-30", 2025, 2, 1)]
    [InlineData("2025-07-01", 2025, 3, 2)]
    [InlineData("2025-09-30", 2025, 3, 2)]
    [InlineData("2025-10-01", 2025, 4, 2)]
    public void A_day_is_of_one_quarter_and_one_half(string day, int year, int quarter, int half)
    {
        var (calendar, of) = (FiscalCalendar.CalendarYears, Day(day));
        calendar.QuarterOf(of).ShouldBe(Period.Quarter(year, quarter));
        calendar.HalfOf(of).ShouldBe(Period.Half(year, half));
        calendar.YearOf(of).ShouldBe(year);
        calendar.YearEndBefore(of).ShouldBe(Period.At(new DateOnly(year - 1, 12, 31)));
        calendar.QuarterEndingOn(of).ShouldBe(of.AddDays(1).Day == 1 ? Period.Quarter(year, quarter) : null);
    }

    [Theory]
    [InlineData("2024-06-30", 2024, 4)]
    [InlineData("2024-07-01", 2025, 1)]
    [InlineData("2024-12-31", 2025, 2)]
    [InlineData("2025-01-01", 2025, 3)]
    [InlineData("2025-06-30", 2025, 4)]
    public void A_day_of_a_year_that_ends_in_June(string day, int year, int quarter)
    {
        var calendar = FiscalCalendar.Of(new OnDay(6, 30));
        calendar.QuarterOf(Day(day)).ShouldBe(calendar.Quarter(year, quarter));
        calendar.HalfOf(Day(day)).ShouldBe(calendar.Half(year, (quarter + 1) / 2));
    }

    [Fact]
    public void A_period_of_another_calendar_is_the_one_of_the_same_name()
    {
        var calendar = FiscalCalendar.Of(new OnDay(6, 30));
        (string, string, string)[] expected =
        [
            ("2025Q2", "2024-10-01", "2024-12-31"), ("2025H2", "2025-01-01", "2025-06-30"), ("2025-9M", "2024-07-01", "2025-03-31"),
            ("2025FY", "2024-07-01", "2025-06-30"), ("2025-05-05", "2025-05-05", "2025-05-05"),
        ];
        foreach (var (text, start, end) in expected)
        {
            Period.TryParse(text, out var named).ShouldBeTrue();
            var of = calendar.Of(named);
            (of.ToString(), of.Start, of.End, of.Calendar == calendar).ShouldBe((text, Day(start), Day(end), true));
        }
        calendar.TryParse("nothing", out _).ShouldBeFalse();
    }

    [Fact]
    public void Days_that_are_known_already_make_no_other_calendar()
    {
        var calendar = FiscalCalendar.Of(new OnWeekday(DayOfWeek.Saturday, 9, 0));
        calendar.With([]).ShouldBeSameAs(calendar);
        var known = calendar.With([(2025, 1, new DateOnly(2024, 12, 21))]);
        known.ShouldNotBeSameAs(calendar);
        known.With([(2025, 1, new DateOnly(2024, 12, 14))]).ShouldBeSameAs(known);
        known.LastDay(2025, 1).ShouldBe(new DateOnly(2024, 12, 21));
        known.ByRule(2025, 1).ShouldBe(new DateOnly(2024, 12, 28));
        known.FirstDay(2025, 2).ShouldBe(new DateOnly(2024, 12, 22));
        known.FirstDay(2025, 1).ShouldBe(new DateOnly(2024, 9, 29));
        (known.IsNamedByStart, known.LongQuarter, known.End).ShouldBe((false, 4, calendar.End));
    }

    // The last day of a month stays the last; another day stays itself.
    [Theory]
    [InlineData("06-30", 1, "2024-09-30")]
    [InlineData("06-30", 3, "2025-03-31")]
    [InlineData("02-28", 1, "2024-05-31")]
    [InlineData("11-30", 1, "2025-02-28")]
    [InlineData("11-29", 1, "2025-02-28")]
    [InlineData("04-05", 3, "2025-01-05")]
    [InlineData("05-30", 1, "2024-08-30")]
    public void A_quarter_ends_whole_months_before_its_year(string end, int quarter, string last)
    {
        YearEnd.TryParse(end, out var parsed).ShouldBeTrue();
        FiscalCalendar.Of(parsed!).LastDay(2025, quarter).ShouldBe(Day(last));
    }

    [Theory]
    [InlineData("01-31", 0, 2026, "2026-02-01", "2027-01-31")]
    [InlineData("01-31", 1, 2025, "2025-02-01", "2026-01-31")]
    [InlineData("last Saturday of December", 1, 2025, "2024-12-29", "2025-12-27")]
    [InlineData("Saturday nearest to December 27", 1, 2025, "2025-12-28", "2026-12-26")]
    [InlineData("Saturday nearest to December 28", 1, 2025, "2024-12-29", "2025-12-27")]
    [InlineData("Saturday nearest to January 10", 1, 2025, "2025-01-12", "2026-01-10")]
    [InlineData("Saturday nearest to January 11", 1, 2025, "2025-01-12", "2026-01-10")]
    public void A_year_is_named_by_its_end_or_by_its_start(string end, int byStart, int year, string first, string last)
    {
        YearEnd.TryParse(end, out var parsed).ShouldBeTrue();
        var calendar = FiscalCalendar.Of(parsed!, byStart == 1);
        if (byStart == 0) year++;
        (calendar.FullYear(year).Start, calendar.FullYear(year).End).ShouldBe((Day(first), Day(last)));
    }

    [Theory]
    [InlineData("2025Q1", "2024Q4", "2025Q2", "2024Q1", "2024-12-31", "2025-03-31", 90)]
    [InlineData("2025Q4", "2025Q3", "2026Q1", "2024Q4", "2025-09-30", "2025-12-31", 92)]
    [InlineData("2025Q2", "2025Q1", "2025Q3", "2024Q2", "2025-03-31", "2025-06-30", 91)]
    [InlineData("2025H1", "2024H2", "2025H2", "2024H1", "2024-12-31", "2025-06-30", 181)]
    [InlineData("2025H2", "2025H1", "2026H1", "2024H2", "2025-06-30", "2025-12-31", 184)]
    [InlineData("2025-9M", "2024-9M", "2026-9M", "2024-9M", "2024-12-31", "2025-09-30", 273)]
    [InlineData("2025FY", "2024FY", "2026FY", "2024FY", "2024-12-31", "2025-12-31", 365)]
    [InlineData("2025-05-05", "2024-05-05", "2026-05-05", "2024-05-05", "2025-05-04", "2025-05-05", 0)]
    public void A_period_knows_its_neighbours(string text, string prior, string next, string before, string opening, string closing,
        int days)
    {
        Period.TryParse(text, out var period).ShouldBeTrue();
        (period.Prior.ToString(), period.Next.ToString(), period.YearBefore.ToString(), period.Opening.ToString(),
            period.Closing.ToString(), period.Days, period.Weeks)
            .ShouldBe((prior, next, before, opening, closing, days, 0));
        period.IsInstant.ShouldBe(days == 0);
    }

    // An instant of a company's calendar at the end of a quarter stays there.
    [Fact]
    public void The_instant_after_the_end_of_a_quarter_is_the_end_of_that_quarter()
    {
        var calendar = FiscalCalendar.Of(new OnWeekday(DayOfWeek.Saturday, 12, 0));
        calendar.At(new DateOnly(2025, 6, 28)).Next.End.ShouldBe(new DateOnly(2026, 6, 27));
        calendar.At(new DateOnly(2025, 6, 27)).Next.End.ShouldBe(new DateOnly(2026, 6, 27));
        calendar.At(new DateOnly(2025, 6, 26)).Next.End.ShouldBe(new DateOnly(2026, 6, 26));
        calendar.Quarter(2025, 1).Weeks.ShouldBe(13);
        calendar.At(new DateOnly(2025, 6, 28)).Weeks.ShouldBe(0);
    }

    // The same in all but one: its kind, its year, its number or its last day.
    [Fact]
    public void A_period_is_another_one_by_each_of_its_parts()
    {
        var (june, byStart) = (FiscalCalendar.Of(new OnDay(6, 30)), FiscalCalendar.Of(new OnDay(6, 30), isNamedByStart: true));
        Period.At(new DateOnly(2025, 12, 31)).ShouldNotBe(Period.FullYear(2025));
        june.Quarter(2025, 1).End.ShouldBe(byStart.Quarter(2024, 1).End);
        june.Quarter(2025, 1).ShouldNotBe(byStart.Quarter(2024, 1));
        june.Quarter(2025, 1).ShouldNotBe(Period.Quarter(2025, 1));
        Period.Quarter(2025, 1).ShouldNotBe(Period.Quarter(2025, 2));
        default(Period).ShouldNotBe(Period.At(new DateOnly(2025, 12, 31)));
        // Which calendar has it makes no difference where all of that is the same.
        FiscalCalendar.Of(new OnDay(12, 30)).At(new DateOnly(2025, 12, 31)).ShouldBe(Period.At(new DateOnly(2025, 12, 31)));
        june.Quarter(2025, 1).GetHashCode().ShouldBe(FiscalCalendar.Of(new OnDay(6, 30)).Quarter(2025, 1).GetHashCode());
    }

    // By their last days, and of one last day the instant and then the shorter first.
    [Fact]
    public void Periods_come_in_the_order_of_their_ends()
    {
        Period[] periods = [Period.FullYear(2025), Period.At(new DateOnly(2025, 12, 31)), Period.Half(2025, 2), Period.Quarter(2025, 4),
            Period.NineMonths(2025), Period.Quarter(2026, 1)];
        periods.Order().Select(p => p.ToString()).ShouldBe(["2025-9M", "2025-12-31", "2025Q4", "2025H2", "2025FY", "2026Q1"]);
    }

    [Theory]
    [InlineData(1989)]
    [InlineData(1990)]
    [InlineData(2053)]
    [InlineData(2054)]
    public void A_year_far_off_is_written_like_any_other(int year)
    {
        var text = year.ToString(CultureInfo.InvariantCulture);
        for (var again = 0; again < 2; again++)
            Spans(year).Select(p => p.ToString())
                .ShouldBe([text + "Q1", text + "Q2", text + "Q3", text + "Q4", text + "H1", text + "H2", text + "-9M", text + "FY",
                    text + "-05-05"]);
    }

    private static IEnumerable<Period> Spans(int year) =>
    [
        Period.Quarter(year, 1), Period.Quarter(year, 2), Period.Quarter(year, 3), Period.Quarter(year, 4), Period.Half(year, 1),
        Period.Half(year, 2),
        Period.NineMonths(year), Period.FullYear(year), Period.At(new DateOnly(year, 5, 5)),
    ];

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
