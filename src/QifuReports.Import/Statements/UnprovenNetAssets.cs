using QifuReports.Import.Sums;

namespace QifuReports.Import.Statements;

/// <summary>
/// Adds a doubt to net assets that do not equal the assets minus the liabilities above. The doubt is needed since no other sum of the
/// statement contains net assets.
/// </summary>
internal static class UnprovenNetAssets
{
    /// <summary>Returns the same table, with a doubt at such rows.</summary>
    /// <param name="rows">The rows that the proof of sums used.</param>
    /// <param name="sums">The sums that hold.</param>
    public static StatedTable Marked(StatedTable table, IReadOnlyList<SumRow> rows, IReadOnlyList<SumRelation> sums)
    {
        var assets = Enumerable.Range(0, rows.Count).FirstOrDefault(i => rows[i].ClosesAssets, rows.Count);
        if (!rows.Skip(assets + 1).Any(r => r.IsNetAssets)) return table;
        return table with
        {
            Rows = [.. table.Rows.Select((r, i) => i > assets && r.Doubt.Length == 0 && rows[i].IsNetAssets && !sums.Any(s => s.Parent == i)
                ? r with { Doubt = "it is not the assets less the liabilities above it" } : r)],
        };
    }
}
