namespace QifuReports.Import.Tables;

/// <summary>The rows with headings above the columns of a table.</summary>
/// <param name="rows">The rows from top to bottom, with their cells from left to right.</param>
/// <param name="valueStart">The grid column where the figures start.</param>
/// <param name="runOn">Whether a heading also covers the empty cells to its right.</param>
internal sealed partial class HeadGrid(IReadOnlyList<List<GridCell>> rows, int valueStart, bool runOn)
{
    /// <summary>Returns the columns with their headings; null where no column has a heading.</summary>
    /// <param name="edges">The right edges of the columns.</param>
    public List<StatedColumn>? ColumnsAt(List<int> edges)
    {
        var texts = TextsAt(edges);
        if (runOn) GroupHeads.KeepApart(rows, texts, edges);
        else GroupHeads.Spread(rows, texts, edges, valueStart);
        UnitHeads.Spread(texts);
        var heads = edges.ConvertAll(_ => new List<string>());
        foreach (var row in texts)
            for (var i = 0; i < edges.Count; i++)
                if (row[i] is { } text && !(heads[i].Count > 0 && heads[i][^1] == text)) heads[i].Add(text);
        if (!heads.Exists(h => h.Count > 0)) return null;
        var areSingle = !runOn && GroupHeads.AreSingle(rows, valueStart);
        return [.. heads.Select((h, i) => new StatedColumn(h) { Doubt = GroupHeads.DoubtOf(texts, i, areSingle) })];
    }

    // Returns for each row the heading of each column; null for none.
    private string?[][] TextsAt(List<int> edges)
    {
        var (positions, borders, texts) = (Positions(edges), new HashSet<int>(), new string?[rows.Count][]);
        for (var r = 0; r < rows.Count; r++)
        {
            var row = rows[r];
            // A row with exactly one heading for each column is read in order, even where its cells are misplaced.
            var inOrder = runOn && row.Count == edges.Count ? row : null;
            texts[r] = new string?[edges.Count];
            for (var i = 0; i < edges.Count; i++)
            {
                var text = inOrder is not null ? inOrder[i].Text : Covering(row, positions[i], borders, edges);
                texts[r][i] = text is not null && Notes().Replace(text, " ").Trim() is { Length: > 0 } words ? words : null;
            }
            if (inOrder is null) foreach (var cell in row) borders.Add(cell.Left);
        }
        return texts;
    }

    /// <summary>Whether a text names a day, a year, or a length of time.</summary>
    public static bool SaysPeriod(string text)
    {
        var said = HeadWords.Of(text);
        return said.Dates.Count > 0 || said.SaysWhichYear || said.SaysSpan;
    }

    // Returns the positions of the columns in the heading rows. If there are as many heading positions as columns of figures, but at other
    // places, the headings are misplaced and are assigned in order.
    private List<int> Positions(List<int> edges)
    {
        if (!runOn) return edges;
        var starts = new SortedSet<int>();
        foreach (var row in rows)
            if (row.Count != edges.Count)
                foreach (var cell in row)
                    if (cell.Left >= valueStart) starts.Add(cell.Left);
        foreach (var edge in edges)
            if (!starts.Contains(edge)) return starts.Count == edges.Count ? [.. starts] : edges;
        return starts.Count == edges.Count ? [.. starts] : edges;
    }

    // The heading of the row that covers the column. If headings run on, a heading ends where a heading of a row above starts.
    private string? Covering(List<GridCell> row, int position, HashSet<int> borders, List<int> edges)
    {
        string? covering = null;
        foreach (var cell in row)
        {
            if (cell.Left < valueStart) continue;
            if (cell.Left <= position && (runOn ? !Crosses(cell.Left, position, borders) : cell.Right >= position)) covering = cell.Text;
            else if (cell.Left <= position && runOn) covering = null;
            // The currency symbol and the number may have a cell each, so a heading may start one column too far to the right. A year that
            // stands above the number of another column is the heading of that column.
            else if (!runOn && covering is null && cell.Left > position && cell.Left - position <= 1 && cell.Right - cell.Left <= 1
                && PrintedNumber.IsYear(cell.Text)
                && !edges.Exists(e => e >= cell.Left && e <= cell.Right)) covering = cell.Text;
        }
        return covering;
    }

    private static bool Crosses(int left, int position, HashSet<int> borders)
    {
        for (var at = left + 1; at <= position; at++)
            if (borders.Contains(at)) return true;
        return false;
    }

    [GeneratedRegex(@"\(\s*[Nn]otes?\s+[^)]*\)")]
    private static partial Regex Notes();
}
