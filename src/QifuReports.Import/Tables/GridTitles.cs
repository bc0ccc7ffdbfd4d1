namespace QifuReports.Import.Tables;

/// <summary>
/// Finds titles within a grid, in rows of a single text above the column headings, such as "Consolidated balance sheets" below the last
/// line of the income statement.
/// </summary>
internal static class GridTitles
{
    /// <summary>Removes the titles of a part of the grid from the rows and returns these titles, from top to bottom.</summary>
    /// <param name="rows">All rows of the grid.</param>
    /// <param name="part">The indexes of the rows with column headings, and of the rows below.</param>
    /// <param name="before">The rows of the previous part; null for the first part.</param>
    /// <returns>The titles; empty for none.</returns>
    public static List<string> Take(IReadOnlyList<List<GridCell>> rows, (List<int> Heads, List<int> Body) part, List<int>? before,
        int valueStart)
    {
        if (part.Heads.Count == 0) return [];
        var above = new List<int>();
        for (var i = (before?.Count ?? 0) - 1; i >= 0 && IsAlone(rows[before![i]], valueStart); i--) above.Insert(0, before[i]);
        var own = part.Body.FindAll(b => b < part.Heads[^1] && IsAlone(rows[b], valueStart));
        // Rows above count as titles only if one of them names a statement. Otherwise they are headings of sections, or notes, and stay as
        // rows.
        if (!above.Exists(a => StatementKinds.IsTitle(Words(rows[a])))) above.Clear();
        if (above.Count == 0 && !own.Exists(o => StatementKinds.IsTitle(Words(rows[o])) || UnitPhrase.Is(Words(rows[o])))) return [];
        before?.RemoveAll(above.Contains);
        part.Body.RemoveAll(own.Contains);
        return [.. above.Concat(own).Select(i => Words(rows[i]))];
    }

    /// <summary>
    /// Returns the lines above a grid that apply to all parts of the grid: lines that are neither the title of a statement nor a period.
    /// </summary>
    public static IEnumerable<string> OfAll(IEnumerable<string> titles) =>
        titles.Where(t => !StatementKinds.IsTitle(t) && !HeadGrid.SaysPeriod(t));

    private static bool IsAlone(List<GridCell> row, int valueStart) =>
        row is [var only] && only.Left < valueStart && PrintedNumber.Of(only.Text) is null;

    private static string Words(List<GridCell> row) => row[0].Text;
}
