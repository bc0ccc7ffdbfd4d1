using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Ledger.Periods;

namespace QifuReports.Briefings.Tests.Figures;

/// <summary>
/// Every form of every length of period, for a calendar year, for a year that ends in June, and for quarters of whole weeks. An
/// underscore stands for the space that does not break.
/// </summary>
public class PeriodWordsTests
{
    private static readonly FiscalCalendar June = FiscalCalendar.Of(new OnDay(6, 30)),
        Weeks = FiscalCalendar.Of(new OnWeekday(DayOfWeek.Saturday, 8, 0));

    [Theory]
    [InlineData("calendar", "2023Q1", "first quarter of_2023", "Q1_2023", "First quarter 2023", "three months ended March_31,_2023")]
    [InlineData("calendar", "2023Q2", "second quarter of_2023", "Q2_2023", "Second quarter 2023", "three months ended June_30,_2023")]
    [InlineData("calendar", "2023Q3", "third quarter of_2023", "Q3_2023", "Third quarter 2023", "three months ended September_30,_2023")]
    [InlineData("calendar", "2023Q4", "fourth quarter of_2023", "Q4_2023", "Fourth quarter 2023", "three months ended December_31,_2023")]
    [InlineData("calendar", "2023H1", "first half of_2023", "H1_2023", "First half 2023", "six months ended June_30,_2023")]
    [InlineData("calendar", "2023H2", "second half of_2023", "H2_2023", "Second half 2023", "six months ended December_31,_2023")]
    [InlineData("calendar", "2023-9M", "first nine months of_2023", "9M_2023", "First nine months 2023",
        "nine months ended September_30,_2023")]
    [InlineData("calendar", "2023FY", "full year_2023", "FY_2023", "Full year 2023", "year ended December_31,_2023")]
    [InlineData("calendar", "2023-09-03", "September_3,_2023", "Sep_3,_2023", "September_3,_2023", "as of September_3,_2023")]
    [InlineData("june", "2025Q1", "first quarter of fiscal_2025", "Q1_FY25", "First quarter of fiscal 2025",
        "three months ended September_30,_2024")]
    [InlineData("june", "2025H2", "second half of fiscal_2025", "H2_FY25", "Second half of fiscal 2025", "six months ended June_30,_2025")]
    [InlineData("june", "2025-9M", "first nine months of fiscal_2025", "9M_FY25", "First nine months of fiscal 2025",
        "nine months ended March_31,_2025")]
    [InlineData("june", "2025FY", "full fiscal year_2025", "FY25", "Full fiscal year 2025", "year ended June_30,_2025")]
    [InlineData("weeks", "2025Q4", "fourth quarter of fiscal_2025", "Q4_FY25", "Fourth quarter of fiscal 2025",
        "thirteen weeks ended August_30,_2025")]
    [InlineData("weeks", "2025H2", "second half of fiscal_2025", "H2_FY25", "Second half of fiscal 2025",
        "twenty\u2011six weeks ended August_30,_2025")]
    [InlineData("weeks", "2025-9M", "first three quarters of fiscal_2025", "9M_FY25", "First three quarters of fiscal 2025",
        "thirty\u2011nine weeks ended May_31,_2025")]
    [InlineData("weeks", "2024FY", "full fiscal year_2024", "FY24", "Full fiscal year 2024",
        "fifty\u2011three weeks ended August_31,_2024")]
    public void Of_each_length(string of, string name, string inText, string brief, string title, string span)
    {
        (of switch { "june" => June, "weeks" => Weeks, _ => FiscalCalendar.CalendarYears }).TryParse(name, out var period).ShouldBeTrue();
        string[] written = [PeriodWords.InText(period), PeriodWords.Short(period), PeriodWords.Title(period), PeriodWords.Span(period)];
        written.Select(w => w.Replace('\u00A0', '_')).ShouldBe([inText, brief, title, span]);
    }

    [Theory]
    [InlineData(0, "no")]
    [InlineData(1, "one")]
    [InlineData(13, "thirteen")]
    [InlineData(19, "nineteen")]
    [InlineData(20, "twenty")]
    [InlineData(21, "twenty\u2011one")]
    [InlineData(30, "thirty")]
    [InlineData(40, "forty")]
    [InlineData(59, "fifty\u2011nine")]
    public void Weeks_are_counted_in_words(int number, string words) => PeriodWords.Count(number).ShouldBe(words);

    [Theory]
    [InlineData("2023Q1", "On quarter", 4, "three months ended on the last day of each quarter",
        "three months ended with each quarter, balances as of its end", "fiscal quarters of whole weeks")]
    [InlineData("2023H1", "On half", 3, "six months ended on the last day of each half-year",
        "six months ended with each half-year, balances as of its end", "fiscal half-years of whole weeks")]
    [InlineData("2023-9M", "On year", 3, "the first nine months of each year",
        "the first nine months of each year, balances as of their end", "fiscal nine-month periods of whole weeks")]
    [InlineData("2023FY", "On year", 3, "full years", "full years, balances as of their ends", "fiscal years of whole weeks")]
    [InlineData("2023-09-30", "On quarter", 4, "three months ended on the last day of each quarter",
        "three months ended with each quarter, balances as of its end", "fiscal quarters of whole weeks")]
    public void What_is_said_once_of_all_periods_of_a_chart(string name, string onPrior, int least, string each, string withBalances,
        string inWeeks)
    {
        Period.TryParse(name, out var period).ShouldBeTrue();
        var interval = ReportingInterval.Of(period);
        (interval.OnPriorShort, interval.LeastForTrend).ShouldBe((onPrior, least));
        (interval.Each(FiscalCalendar.CalendarYears), interval.EachWithBalances(FiscalCalendar.CalendarYears))
            .ShouldBe((each, withBalances));
        (interval.Each(Weeks), interval.EachWithBalances(Weeks)).ShouldBe((inWeeks, inWeeks + ", balances as of their ends"));
    }
}
