namespace QifuReports.Import.Statements;

/// <summary>
/// Tests whether a table of measures is consistent: a row must be the sum of the rows next to it, allowing for the rounding of each amount.
/// </summary>
internal static class RoundedSums
{
    // The least number of columns, the greatest number of parts, and the least amount, since smaller amounts may be sums of other amounts
    // by chance.
    private const int FewestColumns = 2, MostParts = 12;
    private const decimal Least = 20m;

    /// <summary>Whether some row is, in every column, the sum of two or more rows directly above or below it.</summary>
    public static bool Any(StatementPlan plan)
    {
        var places = plan.Columns.Where(c => c is { Use: ColumnUse.Amounts, Period: not null }).Select(c => c.Place).ToList();
        if (places.Count < FewestColumns) return false;
        var rows = Enumerable.Range(0, plan.Table.Rows.Count).Where(i => !plan.Table.Rows[i].IsHeading && plan.Units[i] == RowUnit.Money)
            .Select(i => places.ConvertAll(p => plan.Table.Rows[i].Cells[p]?.Number.Value)).ToList();
        for (var sum = 0; sum < rows.Count; sum++)
            if (rows[sum].TrueForAll(v => v is { } value && decimal.Abs(value) >= Least) && (Foots(rows, sum, -1) || Foots(rows, sum, 1)))
                return true;
        return false;
    }

    private static bool Foots(List<List<decimal?>> rows, int sum, int step)
    {
        var total = new decimal[rows[sum].Count];
        for (var parts = 1; parts <= MostParts && sum + step * parts is >= 0 and var at && at < rows.Count; parts++)
        {
            if (rows[at].Contains(null)) return false;
            for (var i = 0; i < total.Length; i++) total[i] += rows[at][i].GetValueOrDefault();
            // The tolerance is 0.5 of the printed number for each part and for the sum, whatever decimals are printed.
            if (parts > 1 && Enumerable.Range(0, total.Length)
                .All(i => decimal.Abs(total[i] - rows[sum][i].GetValueOrDefault()) <= (parts + 1) / 2m)) return true;
        }
        return false;
    }
}
