using QifuReports.Import.Sums;

namespace QifuReports.Import.Signs;

/// <summary>
/// Finds the parts of a loss that belong to the owners and to non-controlling interests. Where the sign of the loss was changed, the parts
/// get the same sign, provided that they add up to the loss.
/// </summary>
internal static partial class LossParts
{
    private const int MostParts = 5;

    /// <summary>Returns the table with the signs of the parts changed. The parts get a doubt if they do not add up to the loss.</summary>
    public static StatedTable Read(StatedTable table, IReadOnlyList<ColumnMeaning> columns,
        Func<StatedTable, (IReadOnlyList<SumRow> Rows, IReadOnlyList<int> Places)> rowsOf)
    {
        for (var i = 0; i < table.Rows.Count; i++)
            if (table.Rows[i].IsTurned && SignNames.IsResult(table.Rows[i].Caption) && !Part().IsMatch(table.Rows[i].Caption))
                table = Read(table, i, columns, rowsOf);
        return table;
    }

    private static StatedTable Read(StatedTable table, int loss, IReadOnlyList<ColumnMeaning> columns,
        Func<StatedTable, (IReadOnlyList<SumRow> Rows, IReadOnlyList<int> Places)> rowsOf)
    {
        var (rows, places) = rowsOf(table);
        var parts = new List<int>();
        for (var i = loss + 1; i < rows.Count && parts.Count < MostParts; i++)
            if (!table.Rows[i].IsHeading && !rows[i].IsHeading && Part().IsMatch(rows[i].Caption)) parts.Add(i);
            else if (!table.Rows[i].IsHeading) break;
        // A part such as "Add: net loss attributable to others" is added to the loss and keeps its sign.
        if (parts.Count == 0 || parts.Exists(p => Added().IsMatch(rows[p].Caption))) return table;
        CellSigns SignsOf(int part) => table.Rows[part].IsTurned || rows[part].IsZero ? CellSigns.Printed : CellSigns.Free;
        var terms = parts.ConvertAll(p => new SignTerm(p, 1, SignsOf(p)));
        if (terms.TrueForAll(t => t.Signs == CellSigns.Printed)) return table;
        var found = SignSolver.Solve(rows, terms, new SignTerm(loss, 1, CellSigns.Printed), 0)
            ?? SignSolver.Solve(rows, terms, new SignTerm(loss, 1, CellSigns.Printed), 1);
        foreach (var part in terms.Where(t => t.Signs == CellSigns.Free).Select(t => t.Row))
        {
            if (found is null ? rows[part].Values.Any(v => v < 0m) : !found[part].Contains(true)) continue;
            var row = table.Rows[part];
            row = found is null ? TurnedCells.WithSignDoubt(row,
                "it is a part of a loss and printed above zero, and no sum proves its sign")
                : TurnedCells.Turned(row, TurnedCells.Places(columns, places, found[part]));
            table = TurnedCells.With(table, part, row);
        }
        return table;
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\battributable\b|non-?controlling|\bminorit|^(?:equity )?(?:owners|holders|shareholders|stockholders)\b"
        + @"|^(?:the )?(?:company|parent)\b|\bowners of\b|\bequity holders of\b", Plain)]
    private static partial Regex Part();
    [GeneratedRegex(@"^(?:add|plus)\b", Plain)] private static partial Regex Added();
}
