using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Composing.Charts;

/// <summary>
/// One scale for charts that stand together and have the same unit, so that a column of twice the height is twice the amount. A chart that
/// this scale would flatten gets its own scale: one whose largest mark is below three tenths of the largest of all. If no chart has marks
/// on both sides of zero, each chart uses the length of the scale on its own side. A chart then keeps no empty room for negative amounts
/// that only another chart has.
/// </summary>
public static class SharedScale
{
    // A chart is flattened if its largest mark is lower than this share of the largest of all.
    private const decimal Flat = 3m / 10;

    /// <summary>Whether marks that reach this far from zero are flattened beside the largest of all.</summary>
    public static bool Flattens(decimal reach, decimal largest) => reach < largest * Flat;

    /// <summary>The largest distance of a mark of the series from zero; zero if there are no marks.</summary>
    public static decimal Reach(IReadOnlyList<ChartPoint> points)
    {
        var reach = 0m;
        foreach (var point in points) reach = Math.Max(reach, Math.Abs(point.Value ?? 0));
        return reach;
    }

    /// <summary>Gives the column charts among the blocks the scales that they share; other blocks stay unchanged.</summary>
    public static void Apply(IList<Block> blocks)
    {
        var open = new List<int>();
        for (var i = 0; i < blocks.Count; i++)
            if (blocks[i] is ChartBlock { Chart: ColumnChart { Stacked: false, Unit.Length: > 0 } }) open.Add(i);
        while (open.Count > 0)
        {
            // Takes the charts of one unit that are not flattened beside the largest remaining one.
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
