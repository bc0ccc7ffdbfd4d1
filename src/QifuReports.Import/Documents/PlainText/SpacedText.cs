using QifuReports.Import.Documents.Cells;

namespace QifuReports.Import.Documents.PlainText;

/// <summary>
/// Reads text whose tables are made only of spaces, as on a typewriter. Figures are in the same column if they end at the same position of
/// the line.
/// </summary>
internal static partial class SpacedText
{
    private const int FewestRows = 3, WidestIndent = 20, LongestLine = 1_000;

    /// <summary>
    /// The paragraphs and tables of a text. Null if the text has fewer than three rows of figures, or has tabs or vertical bars.
    /// </summary>
    public static IReadOnlyList<SourceBlock>? Read(string text)
    {
        if (text.Contains('\t') || text.Contains('|')) return null;
        var (rows, figures, number) = (new List<GridRow>(), 0, 0);
        foreach (var line in text.EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace()) continue;
            var cells = CellsOf(line.ToString());
            if (cells.Count == 0) continue;
            if (cells.Count > 1 && cells.Skip(1).All(c => IsFigure(c.Text))) figures++;
            rows.Add(new GridRow(cells, number));
        }
        return figures >= FewestRows ? SheetBlocks.Of(rows) : null;
    }

    /// <summary>Whether a line is a caption and figures, with wide gaps between them.</summary>
    public static bool IsRow(string line) => CellsOf(line) is { Count: > 1 } cells && cells.Skip(1).All(c => IsFigure(c.Text));

    private static bool IsFigure(string text) => PrintedNumber.Of(CellMarks.Taken(text)) is not null || DecimalCommas.IsNumber(text);

    // Splits a line into cells. A line that is no row of a table becomes a single cell.
    private static List<GridCell> CellsOf(string line)
    {
        var pieces = line.Length > LongestLine ? [] : Pieces().Matches(line).ToList();
        var cells = new List<GridCell>(pieces.Count);
        if (pieces.Count > 1 && pieces.Skip(1).All(p => IsFigure(p.Value) || HeadGrid.SaysPeriod(p.Value))
            || pieces.Count == 1 && pieces[0].Index > WidestIndent && HeadGrid.SaysPeriod(pieces[0].Value))
            foreach (var piece in pieces)
            {
                // A closing parenthesis or a percent sign is printed to the right of the column's right edge.
                var isCaption = cells.Count == 0 && piece.Index <= WidestIndent;
                var words = isCaption ? SheetBlocks.Words(line[..(piece.Index + piece.Length)]) : PlainWords.Of(piece.Value);
                if (words.Length > 0)
                    cells.Add(new GridCell(isCaption ? 0 : piece.Index, piece.Index + piece.Value.TrimEnd(')', '%').Length - 1, words));
            }
        else if (PlainWords.Of(line.Trim()).TrimStart('#', ' ') is { Length: > 0 } words && words.AsSpan().ContainsAnyExcept("-=_ "))
            cells.Add(new GridCell(0, 0, words));
        return cells;
    }

    // Two pieces of text are separated by three spaces or more.
    [GeneratedRegex(@"\S+(?: {1,2}\S+)*")] private static partial Regex Pieces();
}
