using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Composing;

/// <summary>
/// One scale for charts that stand together and have one unit, so that a column of twice the height is twice the amount. What one for all would flatten has
/// its own: a chart whose largest mark is below an eighth of the largest.
/// </summary>
public static class SharedScale
{
    // The largest mark of a flattened chart is lower than this part of the largest of all.
    private const decimal Flat = 1m / 8;

    /// <summary>Whether marks of such a reach are flattened beside the largest of all.</summary>
    public static bool Flattens(decimal reach, decimal largest) => reach < largest * Flat;

    /// <summary>How far from zero the marks of a series reach; nought without marks.</summary>
    public static decimal Reach(IReadOnlyList<ChartPoint> points)
    {
        var reach = 0m;
        foreach (var point in points) reach = Math.Max(reach, Math.Abs(point.Value ?? 0));
        return reach;
    }

    /// <summary>Gives the column charts among the blocks the scales that they share; other blocks stay as they are.</summary>
    public static void Apply(IList<Block> blocks)
    {
        var open = new List<int>();
        for (var i = 0; i < blocks.Count; i++)
            if (blocks[i] is ChartBlock { Chart: ColumnChart { Stacked: false, Unit.Length: > 0 } }) open.Add(i);
        while (open.Count > 0)
        {
            // The charts of one unit that are not flattened beside the largest of those that are left.
            var unit = blocks[open[0]] is ChartBlock first ? first.Chart.Unit : "";
            var same = open.FindAll(i => Chart(blocks[i]).Unit == unit);
            var largest = same.Max(i => Reach(Chart(blocks[i])));
            var together = same.FindAll(i => !Flattens(Reach(Chart(blocks[i])), largest));
            foreach (var i in together)
                blocks[i] = (ChartBlock)blocks[i] with { Chart = Chart(blocks[i]) with { AlsoReaches = Ends(together.Where(j => j != i).Select(j => Chart(blocks[j]))) } };
            open.RemoveAll(together.Contains);
        }
    }

    private static ColumnChart Chart(Block block) => (ColumnChart)((ChartBlock)block).Chart;

    private static decimal Reach(ColumnChart chart) => chart.Series.Max(s => Reach(s.Points));

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
