using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QifuReports.Ledger.Periods;

namespace QifuReports.Ledger.Tests.Periods;

/// <summary>The calendars of companies: where their quarters begin and end, and what holds of every one of them.</summary>
public class FiscalCalendarTests
{
    [Theory]
    [InlineData("06-30", "2025Q1", "2024-07-01", "2024-09-30")]
    [InlineData("06-30", "2025Q4", "2025-04-01", "2025-06-30")]
    [InlineData("06-30", "2025H1", "2024-07-01", "2024-12-31")]
    [InlineData("02-28", "2024FY", "2023-03-01", "2024-02-29")]
    [InlineData("02-28", "2025Q2", "2024-06-01", "2024-08-31")]
    [InlineData("04-05", "2025Q1", "2024-04-06", "2024-07-05")]
    [InlineData("last Saturday of September", "2025Q1", "2024-09-29", "2024-12-28")]
    [InlineData("last Saturday of September", "2023FY", "2022-09-25", "2023-09-30")]
    [InlineData("LAST saturday OF december", "2025Q2", "2025-03-30", "2025-06-28")]
    [InlineData("Saturday nearest to January 31", "2023FY", "2022-01-30", "2023-01-28")]
    [InlineData("Saturday nearest January 31", "2024-9M", "2023-01-29", "2023-10-28")]
    [InlineData("Sunday nearest to 31 December", "2025FY", "2024-12-30", "2025-12-28")]
    [InlineData("Saturday nearest to December 31", "2025FY", "2024-12-29", "2026-01-03")]
    [InlineData("Saturday nearest to January 1", "2025FY", "2025-01-05", "2026-01-03")]
    [InlineData("2023-09-30, 2024-09-28, 2025-09-27", "2025Q4", "2025-06-29", "2025-09-27")]
    [InlineData("2023-09-30, 2024-09-28", "2026FY", "2025-09-28", "2026-09-26")]
    [InlineData("2023-09-30, 2024-09-28", "2022FY", "2021-10-03", "2022-10-01")]
    [InlineData("2024-06-30, 2025-06-30", "2026Q1", "2025-07-01", "2025-09-30")]
    public void A_period_has_its_own_first_and_last_day(string ends, string period, string first, string last)
    {
        var calendar = FiscalCalendar.Of(End(ends));

        calendar.TryParse(period, out var read).ShouldBeTrue();
        (Day(read.Start), Day(read.End), read.ToString()).ShouldBe((first, last, period));
    }

    [Theory]
    [InlineData("")]
    [InlineData("June")]
    [InlineData("06-31")]
    [InlineData("13-01")]
    [InlineData("6-30")]
    [InlineData("last Saturday")]
    [InlineData("first Saturday of May")]
    [InlineData("last Someday of May")]
    [InlineData("Saturday nearest to June 31")]
    [InlineData("2024-09-28, 2026-09-26")]
    [InlineData("2024-09-28, 2025-09-30")]
    public void What_says_no_end_of_a_year_is_not_read(string text) => YearEnd.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void December_is_the_calendar_itself()
    {
        FiscalCalendar.Of(End("12-31")).ShouldBeSameAs(FiscalCalendar.CalendarYears);
        FiscalCalendar.CalendarYears.Quarter(2024, 1).ShouldBe(Period.Quarter(2024, 1));
        (Period.Quarter(2024, 1).Start, Period.Quarter(2024, 1).End, Period.Quarter(2024, 1).Weeks).ShouldBe(
            (new DateOnly(2024, 1, 1), new DateOnly(2024, 3, 31), 0));
    }

    [Fact]
    public void A_year_may_have_the_number_of_that_in_which_it_starts()
    {
        var calendar = FiscalCalendar.Of(End("Saturday nearest to January 31"), isNamedByStart: true);

        (Day(calendar.FullYear(2023).Start), Day(calendar.FullYear(2023).End), calendar.FullYear(2023).Weeks).ShouldBe(
            ("2023-01-29", "2024-02-03", 53));
        calendar.QuarterEndingOn(new DateOnly(2024, 5, 4)).ShouldBe(calendar.Quarter(2024, 1));
        calendar.QuarterEndingOn(new DateOnly(2024, 5, 3)).ShouldBeNull();
        calendar.YearEndBefore(new DateOnly(2024, 5, 4)).ShouldBe(Period.At(new DateOnly(2024, 2, 3)));
    }

