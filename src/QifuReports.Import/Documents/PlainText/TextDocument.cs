using QifuReports.Import.Documents.Cells;

namespace QifuReports.Import.Documents.PlainText;

/// <summary>
/// Reads plain text. Lines with tabs, or with vertical bars between cells, are rows of tables; all other lines are paragraphs. The
/// formatting of Markdown and simple HTML tags are removed.
/// </summary>
internal static class TextDocument
{
    // The greatest length of a line in characters, the same as for a paragraph of HTML; the rest of a longer line is dropped.
    private const int LongestLine = 20_000;

    /// <summary>Returns the paragraphs and tables of a text; null if the text has more lines or rows than any filing.</summary>
    public static IReadOnlyList<SourceBlock>? Read(string text, CancellationToken cancellation = default)
    {
        if (SpacedText.Read(text) is { } spaced) return spaced;
        var blocks = new List<SourceBlock>();
        var rows = new List<GridRow>();
        var (start, number, read, lines, letters) = (0, 0, 0, 0, 0);
        foreach (var whole in text.EnumerateLines())
        {
            number++;
            var line = whole[..Math.Min(whole.Length, LongestLine)];
            if (number % 1_000 == 0) cancellation.ThrowIfCancellationRequested();
            if (CellsOf(line) is { } cells)
            {
                if (rows.Count == 0) start = number;
                if (RowOf(cells, number) is not { } row) continue;
                if (++read > ReadingLimits.Rows) return null;
                rows.Add(row);
                continue;
            }
            Close(blocks, rows, start);
            var words = PlainWords.Of(line.ToString()).TrimStart('#', ' ');
            if (words.Length == 0) continue;
            if (++lines > ReadingLimits.Paragraphs || (letters += words.Length) > ReadingLimits.Letters) return null;
            blocks.Add(new SourceText(words, number));
        }
        Close(blocks, rows, start);
        return blocks;
    }

    private static void Close(List<SourceBlock> blocks, List<GridRow> rows, int start)
    {
        if (rows.Count > 0) blocks.Add(new SourceGrid([.. rows], start) { HeadsRunOn = true });
        rows.Clear();
    }

    // Splits a line into the cells of a table; null if the line is no row of a table.
    private static string[]? CellsOf(ReadOnlySpan<char> line)
    {
        if (line.Contains('\t')) return line.ToString().Split('\t');
        var trimmed = line.Trim();
        if (trimmed.Length < 2 || trimmed[0] != '|' || trimmed[^1] != '|') return null;
        return SplitAtStrokes(trimmed[1..^1]);
    }

    // A vertical bar after a backslash is text and separates no cells.
    private static string[] SplitAtStrokes(ReadOnlySpan<char> line)
    {
        var (cells, cell) = (new List<string>(), new StringBuilder());
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\' && i + 1 < line.Length && line[i + 1] == '|') cell.Append(line[++i]);
            else if (line[i] == '|')
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else cell.Append(line[i]);
        }
        cells.Add(cell.ToString());
        return [.. cells];
    }

    private static GridRow? RowOf(string[] cells, int number)
    {
        var list = new List<GridCell>(cells.Length);
        for (var i = 0; i < cells.Length; i++)
        {
            var words = PlainWords.Of(cells[i]);
            if (words.Length > 0) list.Add(new GridCell(i, i, words));
        }
        // A Markdown table has a line of dashes between its headings and its rows; that line is left out.
        return list.Count == 0 || list.TrueForAll(c => c.Text.AsSpan().Trim("-:").IsEmpty && c.Text.Length > 1) ? null
            : new GridRow(list, number);
    }
}
