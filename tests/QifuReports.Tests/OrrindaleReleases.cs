using System.Text;

namespace QifuReports.Tests;

/// <summary>
/// Two releases of an invented maker of instruments that reports in EUR with a translation into USD: as text with tabs, and the same with
/// strokes and in HTML.
/// </summary>
internal static class OrrindaleReleases
{
    /// <summary>The second quarter of 2025, with the first half.</summary>
    public static string Second => Text("2025q2");

    /// <summary>The third quarter of 2025, with nine months; a line of its balance sheet is new.</summary>
    public static string Third => Text("2025q3");

    /// <summary>The same with upright strokes in place of the tabs.</summary>
    public static string WithStrokes(string text) => Lines(text, cells => "| " + string.Join(" | ", cells) + " |", static line => line);

    /// <summary>
    /// The same as HTML: a head says over how many columns it goes, and the parenthesis behind a number has a cell of its own.
    /// </summary>
    public static string Html(string text)
    {
        var html = Lines(text, cells => "<tr>" + Row(cells) + "</tr>", static line => line.Length == 0 ? "" : $"<p>{Escaped(line)}</p>");
        return $"<!DOCTYPE html>\n<html><head><title>Release</title></head><body>\n{html.Replace("</p>\n\n<tr>", "</p>\n<table>\n<tr>", StringComparison.Ordinal).Replace("</tr>\n\n", "</tr>\n</table>\n", StringComparison.Ordinal).Replace("</tr>\n</body>", "</tr></table>\n</body>", StringComparison.Ordinal)}</body></html>\n";
    }

    /// <summary>The text with a piece of it changed, which has to be there.</summary>
    public static string Changed(this string text, string piece, string by)
    {
        text.ShouldContain(piece);
        return text.Replace(piece, by, StringComparison.Ordinal);
    }

    private static string Text(string period) =>
        File.ReadAllText(RepositoryRoot.PathOf("tests", "QifuReports.Tests", "Releases", $"orrindale-{period}.txt"))
            .ReplaceLineEndings("\n");

    private static string Lines(string text, Func<string[], string> row, Func<string, string> words) =>
        string.Concat(text.TrimEnd('\n').Split('\n')
            .Select(l => (l.Contains('\t', StringComparison.Ordinal) ? row(l.Split('\t')) : words(l)) + "\n"));

    private static string Row(string[] cells)
    {
        var (row, isHead) = (new StringBuilder($"<td>{Escaped(cells[0])}</td>"), cells[0].Length == 0);
        for (var i = 1; i < cells.Length; i++)
        {
            var span = 1;
            while (isHead && i + 1 < cells.Length && cells[i + 1].Length == 0) (i, span) = (i + 1, span + 1);
            var cell = cells[i + 1 - span];
            row.Append(isHead ? $"<td colspan=\"{span * 2}\">{Escaped(cell)}</td>"
                : cell.EndsWith(')') ? $"<td>{cell[..^1]}</td><td>)</td>" : $"<td>{Escaped(cell)}</td><td></td>");
        }
        return row.ToString();
    }

    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
