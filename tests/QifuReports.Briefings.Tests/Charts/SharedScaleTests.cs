using QifuReports.Briefings.Composing.Charts;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Tests.Charts;

public class SharedScaleTests
{
    [Fact]
    public void Charts_of_one_unit_share_a_scale_but_for_those_that_it_would_flatten()
    {
        List<Block> blocks = [Chart("EUR million", 40, 80), Chart("EUR million", -10, 24), Chart("percent", 30), Chart("EUR million", 9),
            Chart("EUR million", 8, 4), new Heading(2, "Words")];
        SharedScale.Apply(blocks);
        // 9 is below three tenths of 80, and shares with 8.
        blocks.OfType<ChartBlock>().Select(b => string.Join(' ', ((ColumnChart)b.Chart).AlsoReaches))
            .ShouldBe(["-10 24", "80", "", "8", "9"]);
    }

    // Costs below zero beside revenue: neither chart is half empty.
    [Fact]
    public void Where_each_lies_on_one_side_of_zero_it_reaches_as_far_on_its_own()
    {
        List<Block> blocks = [Chart("GBP million", 350, 413), Chart("GBP million", -314, -354), Chart("GBP million", 200)];
        SharedScale.Apply(blocks);
        blocks.OfType<ChartBlock>().Select(b => string.Join(' ', ((ColumnChart)b.Chart).AlsoReaches)).ShouldBe(["354", "-413", "413"]);
    }

    [Fact]
    public void What_is_three_tenths_is_not_flattened() =>
        (SharedScale.Flattens(24, 80), SharedScale.Flattens(23.9m, 80)).ShouldBe((false, true));

    private static ChartBlock Chart(string unit, params decimal[] values) => new()
    {
        Description = "Chart",
        AlternativeText = "Chart",
        Chart = new ColumnChart { Unit = unit, Categories = [.. values.Select((_, i) => new ChartCategory($"{i}"))],
            Series = [new ChartSeries("Series", [.. values.Select(v => new ChartPoint(v, ""))])] },
    };
}
