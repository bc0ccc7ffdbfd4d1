using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Checks.Labels;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Periods;

namespace QifuReports.Ledger.Tests.Checks;

/// <summary>
/// When heads of columns speak against the calendar: three of them at least, and more than half of those that name a day.
/// </summary>
public class CalendarDoubtTests
{
    private const string Right = "Three months ended September 30, 2023", Wrong = "Three months ended September 29, 2023";

    [Theory]
    [InlineData(3, 0, true)]
    [InlineData(2, 0, false)]
    [InlineData(3, 2, true)]
    [InlineData(3, 3, false)]
    [InlineData(4, 3, true)]
    [InlineData(0, 3, false)]
    public void Three_heads_and_more_than_half(int against, int with, bool isDoubt)
    {
        var doubt = CalendarDoubt.Of([.. Enumerable.Repeat(Of(Wrong), against),
            .. Enumerable.Repeat(Of(Right, FindingStatus.Holds), with)]);
        (doubt is not null).ShouldBe(isDoubt);
        if (doubt is null) return;
        doubt.Findings.Count.ShouldBe(against);
        doubt.Words.ShouldBe(
            $"{against} of {against + with} columns that name a day name another one than the company's calendar has: \"{Wrong}\" " +
                $"stands over 2023Q3, which by \"fiscalYear\" in issuer.json, the calendar year where that is left out, ends on " +
                $"September 30, 2023. Probably issuer.json is wrong and not the heads, which are as filed: correct \"fiscalYear\" first.");
    }

    // Without those three there would be doubt; each of these makes it two against two.
    [Fact]
    public void What_names_no_day_or_is_of_a_day_or_of_another_rule_does_not_count()
    {
        var three = Enumerable.Repeat(Of(Wrong), 3).ToList();
        Finding[] others = [Of("Third quarter 2023"), Of(Wrong, instant: true),
            Of(Wrong) with { Rule = CheckRunner.Rules.Single(r => r.Code == "QC29") }];
        foreach (var other in others)
        {
            CalendarDoubt.Of([.. three, other, other, other]).ShouldNotBeNull().Words.ShouldStartWith("3 of 3 columns");
            CalendarDoubt.IsAgainst(other).ShouldBeFalse();
        }
    }

    // Those that are right before it do not count.
    [Fact]
    public void The_first_head_that_is_against_it_is_the_example()
    {
        string[] heads = [Right, "Three months ended September 28, 2023", Wrong, Wrong];
        CalendarDoubt.Of([.. heads.Select(h => Of(h))]).ShouldNotBeNull().Words
            .ShouldStartWith(
                "3 of 4 columns that name a day name another one than the company's calendar has: \"Three months ended September 28, " +
                    "2023\" stands over 2023Q3,");
    }

    [Theory]
    [InlineData(FindingStatus.Failed, true)]
    [InlineData(FindingStatus.Waived, true)]
    [InlineData(FindingStatus.Holds, false)]
    public void A_head_that_is_waived_is_still_against_the_calendar(FindingStatus status, bool isAgainst) =>
        CalendarDoubt.IsAgainst(Of(Wrong, status)).ShouldBe(isAgainst);

    // The days of the title stand for a head that names none.
    [Theory]
    [InlineData("RMB", Wrong, true)]
    [InlineData("RMB", Right, false)]
    [InlineData(Wrong, Right, true)]
    [InlineData(Right, Wrong, false)]
    public void The_own_day_of_a_head_goes_before_that_of_the_title(string head, string title, bool isAgainst) =>
        CalendarDoubt.IsAgainst(Of(head, title: title)).ShouldBe(isAgainst);

    private static Finding Of(string head, FindingStatus status = FindingStatus.Failed, string title = "Results", bool instant = false)
    {
        var fact = new BookBuilder().Concept("a").Table("t", "2023Q3 RMB 1000", "a | 1")
            .Build().Filings[0].Statements[0].Lines[0].Cells[0].Fact.ShouldNotBeNull();
        var period = instant ? fact.Key.Period.Closing : fact.Key.Period;
        fact = fact with { Key = fact.Key with { Period = period }, Source = fact.Source with { Column = head, Statement = title } };
        return new Finding(CheckRunner.Rules.Single(r => r.Code == "QC24"), status, period, "head", 0, 1, 0, "labels", [fact]);
    }
}
