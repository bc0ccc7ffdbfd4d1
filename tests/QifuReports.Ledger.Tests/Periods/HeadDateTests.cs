using System.Globalization;
using QifuReports.Ledger.Periods;

namespace QifuReports.Ledger.Tests.Periods;

/// <summary>Days as heads name them: whole, without a year, without a day, or turned.</summary>
public class HeadDateTests
{
    /// <summary>A date that has no day, or none of the calendar, is none; with no year it names a day of any.</summary>
    [Theory]
    [InlineData(2025, 6, 30, "2025-06-30")]
    [InlineData(1900, 1, 1, "1900-01-01")]
    [InlineData(1899, 12, 31, null)]
    [InlineData(2999, 12, 31, "2999-12-31")]
    [InlineData(3000, 1, 1, null)]
    [InlineData(2025, 0, 1, null)]
    [InlineData(2025, 12, 1, "2025-12-01")]
    [InlineData(2025, 13, 1, null)]
    [InlineData(2025, 6, 0, null)]
    [InlineData(2025, 6, 31, null)]
    [InlineData(2024, 2, 29, "2024-02-29")]
    [InlineData(2025, 2, 29, null)]
    [InlineData(0, 6, 30, null)]
    public void A_day_is_one_of_the_calendar(int year, int month, int day, string? expected) =>
        new HeadDate(year, month, day).ToDay()?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(expected);

    [Theory]
    [InlineData(2025, 6, 7, false, true)]
    [InlineData(0, 6, 7, false, true)]
    [InlineData(2025, 6, 0, false, true)]
    [InlineData(2024, 6, 7, false, false)]
    [InlineData(2025, 7, 7, false, false)]
    [InlineData(2025, 6, 6, false, false)]
    [InlineData(2025, 7, 6, false, false)]
    [InlineData(2025, 7, 6, true, true)]
    [InlineData(0, 7, 6, true, true)]
    [InlineData(2024, 7, 6, true, false)]
    [InlineData(2025, 7, 7, true, false)]
    [InlineData(2025, 6, 6, true, false)]
    public void A_head_names_a_day_as_far_as_it_says(int year, int month, int day, bool eitherWay, bool names) =>
        new HeadDate(year, month, day) { IsEitherWay = eitherWay }.Names(new DateOnly(2025, 6, 7)).ShouldBe(names);
}
