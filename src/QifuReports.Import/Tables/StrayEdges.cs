using QifuReports.Import.Documents.Model;
using QifuReports.Import.Numbers;

namespace QifuReports.Import.Tables;

/// <summary>Figures of rows that have lost a cell: they stand between two columns, and of which of the two they are cannot be told. They make no column of their own, and are not read.</summary>
internal static class StrayEdges
{
    private const int FewestOfAColumn = 3;

    /// <summary>The right edges where a single figure stands right between two columns that meet in other rows.</summary>
    public static HashSet<int> Of(IEnumerable<List<GridCell>> rows, int valueStart)
    {
        var (counts, together, behind) = (new SortedDictionary<int, int>(), new HashSet<(int, int)>(), new HashSet<int>());
        foreach (var pieces in rows)
        {
            var own = pieces.Where(p => p.Left >= valueStart && PrintedNumber.Of(p.Text) is not null).Select(p => p.Right).ToList();
            foreach (var edge in own) counts[edge] = counts.GetValueOrDefault(edge) + 1;
            for (var i = 1; i < own.Count; i++) together.Add((own[i - 1], own[i]));
            // What stands right behind a figure is rather a mark of a footnote.
            foreach (var edge in own)
                if (own.Contains(edge - 1)) behind.Add(edge);
        }
        var stray = new HashSet<int>();
        foreach (var (edge, count) in counts)
            if (count == 1 && !behind.Contains(edge) && counts.GetValueOrDefault(edge - 1) >= FewestOfAColumn && counts.GetValueOrDefault(edge + 1) >= FewestOfAColumn && together.Contains((edge - 1, edge + 1))) stray.Add(edge);
        return stray;
    }
}