    [Theory]
    [InlineData(1, "14 13 13 13")]
    [InlineData(2, "13 14 13 13")]
    [InlineData(4, "13 13 13 14")]
    public void The_quarter_that_the_company_names_has_the_53rd_week(int longQuarter, string weeks)
    {
        var calendar = FiscalCalendar.Of(End("last Saturday of September"), longQuarter: longQuarter);

        string.Join(' ', Enumerable.Range(1, 4).Select(i => calendar.Quarter(2023, i).Weeks)).ShouldBe(weeks);
        string.Join(' ', Enumerable.Range(1, 4).Select(i => calendar.Quarter(2024, i).Weeks)).ShouldBe("13 13 13 13");
    }

    [Fact]
    public void Quarters_may_have_other_weeks()
    {
        var calendar = FiscalCalendar.Of(End("Saturday nearest to December 31"), weeks: [12, 12, 12, 16]);

        Enumerable.Range(1, 4).Select(i => calendar.Quarter(2025, i).Weeks).ShouldBe([12, 12, 12, 17]);
    }

    [Fact]
    public void A_day_that_is_known_goes_before_the_rule_and_moves_what_is_beside_it()
    {
        var calendar = FiscalCalendar.Of(End("last Saturday of September"))
            .With([(2023, 1, new DateOnly(2022, 12, 31)), (2023, 1, new DateOnly(2022, 12, 17))]);

        (calendar.Quarter(2023, 1).Weeks, Day(calendar.Quarter(2023, 2).Start)).ShouldBe((14, "2023-01-01"));
        calendar.Quarter(2023, 1).Next.ShouldBe(calendar.Quarter(2023, 2));
        calendar.Half(2023, 1).End.ShouldBe(calendar.Quarter(2023, 2).End);
    }

    [Fact]
    public void The_end_of_a_quarter_a_year_before_is_the_end_of_that_quarter()
    {
        var calendar = FiscalCalendar.Of(End("last Saturday of December"));

        calendar.At(new DateOnly(2025, 6, 28)).YearBefore.ShouldBe(Period.At(new DateOnly(2024, 6, 29)));
        calendar.At(new DateOnly(2025, 6, 27)).YearBefore.ShouldBe(Period.At(new DateOnly(2024, 6, 27)));
        calendar.Quarter(2025, 2).Opening.ShouldBe(Period.At(new DateOnly(2025, 3, 29)));
    }

    [Property(Arbitrary = [typeof(Calendars)])]
    public void Every_day_belongs_to_one_quarter(FiscalCalendar calendar, ushort days)
    {
        var day = new DateOnly(1990, 1, 1).AddDays(days % 20_000);
        var quarter = calendar.QuarterOf(day);

        (quarter.Start <= day && day <= quarter.End).ShouldBeTrue();
        quarter.Next.Start.ShouldBe(quarter.End.AddDays(1));
        quarter.Prior.End.ShouldBe(quarter.Start.AddDays(-1));
    }

    [Property(Arbitrary = [typeof(Calendars)])]
    public void Four_quarters_make_the_year_and_two_the_half(FiscalCalendar calendar, byte offset)
    {
        var year = 1980 + offset % 100;
        var quarters = Enumerable.Range(1, 4).Select(i => calendar.Quarter(year, i)).ToList();

        quarters.Sum(q => q.Days).ShouldBe(calendar.FullYear(year).Days);
        (quarters[0].Start, quarters[3].End).ShouldBe((calendar.FullYear(year).Start, calendar.FullYear(year).End));
        (quarters[0].Days + quarters[1].Days).ShouldBe(calendar.Half(year, 1).Days);
        (calendar.NineMonths(year).Start, calendar.NineMonths(year).End).ShouldBe((quarters[0].Start, quarters[2].End));
        if (calendar.IsInWeeks) calendar.FullYear(year).Weeks.ShouldBeOneOf(52, 53);
        else calendar.FullYear(year).Days.ShouldBeOneOf(365, 366);
    }

