namespace QifuReports.Import.Tables;

/// <summary>
/// Finds footnote markers, such as <c>(1)</c>, in separate cells after some figures. Otherwise they would be read as negative numbers.
/// </summary>
internal static partial class FootnoteMarks
{
    // Footnote markers stand after some figures only. For each marker, the column before must have at least this number of figures.
    private const int FewestRowsAMark = 2;

    /// <summary>The columns that have only footnote markers, each with the same heading as the column before.</summary>
    /// <param name="rows">The rows with figures.</param>
    /// <param name="edges">The right edges of the columns.</param>
    /// <param name="columns">The columns with their headings.</param>
    public static HashSet<int> Columns(IReadOnlyList<List<GridCell>> rows, List<int> edges, IReadOnlyList<StatedColumn> columns,
        int valueStart)
    {
        var found = new HashSet<int>();
        for (var i = 1; i < edges.Count; i++)
        {
            if (columns[i].Text != columns[i - 1].Text) continue;
            var (marks, figures, only) = (0, 0, true);
            foreach (var row in rows)
                foreach (var piece in row)
                {
                    if (piece.Left < valueStart) continue;
                    var at = ValueColumns.Nearest(edges, piece.Right);
                    if (at == i) (marks, only) = (marks + 1, only && Mark().IsMatch(piece.Text));
                    else if (at == i - 1) figures++;
                }
            if (only && marks > 0 && marks * FewestRowsAMark <= figures) found.Add(i);
        }
        return found;
    }

    [GeneratedRegex(@"^\(\d{1,2}\)$|^\[\w\]$|^\*{1,3}$", RegexOptions.CultureInvariant)] private static partial Regex Mark();
}
