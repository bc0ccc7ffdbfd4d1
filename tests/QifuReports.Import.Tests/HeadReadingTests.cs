using QifuReports.Import.Heads;
using QifuReports.Import.Units;
using QifuReports.Ledger.Periods;

namespace QifuReports.Import.Tests;

/// <summary>What heads and titles say: periods, scales, currencies.</summary>
public class HeadReadingTests
{
    [Theory]
    [InlineData("Three months ended June 30, 2025", "", "2025Q2")]
    [InlineData("Three Months Ended June 30, 2025 EUR", "", "2025Q2")]
    [InlineData("Six months ended 30 June 2025", "", "2025H1")]
    [InlineData("Nine months ended September 30, 2024", "", "2024-9M")]
    [InlineData("For the year ended December 31, 2024", "", "2024FY")]
    [InlineData("Q2 2025", "", "2025Q2")]
    [InlineData("FY2024", "", "2024FY")]
    [InlineData("2025", "Three months ended June 30,", "2025Q2")]
    [InlineData("2025", "For the three months ended June 30, 2025 and 2024", "2025Q2")]
    [InlineData("June 30, 2025", "", "2025-06-30")]
    // From one quarter or month to another, and from the start of the year.
    [InlineData("Q1-Q3 2025", "", "2025-9M")]
    [InlineData("Q1\u2013Q3/2025", "", "2025-9M")]
    [InlineData("Q1 to Q2 2025", "", "2025H1")]
    [InlineData("1Q-3Q25", "", "2025-9M")]
    [InlineData("Q1-Q4 2025", "", "2025FY")]
    [InlineData("9M 2025", "", "2025-9M")]
    [InlineData("9M25", "", "2025-9M")]
    [InlineData("2025 9M", "", "2025-9M")]
    [InlineData("6M25", "", "2025H1")]
    [InlineData("First nine months 2025", "", "2025-9M")]
    [InlineData("Nine Months FY2025", "", "2025-9M")]
    [InlineData("1-9/2025", "", "2025-9M")]
    [InlineData("7-9/2025", "", "2025Q3")]
    [InlineData("Jul\u2013Sep 2025", "", "2025Q3")]
    [InlineData("January to June 2025", "", "2025H1")]
    [InlineData("Q3 YTD 2025", "", "2025-9M")]
    [InlineData("Year-to-date September 2025", "", "2025-9M")]
    [InlineData("2025", "Year to Date September 30,", "2025-9M")]
    [InlineData("Third quarter ended September 30, 2025", "", "2025Q3")]
    [InlineData("2025", "For the six months ended 30 June 2025", "2025H1")]
    [InlineData("2024", "For the six months ended 30 June 2025", "2024H1")]
    [InlineData("Quarter ended 30-09-2025", "", "2025Q3")]
    [InlineData("Quarter ended 9/30/2025", "", "2025Q3")]
    [InlineData("Quarter ended 30.09.25", "", "2025Q3")]
    // Years of two digits, where a part of a year stands before them.
    [InlineData("Q3 25", "", "2025Q3")]
    [InlineData("Q3/25", "", "2025Q3")]
    [InlineData("9M/25", "", "2025-9M")]
    [InlineData("9M 25", "", "2025-9M")]
    [InlineData("H1 25", "", "2025H1")]
    [InlineData("Jul-Sep 25", "", "2025Q3")]
    [InlineData("Jan\u2013Sep '25", "", "2025-9M")]
    [InlineData("FY25", "", "2025FY")]
    [InlineData("Quarter 3 2025", "", "2025Q3")]
    [InlineData("Half 1 2025", "", "2025H1")]
    [InlineData("Q3 2025\u00B9", "", "2025Q3")]
    [InlineData("2025\u00B9", "", "2025FY")]
    // From the first day of a month to the last of another.
    [InlineData("1.7.\u201330.9.2025", "", "2025Q3")]
    [InlineData("1.1.-30.9.2025", "", "2025-9M")]
    [InlineData("1.1.-30.9.25", "", "2025-9M")]
    [InlineData("01/07/2025 - 30/09/2025", "", "2025Q3")]
    [InlineData("7/1/2025 to 9/30/2025", "", "2025Q3")]
    [InlineData("1 Jan - 30 Sep 2025", "", "2025-9M")]
    [InlineData("January 1 to June 30, 2025", "", "2025H1")]
    [InlineData("From 1 July 2025 to 30 September 2025", "", "2025Q3")]
    // Months of German releases.
    [InlineData("Januar bis Juni ended 30. Juni 2025, six months", "", "2025H1")]
    [InlineData("Nine months ended 30. September 2025", "", "2025-9M")]
    [InlineData("Year ended 31. Dezember 2025", "", "2025FY")]
    [InlineData("Three months ended 31. M\u00E4rz 2025", "", "2025Q1")]
    [InlineData("Januar bis September 2025", "", "2025-9M")]
    [InlineData("1. Januar bis 30. September 2025", "", "2025-9M")]
    // Months with their year, and halves, in short.
    [InlineData("Quarter ended Sep-25", "", "2025Q3")]
    [InlineData("Quarter ended 30-Sep-25", "", "2025Q3")]
    [InlineData("Three months ended 30 Sep '25", "", "2025Q3")]
    [InlineData("HY25", "", "2025H1")]
    [InlineData("HY2025", "", "2025H1")]
    [InlineData("1-9 2025", "", "2025-9M")]
    // Quarters or months; a year of the calendar lies in no two.
    [InlineData("I\u2013III 2025", "", null)]
    [InlineData("FY 2024/25", "", null)]
    [InlineData("2024/25", "", null)]
    // A day, a count and a rate are no years, and days within months no span.
    [InlineData("Q3 30 September 2025", "", "2025Q3")]
    [InlineData("Q3 25%", "", null)]
    [InlineData("Q3 12 months", "", null)]
    [InlineData("15.7.-30.9.2025", "", "2025-09-30")]
    [InlineData("1.7.-29.9.2025", "", "2025-09-29")]
    // How long it is, or of what it is, is not said.
    [InlineData("Q2-Q3 2025", "", null)]
    [InlineData("YTD 2025", "", null)]
    [InlineData("Cumulative 2025", "", null)]
    [InlineData("Three months 2025", "", null)]
    [InlineData("LTM September 2025", "", null)]
    [InlineData("Last twelve months 2025", "", null)]
    [InlineData("Trailing 12 months 2025", "", null)]
    [InlineData("18 months ended December 31, 2025", "", null)]
    // A quarter of a calendar year does not end in May, half a year that ends in September is none, and words say nothing.
    [InlineData("Three months ended May 31, 2025", "", null)]
    [InlineData("Six months ended September 30, 2025", "", null)]
    [InlineData("Five months ended May 31, 2025", "", null)]
    [InlineData("Reference", "", null)]
    [InlineData("", "", null)]
    public void The_period_of_a_column_of_a_span(string head, string title, string? expected) =>
        (HeadPeriod.Of(head, title, isOfDay: false).In(FiscalCalendar.CalendarYears)?.ToString()).ShouldBe(expected);

