using System.Text.RegularExpressions;
using QifuReports.Import.Documents.Model;

namespace QifuReports.Import.Tables;

/// <summary>Marks of footnotes in cells of their own behind some figures, such as <c>(1)</c>, which would else be a column of negative numbers under the head of the figures.</summary>
internal static partial class FootnoteMarks
{
    // A column of figures has one in most rows; marks stand in a few.
    private const int FewestRowsAMark = 2;

    /// <summary>The grid columns that hold nothing but such marks, each under the head of the column before it.</summary>
    /// <param name="rows">Those of the figures.</param>
    /// <param name="edges">The right edges of the columns.</param>
    /// <param name="columns">Those columns with their heads.</param>
    public static HashSet<int> Columns(IReadOnlyList<List<GridCell>> rows, List<int> edges, IReadOnlyList<StatedColumn> columns, int valueStart)
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
