namespace QifuReports.Briefings.Composing.Charts;

/// <summary>
/// One scale for neighbouring charts of the same unit, so that a column of twice the height is twice the amount. A chart that this scale
/// would flatten gets its own scale: a chart whose largest bar is below three tenths of the largest bar of all. If no chart has bars both
/// above and below zero, each chart shows only the half of the scale that it needs. A chart then keeps no empty space for negative amounts
/// that only another chart has.
/// </summary>
public static class SharedScale
{
    // A chart is flattened if its largest bar is smaller than this share of the largest bar in all charts.
    private const decimal Flat = 3m / 10;

    /// <summary>Whether bars that reach this far from zero look flat beside the largest bar of all charts.</summary>
    public static bool Flattens(decimal reach, decimal largest) => reach < largest * Flat;

    /// <summary>The largest distance of a point of the series from zero; zero if the series has no points.</summary>
    public static decimal Reach(IReadOnlyList<ChartPoint> points)
    {
        var reach = 0m;
        foreach (var point in points) reach = Math.Max(reach, Math.Abs(point.Value ?? 0));
        return reach;
    }

    /// <summary>Gives the column charts among the blocks the scales that the charts share; other blocks stay unchanged.</summary>
    public static void Apply(IList<Block> blocks)
    {
        var open = new List<int>();
        for (var i = 0; i < blocks.Count; i++)
            if (blocks[i] is ChartBlock { Chart: ColumnChart { Stacked: false, Unit.Length: > 0 } }) open.Add(i);
        while (open.Count > 0)
        {
            // Takes the charts of one unit that are not flattened beside the largest remaining chart.
            var unit = blocks[open[0]] is ChartBlock first ? first.Chart.Unit : "";
            var same = open.FindAll(i => Chart(blocks[i]).Unit == unit);
            var largest = same.Max(i => Reach(Chart(blocks[i])));
            var together = same.FindAll(i => !Flattens(Reach(Chart(blocks[i])), largest));
            var isOneSided = together.TrueForAll(i => Ends([Chart(blocks[i])]).Count < 2);
            foreach (var i in together)
            {
                List<ColumnChart> others = [.. together.Where(j => j != i).Select(j => Chart(blocks[j]))];
                var ends = !isOneSided || others.Count == 0 ? Ends(others) : [OnSideOf(Chart(blocks[i]), others.Max(Reach))];
                blocks[i] = (ChartBlock)blocks[i] with { Chart = Chart(blocks[i]) with { AlsoReaches = ends } };
            }
            open.RemoveAll(together.Contains);
        }
    }

    private static ColumnChart Chart(Block block) => (ColumnChart)((ChartBlock)block).Chart;

    private static decimal Reach(ColumnChart chart) => chart.Series.Max(s => Reach(s.Points));

    private static decimal OnSideOf(ColumnChart chart, decimal reach) => Ends([chart]) is [< 0] ? -reach : reach;

    private static List<decimal> Ends(IEnumerable<ColumnChart> charts)
    {
        decimal low = 0, high = 0;
        foreach (var chart in charts)
            foreach (var series in chart.Series)
                foreach (var point in series.Points) (low, high) = (Math.Min(low, point.Value ?? 0), Math.Max(high, point.Value ?? 0));
        var ends = new List<decimal>(2);
        if (low < 0) ends.Add(low);
        if (high > 0) ends.Add(high);
        return ends;
    }
}
