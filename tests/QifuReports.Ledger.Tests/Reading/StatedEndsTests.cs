using System.Text;
using System.Text.Json;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Reading.Filings;
using QifuReports.Ledger.Reading.Json;

namespace QifuReports.Ledger.Tests.Reading;

/// <summary>
/// Which days in the heads of columns are taken as the ends of quarters; by the rule they end on April 1, July 1, September 30 and December
/// 30, 2023.
/// </summary>
public class StatedEndsTests
{
    private const string Rule = "last Saturday of December; weeks 13 13 13 13; long 4";

    [Theory]
    [InlineData("2023Q1", "13 weeks ended April 8, 2023", "2023Q1 2023-04-08")]
    [InlineData("2023Q3", "13 weeks ended October 7, 2023", "2023Q3 2023-10-07")]
    [InlineData("2023Q3", "13 weeks ended September 23, 2023", "2023Q3 2023-09-23")]
    [InlineData("2023H1", "26 weeks ended July 8, 2023", "2023Q2 2023-07-08")]
    [InlineData("2023H2", "26 weeks ended January 6, 2024", "2023Q4 2024-01-06")]
    [InlineData("2023-9M", "39 weeks ended October 7, 2023", "2023Q3 2023-10-07")]
    [InlineData("2023FY", "53 weeks ended January 6, 2024", "2023Q4 2024-01-06")]
    [InlineData("2023Q3", "2023-10-07", "2023Q3 2023-10-07")]
    [InlineData("2023Q3", "7.10.2023", "2023Q3 2023-10-07")]
    [InlineData("2023Q3", "10/7/2023", null)]
    [InlineData("2023Q3", "13 weeks ended September 30, 2023", null)]
    [InlineData("2023Q3", "13 weeks ended October 6, 2023", null)]
    [InlineData("2023Q3", "13 weeks ended October 8, 2023", null)]
    [InlineData("2023Q3", "13 weeks ended October 14, 2023", null)]
    [InlineData("2023Q3", "13 weeks ended October 7", null)]
    [InlineData("2023Q3", "Quarter ended October 2023", null)]
    [InlineData("2023Q3", "October 7, 2023 and October 8, 2022", null)]
    [InlineData("2023Q3", "2023", null)]
    [InlineData("2023-10-07", "October 7, 2023", null)]
    [InlineData("autumn", "October 7, 2023", null)]
    public void A_day_a_week_from_the_rule_is_taken(string period, string heading, string? known)
    {
        Read(Filing("2023-11-16", period, heading)).ShouldBe(known is null ? Rule : $"{Rule}; {known}");
        // The spanning head counts as well.
        Read(Filing("2023-11-16", period, "", heading)).ShouldBe(known is null ? Rule : $"{Rule}; {known}");
    }

    [Fact]
    public void Of_two_filings_the_earlier_goes_and_the_rule_before_both()
    {
        string one = Filing("2023-11-20", "2023Q3", "October 7, 2023"), other = Filing("2023-11-16", "2023Q3", "September 23, 2023"),
            rule = Filing("2024-11-16", "2023-9M", "September 30, 2023");
        Read(one, other).ShouldBe($"{Rule}; 2023Q3 2023-09-23");
        Read(other, one).ShouldBe($"{Rule}; 2023Q3 2023-09-23");
        Read(one, other, rule).ShouldBe(Rule);
        Read(rule, one).ShouldBe(Rule);
        Read(one, Filing("2023-11-16", "2023Q2", "July 8, 2023")).ShouldBe($"{Rule}; 2023Q2 2023-07-08; 2023Q3 2023-10-07");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"statements\": 7}")]
    [InlineData("{\"statements\": [{\"columns\": {}}]}")]
    [InlineData("{\"statements\": [{\"columns\": [{\"period\": 2023, \"heading\": \"October 7, 2023\"}]}]}")]
    public void What_is_no_filing_states_nothing(string text) => Read(text).ShouldBe(Rule);

    private static string Filing(string date, string period, string heading, string group = "") =>
        JsonSerializer.Serialize(new { date, statements = new[] { new { columns = new[] { new { period, heading, group } } } } });

    private static string Read(params string[] filings)
    {
        var problems = new Problems("f");
        return StatedEnds.Of(FiscalCalendar.TryRead(Rule).ShouldNotBeNull(),
            [.. filings.Select(f => JsonTree.Read(Encoding.UTF8.GetBytes(f), problems).ShouldNotBeNull())]).Written;
    }
}
