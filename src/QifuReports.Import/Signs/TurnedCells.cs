using QifuReports.Import.Heads;
using QifuReports.Import.Tables;

namespace QifuReports.Import.Signs;

/// <summary>Turns figures of a row, or marks it.</summary>
internal static class TurnedCells
{
    /// <summary>The row with the figures at some places turned.</summary>
    public static StatedRow Turned(StatedRow row, Predicate<int> at) =>
        row with { Cells = [.. row.Cells.Select((c, i) => at(i) ? Turned(c) : c)], IsTurned = true };

    /// <summary>The row with all of its figures turned.</summary>
    public static StatedRow Turned(StatedRow row) => Turned(row, _ => true);

    /// <summary>The row with a doubt, where it has none yet.</summary>
    public static StatedRow WithDoubt(StatedRow row, string doubt) => row.Doubt.Length > 0 ? row : row with { Doubt = doubt };

    /// <summary>The row with a doubt of its signs, where it has none yet.</summary>
    public static StatedRow WithSignDoubt(StatedRow row, string doubt) =>
        row.Doubt.Length > 0 ? row : row with { Doubt = doubt, HasSignDoubt = true };

    /// <summary>The row without a doubt of its signs.</summary>
    public static StatedRow WithoutSignDoubt(StatedRow row) => row.HasSignDoubt ? row with { Doubt = "", HasSignDoubt = false } : row;

    /// <summary>The table with one row in the place of another.</summary>
    public static StatedTable With(StatedTable table, int at, StatedRow row) =>
        table with { Rows = [.. table.Rows.Select((r, i) => i == at ? row : r)] };

    /// <summary>The places at which the figures are turned: those that prove, and those of the same period in another currency.</summary>
    /// <param name="proving">The places of the columns that were asked, each with whether it is turned.</param>
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
