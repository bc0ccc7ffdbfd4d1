namespace QifuReports.Import.Sums;

/// <summary>Finds subtotals that are the sum of the rows above them in every column but one: a figure of that column is wrong, in the document or as it was read.</summary>
public static class NearSums
{
    // Two columns that foot may do so by chance where the third does not.
    private const int FewestColumns = 3;

    /// <summary>The sums, from the top, and the column in which each does not foot, from 0; empty for a table of fewer than three columns.</summary>
    /// <param name="rows">As the sums were proven by.</param>
    /// <param name="sums">Those that hold in all columns.</param>
    public static IReadOnlyList<(SumRelation Sum, int Column)> Of(IReadOnlyList<SumRow> rows, IReadOnlyList<SumRelation> sums)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(sums);
        var columns = rows.Count == 0 ? 0 : rows.Max(r => r.Values.Count);
        var found = new SortedDictionary<int, (SumRelation, int)>();
        for (var column = 0; column < columns && columns >= FewestColumns; column++)
        {
            var fewer = rows.Select(r => r.Values.Count == 0 ? r : r with { Values = [.. r.Values.Where((_, at) => at != column)] }).ToList();
            foreach (var sum in SumProver.Prove(fewer))
                if (sum.IsExact && !sum.IsAmbiguous && MayBeSum(rows[sum.Parent]) && !sums.Any(s => s.Parent == sum.Parent) && IsStated(rows, sum, column)) found.TryAdd(sum.Parent, (sum, column));
        }
        return [.. found.Values];
    }

    // "Net interest income" is one in most income statements, and in some a line of its own.
    private static bool MayBeSum(SumRow row) => row.LooksLikeSubtotal || row.Caption.StartsWith("net ", StringComparison.OrdinalIgnoreCase);

    // A column that has nothing in the rows says nothing against the sum.
    private static bool IsStated(IReadOnlyList<SumRow> rows, SumRelation sum, int column) => rows[sum.Parent].Values[column] is not null && sum.Parts.Any(p => rows[p.Row].Values[column] is not null);
}
