namespace QifuReports.Import.Signs;

/// <summary>Changes the signs of a row's figures, or adds a doubt to the row.</summary>
internal static class TurnedCells
{
    /// <summary>Returns the row with the signs of the figures in some columns changed.</summary>
    public static StatedRow Turned(StatedRow row, Predicate<int> at) =>
        row with { Cells = [.. row.Cells.Select((c, i) => at(i) ? Turned(c) : c)], IsTurned = true };

    /// <summary>Returns the row with the signs of all figures changed.</summary>
    public static StatedRow Turned(StatedRow row) => Turned(row, _ => true);

    /// <summary>Returns the row with a doubt; an existing doubt is kept instead.</summary>
    public static StatedRow WithDoubt(StatedRow row, string doubt) => row.Doubt.Length > 0 ? row : row with { Doubt = doubt };

    /// <summary>Returns the row with a doubt about its signs; an existing doubt is kept instead.</summary>
    public static StatedRow WithSignDoubt(StatedRow row, string doubt) =>
        row.Doubt.Length > 0 ? row : row with { Doubt = doubt, HasSignDoubt = true };

    /// <summary>The row without a doubt about signs; other doubts stay.</summary>
    public static StatedRow WithoutSignDoubt(StatedRow row) => row.HasSignDoubt ? row with { Doubt = "", HasSignDoubt = false } : row;

    /// <summary>Returns the table with one row replaced.</summary>
    public static StatedTable With(StatedTable table, int at, StatedRow row) =>
        table with { Rows = [.. table.Rows.Select((r, i) => i == at ? row : r)] };

    /// <summary>
    /// The columns where signs are changed: the columns of the proof, and the columns of the same periods in another currency.
    /// </summary>
    /// <param name="proving">The indexes of the columns in the proof; each has a flag that its sign is changed.</param>
    public static Predicate<int> Places(IReadOnlyList<ColumnMeaning> columns, IReadOnlyList<int> proving, IReadOnlyList<bool> turned)
    {
        var at = proving.Where((_, i) => turned[i]).ToHashSet();
        var periods = columns.Where(c => at.Contains(c.Place)).Select(c => (c.Period, c.Said)).ToList();
        foreach (var column in columns)
            if (!proving.Contains(column.Place) && (periods.Count == proving.Count
                || periods.Exists(p => p.Period is not null ? p.Period == column.Period : p.Said == column.Said))) at.Add(column.Place);
        return at.Contains;
    }

    private static StatedCell? Turned(StatedCell? cell) =>
        cell is { Number: { IsPercent: false, Value: { } value } } ? cell with { Number = cell.Number with { Value = -value } } : cell;
}
