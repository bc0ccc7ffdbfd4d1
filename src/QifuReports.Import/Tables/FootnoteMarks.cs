using System.Text.RegularExpressions;
using QifuReports.Import.Documents.Model;

namespace QifuReports.Import.Tables;

/// <summary>
/// Finds footnote marks in cells of their own after some figures, such as <c>(1)</c>. Otherwise they would be a column of negative numbers
/// with the head of the figures.
/// </summary>
internal static partial class FootnoteMarks
{
    // A column of marks has one for at most every second figure. A column of figures has one in most rows.
    private const int FewestRowsAMark = 2;

    /// <summary>The columns that have only such marks, each with the same head as the column before it.</summary>
    /// <param name="rows">The rows with figures.</param>
    /// <param name="edges">The right edges of the columns.</param>
    /// <param name="columns">The columns with their heads.</param>
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
