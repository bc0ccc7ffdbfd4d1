using System.Globalization;
using QifuReports.Ledger.Periods;

namespace QifuReports.Ledger.Tests.Periods;

/// <summary>The last day of years by each way in which it is said, and how it is written back.</summary>
public class YearEndTests
{
    [Theory]
    [InlineData("12-31", 2025, "2025-12-31", "12-31")]
    [InlineData("02-28", 2024, "2024-02-29", "02-28")]
    [InlineData("02-29", 2024, "2024-02-29", "02-29")]
    [InlineData("02-29", 2025, "2025-02-28", "02-29")]
    [InlineData("02-27", 2024, "2024-02-27", "02-27")]
    [InlineData("04-30", 2025, "2025-04-30", "04-30")]
    [InlineData("01-30", 2025, "2025-01-30", "01-30")]
    [InlineData("01-31", 2025, "2025-01-31", "01-31")]
    [InlineData("last Friday of January", 2025, "2025-01-31", "last Friday of January")]
    [InlineData("last Saturday of January", 2025, "2025-01-25", "last Saturday of January")]
    [InlineData("last Thursday of January", 2025, "2025-01-30", "last Thursday of January")]
    [InlineData("last Thursday of February", 2024, "2024-02-29", "last Thursday of February")]
    [InlineData("Friday nearest to January 31", 2025, "2025-01-31", "Friday nearest to January 31")]
    [InlineData("Saturday nearest to January 31", 2025, "2025-02-01", "Saturday nearest to January 31")]
    [InlineData("Monday nearest to January 31", 2025, "2025-02-03", "Monday nearest to January 31")]
    [InlineData("Tuesday nearest to January 31", 2025, "2025-01-28", "Tuesday nearest to January 31")]
    [InlineData("Thursday nearest to January 31", 2025, "2025-01-30", "Thursday nearest to January 31")]
    [InlineData("saturday NEAREST 31 january", 2025, "2025-02-01", "Saturday nearest to January 31")]
    [InlineData("Sunday nearest to February 29", 2025, "2025-03-02", "Sunday nearest to February 29")]
    [InlineData("Saturday nearest to January 1", 2025, "2026-01-03", "Saturday nearest to January 1")]
    [InlineData("Saturday nearest to January 10", 2025, "2026-01-10", "Saturday nearest to January 10")]
    [InlineData("Saturday nearest to January 11", 2025, "2025-01-11", "Saturday nearest to January 11")]
    public void The_last_day_of_a_year(string said, int year, string day, string written)
    {
        YearEnd.TryParse(said, out var end).ShouldBeTrue();
        end.ShouldNotBeNull().In(year).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(day);
        end.ToString().ShouldBe(written);
        YearEnd.TryParse(written, out var again).ShouldBeTrue();
        again.ShouldBe(end);
    }

    /// <summary>How far ahead of its name a year is that is named by where it starts, and whether it is one of weeks.</summary>
    [Theory]
    [InlineData("12-31", 0, false)]
    [InlineData("12-30", 1, false)]
    [InlineData("11-30", 1, false)]
    [InlineData("01-31", 1, false)]
    [InlineData("last Saturday of December", 0, true)]
    [InlineData("last Saturday of November", 1, true)]
    [InlineData("Saturday nearest to December 31", 0, true)]
    [InlineData("Saturday nearest to December 28", 0, true)]
    [InlineData("Saturday nearest to December 27", 1, true)]
    [InlineData("Saturday nearest to January 10", 0, true)]
    [InlineData("Saturday nearest to January 11", 1, true)]
    [InlineData("2024-12-28, 2025-12-27", 0, true)]
    [InlineData("2024-09-28, 2025-09-27", 1, true)]
    [InlineData("2024-06-30, 2025-06-30", 1, false)]
    [InlineData("2024-06-30", 1, false)]
    public void How_far_it_is_ahead_of_its_name(string said, int ahead, bool inWeeks)
    {
        YearEnd.TryParse(said, out var end).ShouldBeTrue();
        (end!.Ahead, end.IsInWeeks).ShouldBe((ahead, inWeeks));
    }

    /// <summary>
    /// A list of days goes on before and after as it does itself; its days may stand in any order, a year of 52 or 53 weeks apart, or on
    /// the same day.
    /// </summary>
    [Theory]
    [InlineData("2024-09-28, 2025-09-27", 2024, "2024-09-28")]
    [InlineData("2024-09-28, 2025-09-27", 2025, "2025-09-27")]
    [InlineData("2025-09-27, 2024-09-28", 2026, "2026-09-26")]
    [InlineData("2024-09-28, 2025-09-27", 2027, "2027-09-25")]
    [InlineData("2024-09-28, 2025-09-27", 2023, "2023-09-30")]
    [InlineData("2024-09-28, 2025-09-27", 2022, "2022-10-01")]
    [InlineData("2023-02-28, 2024-02-29", 2025, "2025-02-28")]
    [InlineData("2023-02-28, 2024-02-29", 2020, "2020-02-29")]
    [InlineData("2024-02-28, 2025-02-28", 2026, "2026-02-28")]
    [InlineData("2024-06-30", 2028, "2028-06-30")]
    [InlineData("2024-06-29", 2028, "2028-06-29")]
    [InlineData("2025-01-03, 2026-01-02", 2024, "2025-01-03")]
    [InlineData("2025-01-03, 2026-01-02", 2025, "2026-01-02")]
    [InlineData("2024-06-30, 2026-06-30", 2024, null)]
    [InlineData("2024-06-30, 2025-06-29", 2026, "2026-06-28")]
    [InlineData("2024-06-30, 2025-06-28", 2026, null)]
    [InlineData("2024-06-30, 2025-07-06", 2026, "2026-07-05")]
    [InlineData("2024-06-30, 2025-07-05", 2026, null)]
    [InlineData("2024-06-30, 2024-06-30", 2026, null)]
    public void A_list_goes_on_as_it_does_itself(string said, int year, string? day)
    {
        YearEnd.TryParse(said, out var end).ShouldBe(day is not null);
        end?.In(year).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(day);
    }

    [Fact]
    public void Two_lists_are_the_same_where_their_days_are()
    {
        static YearEnd End(string said) => YearEnd.TryParse(said, out var end) ? end! : throw new FormatException(said);
        End("2024-09-28, 2025-09-27").ShouldBe(End("2025-09-27, 2024-09-28"));
        End("2024-09-28, 2025-09-27").GetHashCode().ShouldBe(End("2025-09-27, 2024-09-28").GetHashCode());
        End("2024-09-28, 2025-09-27").ShouldNotBe(End("2024-09-28"));
        End("2024-09-28, 2025-09-27").ShouldNotBe(End("2024-09-28, 2025-10-04"));
        End("2024-09-28, 2025-09-27").Equals(null).ShouldBeFalse();
        ((OnListed)End("2025-09-27, 2024-09-28")).First.ShouldBe(new DateOnly(2024, 9, 28));
    }
}
