using QifuReports.Briefings.Proof.Reading;
using QifuReports.Ledger.Periods;

namespace QifuReports.Briefings.Tests.Proof;

/// <summary>
/// Names of periods and days of calendar years: of each form one that is true and one that is not, and what is passed over.
/// </summary>
public class PeriodReadingTests
{
    private static readonly (string Name, string Short)[] Months =
    [
        ("January", "Jan"), ("February", "Feb"), ("March", "Mar"), ("April", "Apr"), ("May", "May"), ("June", "Jun"), ("July", "Jul"),
            ("August", "Aug"), ("September", "Sep"), ("October", "Oct"),
        ("November", "Nov"), ("December", "Dec"),
    ];

    [Fact]
    public void Each_month_is_its_number_by_its_name_and_by_the_beginning_of_it()
    {
        for (var month = 1; month <= 12; month++)
        {
            var (name, first) = Months[month - 1];
            PeriodReading.MonthOf(name).ShouldBe(month);
            PeriodReading.MonthOf(first).ShouldBe(month);
            PeriodReading.MonthOf(name.ToUpperInvariant()).ShouldBe(month);
            if (name.Length > 3) PeriodReading.MonthOf(name.AsSpan(0, name.Length - 1)).ShouldBe(name is "June" or "July" ? month
                : 0, name[..^1]);
            var day = Period.At(new DateOnly(2023, month, 14));
            PeriodReading.Says($"{name} 14, 2023", day, true).ShouldBeTrue(name);
            PeriodReading.Says($"{Months[month % 12].Name} 14, 2023", day, true).ShouldBeFalse(name);
        }
        PeriodReading.MonthOf("Sept").ShouldBe(9);
        PeriodReading.MonthOf("Octt").ShouldBe(0);
        PeriodReading.MonthOf("Se").ShouldBe(0);
        PeriodReading.MonthOf("Mayor").ShouldBe(0);
    }

    [Theory]
    [InlineData("2023Q3", "third quarter of 2023", true)]
    [InlineData("2023Q3", "Third quarter 2023", true)]
    [InlineData("2023Q3", "third", true)] // The next line goes on.
    [InlineData("2023Q3", "second", false)]
    [InlineData("2023Q3", "quarter of 2023", true)]
    [InlineData("2023Q3", "half of 2023", false)]
    [InlineData("2023Q3", "second quarter", false)]
    [InlineData("2023Q3", "third half", false)]
    [InlineData("2023Q1", "first quarter", true)]
    [InlineData("2023Q4", "fourth quarter", true)]
    [InlineData("2023Q3", "third party", true)]
    [InlineData("2023Q3", "second thoughts", true)]
    [InlineData("2023H2", "second half of 2023", true)]
    [InlineData("2023H2", "second", true)]
    [InlineData("2023H2", "first", false)]
    [InlineData("2023H2", "first half", false)]
    [InlineData("2023H2", "quarter of 2023", false)]
    [InlineData("2023H2", "half of 2023", true)]
    [InlineData("2023Q2", "second half", false)]
    [InlineData("2023-9M", "first nine months of 2023", true)]
    [InlineData("2023-9M", "first", true)]
    [InlineData("2023-9M", "third", false)]
    [InlineData("2023-9M", "second nine months", false)]
    [InlineData("2023-9M", "first six months", false)]
    [InlineData("2023-9M", "first three quarters", true)]
    [InlineData("2023H1", "first three quarters", false)]
    [InlineData("2023FY", "first", false)]
    [InlineData("2023Q3", "three months ended September 30, 2023", true)]
    [InlineData("2023H1", "six months ended June 30, 2023", true)]
    [InlineData("2023-9M", "nine months ended September 30, 2023", true)]
    [InlineData("2023FY", "twelve months ended December 31, 2023", true)]
    [InlineData("2023FY", "nine months", false)]
    [InlineData("2023Q3", "six months", false)]
    [InlineData("2023-09-30", "three months", false)]
    [InlineData("2023FY", "full year 2023", true)]
    [InlineData("2023FY", "full fiscal year 2023", true)]
    [InlineData("2023Q3", "full year", false)]
    [InlineData("2023Q3", "full fiscal", false)]
    [InlineData("2023Q3", "in full", true)]
    [InlineData("2023FY", "year ended December 31, 2023", true)]
    [InlineData("2023Q4", "year ended December 31, 2023", false)]
    [InlineData("2023FY", "FY 2023", true)]
    [InlineData("2023FY", "FY23", true)]
    [InlineData("2023FY", "FY24", false)]
    [InlineData("2023Q4", "FY 2023", false)]
    [InlineData("2023Q3", "Q3 2023", true)]
    [InlineData("2023Q3", "Q3 FY23", true)]
    [InlineData("2023Q3", "Q2 2023", false)]
    [InlineData("2023Q3", "H3 2023", false)]
    [InlineData("2023H2", "H2 2023", true)]
    [InlineData("2023H2", "Q2 2023", false)]
    [InlineData("2023H2", "2H 2023", true)]
    [InlineData("2023H2", "2Q 2023", false)]
    [InlineData("2023Q2", "2H 2023", false)]
    [InlineData("2023Q3", "3Q23", true)]
    [InlineData("2023Q3", "3Q24", false)]
    [InlineData("2023-9M", "9M 2023", true)]
    [InlineData("2023-9M", "6M 2023", false)]
    [InlineData("2023Q3", "3 months", true)]
    [InlineData("2023Q3", "3 month", true)]
    [InlineData("2023Q3", "9 month", false)]
    [InlineData("2023Q3", "3rd quarter", true)]
    [InlineData("2023Q3", "3-month", true)]
    [InlineData("2023Q3", "6-month", false)]
    [InlineData("2023H1", "1st half", true)]
    [InlineData("2023H2", "1st half", false)]
    [InlineData("2023Q1", "1st half", false)]
    [InlineData("2023H1", "1st quarter", false)]
    [InlineData("2023Q3", "30th of September", true)]
    [InlineData("2023Q3", "29th of September", false)]
    [InlineData("2023Q3", "30 September 2023", true)]
    [InlineData("2023Q3", "2023", true)]
    [InlineData("2023Q3", "2022", false)]
    [InlineData("2023-09-30", "2023", true)]
    [InlineData("2023-09-30", "2022", false)]
    [InlineData("2023Q3", "2023/24", false)]
    [InlineData("2023Q3", "2023Q3", true)]
    [InlineData("2023Q3", "2023H3", false)]
    [InlineData("2023Q3", "13 weeks ended September 30", false)]
    [InlineData("2023Q3", "may rise", true)]
    [InlineData("2023Q3", "May rise", true)]
    [InlineData("2023Q3", "May 30", false)]
    [InlineData("2023Q3", "30 May", false)]
    [InlineData("2023Q3", "ended May", false)]
    [InlineData("2023-05-31", "May 31, 2023", true)]
    [InlineData("2023-05-31", "31 May 2023", true)]
    public void A_name_is_true_of_its_period(string name, string words, bool isTrue)
    {
        FiscalCalendar.CalendarYears.TryParse(name, out var period).ShouldBeTrue();
        PeriodReading.Says(words, period, true).ShouldBe(isTrue);
    }

