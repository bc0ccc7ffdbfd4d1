using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Tests.Quarterly;
using QifuReports.Ledger.Periods;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Tests.Charts;

/// <summary>What management expects, as the shipped filings have it.</summary>
public class GuidanceChartTests
{
    [Fact]
    public void The_next_quarter_is_one_range_beside_the_quarters_that_are_known()
    {
        var (block, chart) = Chart(2023, 3, "outlook");
        chart.Categories.Select(c => c.Name.Replace('\u00A0', ' ')).ShouldBe(["Q3 2022", "", "Q2 2023", "Q3 2023", "Q4 2023"]);
        var range = chart.Ranges.ShouldHaveSingleItem();
        (range.Status, range.Ranges[4]!.Low.Label, range.Ranges[4]!.High.Label, chart.Emphasised).ShouldBe(
            (ChartStatus.Guidance, "116", "126", 4));
        range.Ranges.Take(4).ShouldAllBe(r => r == null);
        DocumentText.Words(block.Message).Replace('\u00A0', ' ')
            .ShouldBe("Loan volume expected about 5.8% lower to about 2.3% higher quarter on quarter");
    }

    [Theory]
    [InlineData(2, "455 495", "470 485", "The earlier range as told in the Form 6\u2011K of August 21, 2023.")]
    [InlineData(3, "470 485", "473 483", "The earlier range in the Form 6\u2011K of August 21, 2023.")]
    public void The_full_year_has_the_earlier_range_beside_it_with_its_source(int quarter, string before, string now, string source)
    {
        var (block, chart) = Chart(2023, quarter, "outlook-year");
        chart.Ranges.Select(r => (r.Status, $"{r.Ranges[^1]!.Low.Label} {r.Ranges[^1]!.High.Label}"))
            .ShouldBe([(ChartStatus.EarlierGuidance, before), (ChartStatus.Guidance, now)]);
        DocumentText.Words(block.Note).Replace('\u00A0', ' ').ShouldEndWith(source);
    }

    private static (ChartBlock Block, ColumnChart Chart) Chart(int year, int quarter, string name)
    {
        var block = All(Repository.BriefingOf(Period.Quarter(year, quarter)).Document.ShouldNotBeNull().Blocks).OfType<ChartBlock>()
            .Single(c => c.Id == $"chart-{name}");
        return (block, block.Chart.ShouldBeOfType<ColumnChart>());
    }

    private static IEnumerable<Block> All(IEnumerable<Block> blocks) =>
        blocks.SelectMany(b => b is Beside beside ? All(beside.Main).Concat(All(beside.Side)) : [b]);
}
