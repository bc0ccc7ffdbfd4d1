namespace QifuReports.Import.Tables;

/// <summary>
/// Finds figures in rows that have lost a cell. Such a figure stands between two columns, and nothing shows which column it belongs to.
/// These figures form no column and are not read.
/// </summary>
internal static class StrayEdges
{
    private const int FewestOfAColumn = 3;

    /// <summary>
    /// Returns the right edges where a single figure stands directly between two columns that occur together in other rows.
    /// </summary>
    public static HashSet<int> Of(IEnumerable<List<GridCell>> rows, int valueStart)
    {
        var (counts, together, behind) = (new SortedDictionary<int, int>(), new HashSet<(int, int)>(), new HashSet<int>());
        foreach (var pieces in rows)
        {
            var own = pieces.Where(p => p.Left >= valueStart && PrintedNumber.Of(p.Text) is not null).Select(p => p.Right).ToList();
            foreach (var edge in own) counts[edge] = counts.GetValueOrDefault(edge) + 1;
            for (var i = 1; i < own.Count; i++) together.Add((own[i - 1], own[i]));
            // A number directly to the right of another number is more likely a footnote marker, such as "(1)".
            foreach (var edge in own)
                if (own.Contains(edge - 1)) behind.Add(edge);
        }
        var stray = new HashSet<int>();
        foreach (var (edge, count) in counts)
            if (count == 1 && !behind.Contains(edge) && counts.GetValueOrDefault(edge - 1) >= FewestOfAColumn
                && counts.GetValueOrDefault(edge + 1) >= FewestOfAColumn && together.Contains((edge - 1, edge + 1))) stray.Add(edge);
        return stray;
    }
}