    [Theory]
    [InlineData("Revenue 7", true, false)]
    [InlineData("Revenue 7.5", true, false)]
    [InlineData("some words", true, true)]
    [InlineData("", true, true)]
    public void A_number_of_something_else_is_passed_over_where_not_all_have_to_be_of_the_name(string words, bool loosely, bool strictly)
    {
        PeriodReading.Says(words, Period.Quarter(2023, 3), false).ShouldBe(loosely);
        PeriodReading.Says(words, Period.Quarter(2023, 3), true).ShouldBe(strictly);
    }

    // Each name is of one of the periods; which words and marks part two names.
    [Theory]
    [InlineData("Q3 2023 and Q3 2022", true)]
    [InlineData("Q3 2023 to Q3 2022", true)]
    [InlineData("Q3 2023 from Q3 2022", true)]
    [InlineData("Q3 2023 on Q3 2022", true)]
    [InlineData("Q3 2023; Q3 2022", true)]
    [InlineData("Q3 2023: Q3 2022", true)]
    [InlineData("Q3 2023\u2013Q3 2022", true)]
    [InlineData("Q3 2023, Q3 2022", true)]
    [InlineData("Q3 2023 in the Q3 2022", true)]
    [InlineData("Q3 2023 in Q3 2022", false)]
    [InlineData("Q3 2023 Q3 2022", false)]
    [InlineData("Q3 2023 and Q3 2021", false)]
    [InlineData("Q3 2021 and Q3 2023", false)]
    [InlineData("September 30, 2023 and September 30, 2022", true)]
    [InlineData("September 30, 2021", false)] // A comma before a year parts nothing.
    [InlineData("Q3, 2022", true)]
    public void Several_names_may_stand_in_a_text(string words, bool isTrue) =>
        PeriodReading.Says(words, [Period.Quarter(2023, 3), Period.Quarter(2022, 3)], true).ShouldBe(isTrue);

    [Fact]
    public void A_name_is_of_one_of_the_periods_as_a_whole()
    {
        Period[] periods = [Period.Quarter(2023, 3), Period.Quarter(2022, 2)];
        PeriodReading.Says("Q3 2023", periods, true).ShouldBeTrue();
        PeriodReading.Says("Q2 2022", periods, true).ShouldBeTrue();
        PeriodReading.Says("Q3 2022", periods, true).ShouldBeFalse();
        PeriodReading.Says("Q2 2023", periods, true).ShouldBeFalse();
    }

    [Theory]
    [InlineData("in June", true)]
    [InlineData("June", true)]
    [InlineData("Jun 3", true)]
    [InlineData("xJune", false)]
    [InlineData("Juni", false)]
    [InlineData("quarter", false)]
    public void A_text_may_name_a_month(string text, bool names) => PeriodReading.NamesMonth(text).ShouldBe(names);

    [Theory]
    [InlineData("second quarter", true)]
    [InlineData("Half", true)]
    [InlineData("Q2", true)]
    [InlineData("2Q", true)]
    [InlineData("H1", true)]
    [InlineData("9M", true)]
    [InlineData("Q", false)]
    [InlineData("HQ", false)]
    [InlineData("M x 9", false)]
    [InlineData("2023", false)]
    public void A_text_may_name_a_part_of_a_year(string text, bool names) => PeriodReading.NamesPart(text).ShouldBe(names);
}
