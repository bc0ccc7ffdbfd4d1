using System.Text.RegularExpressions;
using QifuReports.Import.Documents;
using QifuReports.Import.Numbers;
using QifuReports.Ledger.Periods;

namespace QifuReports.Import.Tables;

/// <summary>The rows of heads over the columns of a table.</summary>
/// <param name="rows">From the top, each with its cells from the left.</param>
/// <param name="valueStart">The grid column where figures begin.</param>
/// <param name="runOn">Whether a head covers the empty cells that follow it.</param>
internal sealed partial class HeadGrid(IReadOnlyList<List<GridCell>> rows, int valueStart, bool runOn)
{
    /// <summary>What stands over each column; null where nothing stands over any.</summary>
    /// <param name="edges">The right edges of the columns.</param>
    public List<StatedColumn>? ColumnsAt(List<int> edges)
    {
        var heads = edges.ConvertAll(_ => new List<string>());
        var positions = Positions(edges);
        var any = false;
        var borders = new HashSet<int>();
        foreach (var row in rows)
        {
            // A row that names each column once is meant in order, wherever its cells have slipped to.
            var inOrder = runOn && row.Count == edges.Count ? row : null;
            for (var i = 0; i < edges.Count; i++)
            {
                var text = inOrder is not null ? inOrder[i].Text : Covering(row, positions[i], borders);
                text = text is null ? "" : Notes().Replace(text, " ").Trim();
                if (text.Length == 0 || heads[i].Count > 0 && heads[i][^1] == text) continue;
                heads[i].Add(text);
                any = true;
            }
            if (inOrder is null) foreach (var cell in row) borders.Add(cell.Left);
        }
        return any ? heads.ConvertAll(h => new StatedColumn(h)) : null;
    }

    /// <summary>Whether a text names a day, a year, or a length of time.</summary>
    public static bool SaysPeriod(string text)
    {
        var said = HeadWords.Of(text);
        return said.Dates.Count > 0 || said.SaysWhichYear || said.SaysSpan;
    }

    // Where a grid has one more place with heads than the table has columns, a head has slipped: they are taken in order.
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

    // A head that runs on ends where one of a row above begins.
    private string? Covering(List<GridCell> row, int position, HashSet<int> borders)
    {
        string? covering = null;
        foreach (var cell in row)
        {
            if (cell.Left < valueStart) continue;
            if (cell.Left <= position && (runOn ? !Crosses(cell.Left, position, borders) : cell.Right >= position)) covering = cell.Text;
            else if (cell.Left <= position && runOn) covering = null;
            // The sign of a currency beside a number is wider than its head in some documents, and narrower in others.
            else if (!runOn && covering is null && cell.Left > position && cell.Left - position <= 1 && cell.Right - cell.Left <= 1 && PrintedNumber.IsYear(cell.Text)) covering = cell.Text;
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