    [Property(Arbitrary = [typeof(Calendars)])]
    public void Years_follow_each_other_by_their_numbers(FiscalCalendar calendar, byte offset)
    {
        var year = calendar.FullYear(1980 + offset % 100);

        calendar.FullYear(year.Year + 1).Start.ShouldBe(year.End.AddDays(1));
        calendar.YearOf(year.Start).ShouldBe(year.Year);
        calendar.YearOf(year.End).ShouldBe(year.Year);
        // By the calendar year in which they start or end; near its turn by the one that is meant. Years of 52 weeks far beyond a list move
        // away from it.
        if (calendar.End is OnListed && year.Year is < 2017 or > 2030) return;
        var named = calendar.IsNamedByStart ? year.Start : year.End;
        (named.Year == year.Year || named.AddDays(13).Year == year.Year || named.AddDays(-13).Year == year.Year).ShouldBeTrue(
            $"{calendar.Written}: {year}, {named}");
    }

    [Property(Arbitrary = [typeof(Calendars)])]
    public void The_prior_of_the_year_before_is_the_year_before_of_the_prior(FiscalCalendar calendar, byte offset, byte which)
    {
        var year = 1980 + offset % 100;
        foreach (var period in (Period[])[calendar.Quarter(year, which % 4 + 1), calendar.Half(year, which % 2 + 1),
            calendar.FullYear(year)])
        {
            period.Prior.YearBefore.ShouldBe(period.YearBefore.Prior);
            period.Next.Prior.ShouldBe(period);
            period.Closing.YearBefore.ShouldBe(period.YearBefore.Closing);
        }
    }

    [Property(Arbitrary = [typeof(Calendars)])]
    public void What_is_written_is_read_back(FiscalCalendar calendar, byte offset, byte which)
    {
        var quarter = calendar.Quarter(1980 + offset % 100, which % 4 + 1);

        foreach (var period in (Period[])[quarter, calendar.Half(quarter.Year, which % 2 + 1), calendar.NineMonths(quarter.Year),
            calendar.FullYear(quarter.Year), quarter.Closing])
        {
            calendar.TryParse(period.ToString(), out var read).ShouldBeTrue();
            read.ShouldBe(period);
        }
        foreach (var text in (string[])[$"FY{quarter.Year}Q{quarter.Index}", $"Q{quarter.Index} FY{quarter.Year}",
            $"FY{quarter.Year} {quarter.Index}Q"])
        {
            calendar.TryParse(text, out var read).ShouldBeTrue(text);
            read.ShouldBe(quarter);
        }
        var again = FiscalCalendar.TryRead(calendar.Written).ShouldNotBeNull();
        again.Written.ShouldBe(calendar.Written);
        again.Quarter(quarter.Year, quarter.Index).ShouldBe(quarter);
    }

    private static YearEnd End(string text) => YearEnd.TryParse(text, out var end) ? end! : throw new ArgumentException(text);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Calendars of every kind: days, last and nearest weekdays, lists, named by start or end, with other weeks.</summary>
    public static class Calendars
    {
        public static Arbitrary<FiscalCalendar> Of()
        {
            var months = Gen.Choose(1, 12);
            var days = from month in months from day in Gen.Choose(1,
                31) select (YearEnd)new OnDay(month, Math.Min(day, DateTime.DaysInMonth(2023, month)));
            var weekdays = from month in months from day in Gen.Choose(0, 31) from weekday in Gen.Choose(0,
                6) select (YearEnd)new OnWeekday((DayOfWeek)weekday, month, Math.Min(day, DateTime.DaysInMonth(2023, month)));
            var lists = from start in Gen.Choose(0,
                300) from longs in Gen.ListOf(Gen.Elements(364, 371),
                    4) select (YearEnd)Listed(new DateOnly(2020, 1, 20).AddDays(start), longs);
            var all = from end in Gen.OneOf(days, weekdays, lists)
                      from byStart in Gen.Elements(false, true)
                      from weeks in Gen.Elements<IReadOnlyList<int>>(FiscalCalendar.ThirteenEach, [12, 12, 12, 16], [16, 12, 12, 12])
                      from longQuarter in Gen.Choose(1, 4)
                      select FiscalCalendar.Of(end, byStart, weeks, longQuarter);
            return all.ToArbitrary();
        }

        // A list that two long years in a row would push into the next calendar year is none; short ones stand in for them.
        private static OnListed Listed(DateOnly first, IEnumerable<int> lengths)
        {
            var days = new List<DateOnly> { first };
            foreach (var length in lengths) days.Add(days[^1].AddDays(length));
            return OnListed.Of([.. days]) ?? OnListed.Of([first, first.AddDays(364)])!;
        }
    }
}