    [Theory]
    [InlineData("June 30, 2025", "", "2025-06-30")]
    [InlineData("June 30, 2025 USD", "", "2025-06-30")]
    [InlineData("30.06.2025", "", "2025-06-30")]
    [InlineData("Dec. 31, 2024", "", "2024-12-31")]
    [InlineData("2025", "As of June 30,", "2025-06-30")]
    [InlineData("2025", "As of June 30, 2025 and December 31, 2024", "2025-06-30")]
    [InlineData("2024", "As of June 30, 2025 and December 31, 2024", "2024-12-31")]
    // A balance sheet of a quarter stands beside that of the last year's end.
    [InlineData("2024", "As of June 30, 2025", null)]
    [InlineData("Section 1.2.25", "", null)]
    [InlineData("2024", "", null)]
    public void The_day_of_a_column_of_a_balance_sheet(string head, string title, string? expected) =>
        (HeadPeriod.Of(head, title, isOfDay: true).Day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(
            expected);

    [Theory]
    [InlineData("FY 2024/25", false, "2025FY")]
    [InlineData("2024/25", false, "2025FY")]
    [InlineData("H1 2024/25", false, "2025H1")]
    [InlineData("2024/25", true, "2024FY")]
    public void A_fiscal_year_may_be_named_by_the_two_that_it_lies_in(string head, bool isNamedByStart, string expected)
    {
        YearEnd.TryParse("03-31", out var end).ShouldBeTrue();

        (HeadPeriod.Of(head, "", isOfDay: false).In(FiscalCalendar.Of(end!, isNamedByStart))?.ToString()).ShouldBe(expected);
    }

    [Fact]
    public void A_quarter_of_the_calendar_year_has_another_number_in_a_fiscal_year()
    {
        YearEnd.TryParse("06-30", out var end).ShouldBeTrue();

        (HeadPeriod.Of("Q3 CY2025", "", isOfDay: false).In(FiscalCalendar.Of(end!))?.ToString()).ShouldBe("2026Q1");
        (HeadPeriod.Of("Q3 FY2025", "", isOfDay: false).In(FiscalCalendar.Of(end!))?.ToString()).ShouldBe("2025Q3");
    }

    [Fact]
    public void A_span_in_a_head_goes_before_that_of_the_title()
    {
        var said = HeadPeriod.Of("Six months ended June 30, 2025", "Three months ended March 31, 2024", isOfDay: false);

        (said.Months, said.Day).ShouldBe((6, new DateOnly(2025, 6, 30)));
    }

    [Fact]
    public void Weeks_are_quarters_of_a_year_of_weeks()
    {
        YearEnd.TryParse("last Saturday of September", out var end).ShouldBeTrue();
        var said = HeadPeriod.Of("Thirteen Weeks Ended June 28, 2025", "", isOfDay: false);

        said.Weeks.ShouldBe(13);
        (said.In(FiscalCalendar.Of(end!))?.ToString()).ShouldBe("2025Q3");
        said.In(FiscalCalendar.CalendarYears).ShouldBeNull("no quarter of a calendar year ends on that day");
    }

    [Theory]
    [InlineData("(In thousands)", "thousand", "thousand")]
    [InlineData("(in millions of euros)", "million", "million")]
    [InlineData("CONSOLIDATED STATEMENTS OF INCOME ($'000)", "thousand", "thousand")]
    [InlineData("($ millions)", "million", "million")]
    [InlineData("(\u00A3m)", "million", "million")]
    [InlineData("(dollars in millions)", "million", "million")]
    [InlineData("R million", "million", "million")]
    [InlineData("(Rm)", "million", "million")]
    [InlineData("(\u00A5 in thousands)", "thousand", "thousand")]
    [InlineData("kr in thousands", "thousand", "thousand")]
    [InlineData("NOK million", "million", "million")]
    [InlineData("(in NOK 1,000)", "thousand", "thousand")]
    [InlineData("EUR 1000", "thousand", "thousand")]
    [InlineData("(EUR in 1,000)", "thousand", "thousand")]
    [InlineData("Amounts in 1,000 USD", "thousand", "thousand")]
    [InlineData("in 1000 EUR", "thousand", "thousand")]
    [InlineData("(in EUR 1,000,000)", "million", "million")]
    [InlineData("(in EUR 1,000, except per share data)", "thousand", "thousand")]
    [InlineData("(in EUR mill.)", "million", "million")]
    [InlineData("$000s", "thousand", "thousand")]
    [InlineData("EUR billions", "billion", "billion")]
    [InlineData("(In thousands, except per share amounts)", "thousand", "thousand")]
    [InlineData("(In thousands, except share and per share data)", "thousand", "one")]
    [InlineData("(Amounts in thousands of euros, except for number of shares and per share data)", "thousand", "one")]
    [InlineData("(In millions, except number of shares, which are reflected in thousands, and per-share amounts)", "million", "thousand")]
    [InlineData("(Dollars & Shares in Millions)", "million", "million")]
    public void The_scale_of_a_title(string title, string money, string shares) => Scale.Of(title).ShouldBe(new Scale(money, shares));

    [Theory]
    [InlineData("Consolidated Balance Sheets")]
    [InlineData("Expressed in Canadian dollars")]
    [InlineData("(RM)")]
    [InlineData("The dividend was EUR 1,000 for each of them")]
    [InlineData("")]
    public void A_title_without_a_scale_has_none(string title) => Scale.Of(title).ShouldBeNull();

    [Theory]
    [InlineData("EUR", "EUR")]
    [InlineData("US$", "USD")]
    [InlineData("HK$ million", "HKD")]
    [InlineData("in thousands of euros", "EUR")]
    [InlineData("Expressed in Canadian dollars", "CAD")]
    [InlineData("(\u20AC million)", "EUR")]
    [InlineData("R million", "ZAR")]
    [InlineData("(mEUR)", "EUR")]
    [InlineData("kUSD", "USD")]
    [InlineData("R'000", "ZAR")]
    [InlineData("Rm", "ZAR")]
    [InlineData("(Rm)", "ZAR")]
    [InlineData("(Rm, unaudited)", "ZAR")]
    [InlineData("Revenue in Rm", "ZAR")]
    [InlineData("RM'000", "MYR")]
    [InlineData("RM million", "MYR")]
    [InlineData("FRM million", "")]
    [InlineData("Swedish kronor in millions", "SEK")]
    [InlineData("(100 millions of won)", "KRW")]
    // "R" behind other letters is of another word, and that of Malaysia is no rand.
    [InlineData("HR million", "")]
    [InlineData("(RM)", "")]
    [InlineData("(kr million)", "")]
    // A bare sign is of many countries, Europe is no currency, and of two none is the one.
    [InlineData("$", "")]
    [InlineData("Revenue in Europe", "")]
    [InlineData("European operations", "")]
    [InlineData("EUR and USD", "")]
    [InlineData("", "")]
    public void The_one_currency_of_a_text(string text, string expected) => CurrencyWords.Only(text).ShouldBe(expected);

    [Fact]
    public void Several_currencies_are_each_named_once() =>
        CurrencyWords.All("Amounts in euros (\u201CEUR\u201D) and U.S. dollars (\u201CUSD\u201D)").Order(StringComparer.Ordinal)
            .ShouldBe(["EUR", "USD"]);
}
