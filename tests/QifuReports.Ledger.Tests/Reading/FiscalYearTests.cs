using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Reading;
using QifuReports.Ledger.Reading.Json;

namespace QifuReports.Ledger.Tests.Reading;

/// <summary>The fiscal year of an issuer as its file says it: what is read, what is refused, and what the filings say of it.</summary>
public sealed class FiscalYearTests : IDisposable
{
    private const string Currency = "\"currency\": \"RMB\",\n  \"sharesPerAds\"";

    private readonly SmallFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("\"09-30\"", "2023-04-01", "2023-06-30")]
    [InlineData("\"03-31\"", "2022-10-01", "2022-12-31")]
    [InlineData("{\"ends\": \"Saturday nearest to January 31\", \"namedBy\": \"start\"}", "2023-07-30", "2023-10-28")]
    [InlineData("{\"ends\": [\"2023-12-31\", \"2024-12-29\"]}", "2023-07-03", "2023-10-01")]
    [InlineData("{\"ends\": \"last Sunday of December\", \"longQuarter\": 1, \"weeks\": [13, 13, 13, 13]}", "2023-07-03", "2023-10-01")]
    [InlineData("{\"ends\": \"12-30\", \"quarterEnds\": [\"2023-06-29\", \"2023-09-28\"]}", "2023-06-30", "2023-09-28")]
    public void A_period_of_a_filing_is_the_company_s(string fiscalYear, string first, string last)
    {
        var period = Read(fiscalYear).Book.ShouldNotBeNull().Filings[0].Period;

        (period.ToString(), period.Start, period.End).ShouldBe(
            ("2023Q3", DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture),
                DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("\"June\"",
        "issuer.json(6,17) $.fiscalYear: QD0134: \"June\" does not say when a fiscal year ends. Write a day, \"06-30\"; a weekday, " +
            "\"last Saturday of September\" or \"Saturday nearest to January 31\"; or the last days of years, \"2024-09-28, 2025-09-27\".")]
    [InlineData("7", "issuer.json(6,17) $.fiscalYear: QD0109: A text or an object is expected here, not the number 7.")]
    [InlineData("{}", "issuer.json(6,17) $.fiscalYear: QD0108: The key \"ends\" is missing here. Add \"ends\".")]
    [InlineData("{\"ends\": \"06-30\", \"name\": \"end\"}", "QD0107: The key \"name\" is not known here.")]
    [InlineData("{\"ends\": \"06-30\", \"namedBy\": \"middle\"}", "QD0112: \"middle\" is not one of: end, start.")]
    [InlineData("{\"ends\": \"06-30\", \"weeks\": [13, 13, 13, 13]}",
        "$.fiscalYear.weeks: QD0128: \"weeks\" is of years of weeks, and this one ends on a day of the calendar. Take it out, or write " +
            "a weekday in \"ends\".")]
    [InlineData("{\"ends\": \"last Saturday of May\", \"weeks\": [13, 13, 13]}",
        "QD0134: The weeks of the quarters are four numbers that make 52.")]
    [InlineData("{\"ends\": \"last Saturday of May\", \"longQuarter\": 5}", "QD0111: A whole number from 1 to 4 is expected here, not 5.")]
    [InlineData("{\"ends\": [\"2023-09-30\", \"2025-09-27\"]}",
        "QD0134: These days are not the ends of years that follow each other, 52 or 53 weeks or the same day of each year.")]
    [InlineData("{\"ends\": []}", "QD0134: \"\" does not say when a fiscal year ends.")]
    [InlineData("{\"ends\": \"06-30\", \"quarterEnds\": [\"2024-11-15\"]}",
        "$.fiscalYear.quarterEnds[0]: QD0134: No quarter ends near 2024-11-15: the nearest is 2025Q2, which by the rule ends on " +
            "2024-12-31. Correct the day, or \"ends\".")]
    [InlineData("{\"ends\": \"06-30\", \"quarterEnds\": [\"soon\"]}", "QD0116: \"soon\" is not a date.")]
    public void What_says_no_fiscal_year_is_refused_with_its_place(string fiscalYear, string said)
    {
        _folder.Replace("issuer.json", Currency, Currency.Replace(",\n", $",\n  \"fiscalYear\": {fiscalYear}, ", StringComparison.Ordinal));

        string.Join("\n", _folder.Complaints()).ShouldContain(said);
    }

    // By the rule the third quarter ends on September 30; the filing says a week later, or a day that no such quarter ends on.
    [Theory]
    [InlineData("13 weeks ended October 7, 2023", "2023-10-07")]
    [InlineData("13 weeks ended October 6, 2023", "2023-09-30")]
    [InlineData("13 weeks ended October 14, 2023", "2023-09-30")]
    [InlineData("13 weeks ended", "2023-09-30")]
    public void A_day_that_a_filing_states_is_taken_if_it_is_a_week_from_the_rule(string head, string last)
    {
        _folder.Replace("filings/one.json", "\"heading\": \"2023\", \"group\": \"Quarter\"", $"\"heading\": \"{head}\", \"group\": \"\"");
        var book = Read("\"last Saturday of December\"").Book.ShouldNotBeNull();

        book.Filings[0].Period.End.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(last);
        book.Filings[0].Statements[0].Columns[0].Period.ShouldBe(book.Filings[0].Period);
        book.Issuer.Calendar.Quarter(2023, 4).Start.ShouldBe(book.Filings[0].Period.End.AddDays(1));
    }

    // Only one head has the later day; the other has the day of the rule, so that the one is a slip.
    [Fact]
    public void A_day_against_which_another_head_has_that_of_the_rule_is_not_taken()
    {
        _folder.Replace("filings/one.json", "\"heading\": \"2023\", \"group\": \"Quarter\"",
            "\"heading\": \"13 weeks ended October 7, 2023\", \"group\": \"\"");
        _folder.Write("filings/two.json",
            SmallFolder.Filing.Replace("6-K-1", "6-K-2", StringComparison.Ordinal)
                .Replace("\"heading\": \"2023\", \"group\": \"Quarter\"", "\"heading\": \"13 weeks ended September 30, 2023\"",
                    StringComparison.Ordinal));
        Read("\"last Saturday of December\"").Book.ShouldNotBeNull().Filings[0].Period.End.ShouldBe(new DateOnly(2023, 9, 30));
    }

    // Within three weeks of the rule, by which the quarters end on September 30 and December 31.
    [Theory]
    [InlineData("2023-09-09", true, "2024Q1 2023-09-09")]
    [InlineData("2023-09-08", false, "2024Q1")]
    [InlineData("2023-10-21", true, "2024Q1 2023-10-21")]
    [InlineData("2023-10-22", false, "2024Q1")]
    [InlineData("2023-11-14", false, "2024Q1")]
    [InlineData("2023-11-15", false, "2024Q2")]
    [InlineData("2023-12-31", true, "2024Q2 2023-12-31")]
    public void A_quarter_ends_near_to_the_rule(string day, bool isOne, string said)
    {
        _folder.Replace("issuer.json", Currency,
            Currency.Replace(",\n", $",\n  \"fiscalYear\": {{\"ends\": \"06-30\", \"quarterEnds\": [\"{day}\"]}},\n",
                StringComparison.Ordinal));
        var (issuer, told) = LedgerReader.ReadIssuer(_folder.Path);
        if (isOne) issuer.ShouldNotBeNull().Calendar.Written.ShouldBe("06-30; " + said);
        else told.ShouldHaveSingleItem().Message.ShouldContain($"the nearest is {said},");
    }

    [Theory]
    [InlineData("[12, 12, 12, 16]", true)]
    [InlineData("[1, 1, 1, 49]", true)]
    [InlineData("[0, 13, 13, 26]", false)]
    [InlineData("[13, 13, 13, 14]", false)]
    [InlineData("[13, 13, 13, 12]", false)]
    [InlineData("[12.5, 13.5, 13, 13]", false)]
    [InlineData("[13, 13, 13, 13, 0]", false)]
    [InlineData("[26, 26]", false)]
    [InlineData("[52, 0, 0, 0]", false)]
    [InlineData("[]", false)]
    public void The_weeks_of_four_quarters_make_52(string weeks, bool isOne)
    {
        _folder.Replace("issuer.json", Currency,
            Currency.Replace(",\n", $",\n  \"fiscalYear\": {{\"ends\": \"last Saturday of May\", \"weeks\": {weeks}}},\n",
                StringComparison.Ordinal));
        var (issuer, told) = LedgerReader.ReadIssuer(_folder.Path);
        told.Select(d => d.Code).ShouldBe(isOne ? [] : [ProblemCodes.BadFiscalYear]);
        if (isOne) $"[{string.Join(", ", issuer.ShouldNotBeNull().Calendar.Weeks)}]".ShouldBe(weeks);
    }

    private Ledger.Reading.LedgerResult Read(string fiscalYear)
    {
        _folder.Replace("issuer.json", Currency,
            Currency.Replace(",\n", $",\n  \"fiscalYear\": {fiscalYear},\n", StringComparison.Ordinal));
        var result = _folder.Read();
        result.Diagnostics.ShouldBeEmpty();
        return result;
    }
}
