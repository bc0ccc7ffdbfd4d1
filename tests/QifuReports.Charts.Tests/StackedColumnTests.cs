using QifuReports.Charts.Columns;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Charts.Tests;

/// <summary>
/// Parts of a column on each other, measured on the picture: those above zero go up from it, those below go down from it, each from the
/// end of the one before.
/// </summary>
public sealed class StackedColumnTests
{
    private static ColumnChart Chart(params decimal?[] parts) => new()
    {
        Unit = "EUR million", Stacked = true, Categories = ["Q3"], Series = [.. parts.Select((v, i) =>
            SampleCharts.Series($"Part {i}", v))],
    };

    // The bars of a chart from top to bottom, widest rectangles alone.
    private static List<Box> Bars(ColumnChart chart)
    {
        var boxes = ChartItems.Draw(chart, ChartItems.Wide).OfType<FilledRectangle>().Select(r => Box.From(r.Bounds)).ToList();
        return [.. boxes.Where(b => b.Right - b.Left > 10).OrderBy(b => b.Top)];
    }

    [Fact]
    public void Two_parts_below_zero_hang_under_each_other()
    {
        var bars = Bars(Chart(-20m, -30m));
        bars.Count.ShouldBe(2);
        // The second begins where the first ends, with a seam of paper, and both are as high as their values.
        (bars[1].Top - bars[0].Bottom).ShouldBeInRange(0, 1.3);
        ((bars[1].Bottom - bars[0].Bottom) / (bars[0].Bottom - bars[0].Top)).ShouldBe(30.0 / 20, 0.05);
    }

    [Fact]
    public void Two_parts_above_zero_stand_on_each_other()
    {
        var bars = Bars(Chart(20m, 30m));
        bars.Count.ShouldBe(2);
        (bars[1].Top - bars[0].Bottom).ShouldBeInRange(0, 1.3);
        ((bars[1].Top - bars[0].Top) / (bars[1].Bottom - bars[1].Top)).ShouldBe(30.0 / 20, 0.05);
    }

    [Fact]
    public void Parts_of_both_signs_begin_at_zero()
    {
        var bars = Bars(Chart(20m, -30m, 10m, -40m));
        bars.Count.ShouldBe(4);
        // From the top: 10, 20, zero, -30, -40.
        var unit = (bars[1].Bottom - bars[1].Top) / 20;
        bars[2].Top.ShouldBe(bars[1].Bottom, 0.1);
        (bars[1].Top - bars[0].Top).ShouldBe(10 * unit, 0.5);
        (bars[2].Bottom - bars[2].Top).ShouldBe(30 * unit, 0.5);
        (bars[3].Bottom - bars[2].Bottom).ShouldBe(40 * unit, 0.5);
    }

    [Theory]
    [InlineData(new[] { 20, 30 }, 50, 0, true)]
    [InlineData(new[] { -20, -30 }, 0, -50, true)]
    [InlineData(new[] { 20, -30, 10, -5 }, 30, -35, true)]
    [InlineData(new[] { 0 }, 0, 0, true)]
    [InlineData(new int[0], 0, 0, false)]
    public void The_sums_of_both_sides(int[] parts, int up, int down, bool any)
    {
        StackedColumns.SumsOf(Chart([.. parts.Select(p => (decimal?)p)]), 0).ShouldBe((up, down, any));
        StackedColumns.SumsOf(Chart([null, .. parts.Select(p => (decimal?)p)]), 0).ShouldBe((up, down, any));
    }

    [Theory]
    [InlineData(new[] { -20, -30 }, true)]
    [InlineData(new[] { 20, 30 }, false)]
    [InlineData(new[] { 20, -30 }, false)]
    public void A_total_stands_over_its_column_or_under_one_that_hangs(int[] parts, bool isUnder)
    {
        var chart = Chart([.. parts.Select(p => (decimal?)p)]) with { Totals = [SampleCharts.Point(parts.Sum(), "total")] };
        var bars = Bars(chart);
        bars.ShouldNotBeEmpty();
        var total = ChartItems.Runs(chart, ChartItems.Wide).Single(r => r.Reference == "total");
        var area = ChartItems.AreaOf(total);
        if (isUnder) area.Top.ShouldBeGreaterThan(bars[^1].Bottom - 0.1);
        else area.Bottom.ShouldBeLessThan(bars[0].Top + 0.1);
    }
}
