namespace QifuReports.Import.Sums;

/// <summary>
/// Finds subtotals that are the sum of the rows above in every column except one. In that column a figure is wrong, in the document or
/// because it was misread.
/// </summary>
public static class NearSums
{
    // The least number of columns: with fewer, a single column that adds up by chance would count as proof.
    private const int FewestColumns = 3;

    /// <summary>
    /// Returns the sums from top to bottom, each with the index of the column in which the sum fails; empty for a table with fewer than
    /// three columns.
    /// </summary>
    /// <param name="rows">The rows that the proof of sums used.</param>
    /// <param name="sums">The sums that hold in all columns.</param>
    public static IReadOnlyList<(SumRelation Sum, int Column)> Of(IReadOnlyList<SumRow> rows, IReadOnlyList<SumRelation> sums)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(sums);
        var columns = rows.Count == 0 ? 0 : rows.Max(r => r.Values.Count);
        var found = new SortedDictionary<int, (SumRelation, int)>();
        for (var column = 0; column < columns && columns >= FewestColumns; column++)
        {
            var fewer =
                rows.Select(r => r.Values.Count == 0 ? r : r with { Values = [.. r.Values.Where((_, at) => at != column)] }).ToList();
            foreach (var sum in SumProver.Prove(fewer))
                if (sum.IsExact && !sum.IsAmbiguous && MayBeSum(rows[sum.Parent]) && !sums.Any(s => s.Parent == sum.Parent)
                    && IsStated(rows, sum, column)) found.TryAdd(sum.Parent, (sum, column));
        }
        return [.. found.Values];
    }

    // "Net interest income" is a sum in most income statements, and a separate line in some.
    private static bool MayBeSum(SumRow row) => row.LooksLikeSubtotal || row.Caption.StartsWith("net ", StringComparison.OrdinalIgnoreCase);

    // Whether the column states the sum and at least one of its parts; a blank column is no evidence against the sum.
    private static bool IsStated(IReadOnlyList<SumRow> rows, SumRelation sum, int column) =>
        rows[sum.Parent].Values[column] is not null && sum.Parts.Any(p => rows[p.Row].Values[column] is not null);
}
