namespace QifuReports.Import.Tables;

/// <summary>Finds the columns of a table by the right edges of its numbers.</summary>
internal static class ValueColumns
{
    // Two right edges at most this far apart are edges of the same column, if they never occur in the same row.
    private const int Near = 2;

    /// <summary>Returns the right edges of the columns, from left to right; the rightmost edge if a column has several.</summary>
    /// <param name="stray">Right edges of figures that belong to no column.</param>
    public static List<int> Of(IEnumerable<List<GridCell>> rows, int valueStart, HashSet<int> stray)
    {
        var (edges, together) = (new SortedSet<int>(), new HashSet<(int, int)>());
        foreach (var pieces in rows)
        {
            var own = new List<int>();
            foreach (var piece in pieces)
                if (piece.Left >= valueStart && PrintedNumber.Of(piece.Text) is not null && !stray.Contains(piece.Right))
                    own.Add(piece.Right);
            edges.UnionWith(own);
            foreach (var left in own)
                foreach (var right in own)
                    if (left < right && right - left <= Near) together.Add((left, right));
        }
        var columns = new List<int>();
        var first = -1;
        foreach (var edge in edges)
        {
            var merges = columns.Count > 0 && edge - first <= Near;
            for (var e = first; merges && e < edge; e++) merges = !together.Contains((e, edge));
            if (merges) columns[^1] = edge;
            else
            {
                columns.Add(edge);
                first = edge;
            }
        }
        return columns;
    }

    /// <summary>The index of the column with the nearest edge; the first of two at the same distance.</summary>
    public static int Nearest(List<int> edges, int right)
    {
        var at = edges.BinarySearch(right);
        if (at >= 0) return at;
        var next = ~at;
        var best = next == edges.Count || next > 0 && right - edges[next - 1] <= edges[next] - right ? next - 1 : next;
        return best;
    }

    /// <summary>
    /// Returns the columns that hold figures of the table. Left out are columns with numbers of notes or pages, columns with footnote
    /// markers, and columns without headings that have figures in less than a tenth of the rows with figures.
    /// </summary>
    public static IReadOnlyList<int> Kept(IReadOnlyList<StatedColumn> columns, List<int> edges, IReadOnlyList<List<GridCell>> rows,
        int valueStart)
    {
        var (counts, total, marks) = (new int[edges.Count], 0, FootnoteMarks.Columns(rows, edges, columns, valueStart));
        foreach (var pieces in rows)
        {
            var any = false;
            foreach (var piece in pieces)
            {
                if (piece.Left < valueStart || PrintedNumber.Of(piece.Text) is null) continue;
                counts[Nearest(edges, piece.Right)]++;
                any = true;
            }
            if (any) total++;
        }
        var kept = new List<int>(columns.Count);
        for (var i = 0; i < columns.Count; i++)
            if (!marks.Contains(i) && !IsNotes(columns[i]) && (columns[i].Heads.Count > 0 || counts[i] * 10 >= total)) kept.Add(i);
        return kept;
    }

    private static bool IsNotes(StatedColumn column) => column.Heads.Count > 0 && IsOfNotes(column.Heads[^1]);

    /// <summary>Whether a heading belongs to a column with numbers of notes or pages.</summary>
    public static bool IsOfNotes(string head) =>
        Array.Exists(Numbering, n => head.AsSpan().Trim(". ").Equals(n, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] Numbering = ["Note", "Notes", "Ref", "Page"];
}
