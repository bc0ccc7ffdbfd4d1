using QifuReports.Import.Sums;

namespace QifuReports.Import.Signs;

/// <summary>
/// Finds lines of a balance sheet that are called a deficit and printed as positive figures. A deficit is the amount by which liabilities
/// exceed assets, so it is negative. The sign is changed where the sums of the table hold only with a negative deficit. A sum with a
/// subtraction does not count, except net assets, from which liabilities are subtracted.
/// </summary>
internal static partial class DeficitRows
{
    // The greatest number of deficit rows; the limit is needed since every combination of signs is tried.
    private const int Most = 5;

    /// <summary>Returns the table with the sign of deficit rows changed; unchanged where the table has none.</summary>
    /// <param name="rowsOf">Returns the rows of a table in the form that the proof of sums uses.</param>
    public static StatedTable Read(
        StatedTable table, StatementKind kind, IReadOnlyList<ColumnMeaning> columns, Func<StatedTable, IReadOnlyList<SumRow>> rowsOf)
    {
        if (kind != StatementKind.BalanceSheet) return table;
        var places = columns.Where(c => c.Use is ColumnUse.Amounts or ColumnUse.Adjustment).Select(c => c.Place).ToList();
        var deficits = Enumerable.Range(0, table.Rows.Count).Where(i => IsDeficit(table.Rows[i], places)).ToList();
        if (deficits.Count is 0 or > Most) return table;
        var (best, score) = (new HashSet<int>(), Proven(table, [], deficits, rowsOf).Count);
        for (var choice = 1; choice < 1 << deficits.Count; choice++)
        {
            var turned = deficits.Where((_, i) => (choice >> i & 1) == 1).ToHashSet();
            var held = Proven(table, turned, deficits, rowsOf);
            if (held.Count > score && turned.IsSubsetOf(held)) (best, score) = (turned, held.Count);
        }
        return table with { Rows = [.. table.Rows.Select((r, i) => best.Contains(i) ? TurnedCells.Turned(r) : r)] };
    }

    // Returns the deficit rows that are part of proven sums without subtractions, when the chosen rows are made negative.
    private static HashSet<int> Proven(
        StatedTable table, HashSet<int> turned, List<int> deficits, Func<StatedTable, IReadOnlyList<SumRow>> rowsOf)
    {
        var rows = rowsOf(table with { Rows = [.. table.Rows.Select((r, i) => turned.Contains(i) ? TurnedCells.Turned(r) : r)] });
        var held = new HashSet<int>();
        foreach (var sum in SumProver.Prove(rows))
            if (sum.IsExact && (sum.Parts.All(p => p.Weight > 0) || rows[sum.Parent].IsNetAssets))
                held.UnionWith(sum.Parts.Select(p => p.Row).Append(sum.Parent).Where(deficits.Contains));
        return held;
    }

    private static bool IsDeficit(StatedRow row, List<int> places)
    {
        if (row.IsHeading || row.IsTurned || !Deficit().IsMatch(row.Caption) || OfEither().IsMatch(row.Caption)) return false;
        var values = places.ConvertAll(p => row.Cells[p]?.Number.Value).OfType<decimal>().Where(v => v != 0m).ToList();
        return values.Count > 0 && values.TrueForAll(v => v > 0m);
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:deficit|deficiency)\b|^net (?:current )?liabilities\b", Plain)] private static partial Regex Deficit();
    [GeneratedRegex(@"\b(?:equity|earnings|profits?|surplus|assets|tax)\b|\bliabilities(?:,| and| plus| less)\b|\(deficit\)", Plain)]
    private static partial Regex OfEither();
}
