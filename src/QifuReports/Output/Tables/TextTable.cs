namespace QifuReports.App.Output.Tables;

/// <summary>
/// A table for the width of the display. Figures are never cut or wrapped; text wraps onto further lines. If the table is too wide,
/// optional columns are left out, the last one first, and named in a line below the table. If the table is still too wide, each cell is
/// written on a separate line, after its column heading.
/// </summary>
/// <param name="columns">The columns, from left to right.</param>
/// <param name="indent">The indent of each line, in cells.</param>
public sealed class TextTable(IReadOnlyList<TextColumn> columns, int indent = 0)
{
    private const int NoteIndent = 4;

    private readonly List<Row> _rows = [];

    /// <summary>
    /// What the user can type to see the columns that were left out, such as <c>--format csv</c>; empty if only a wider terminal helps.
    /// </summary>
    public string SeenWith { get; init; } = "";

    /// <summary>Adds a row, with one cell for each column.</summary>
    public void Add(params IReadOnlyList<string> cells) => AddWithNote(cells, "");

    /// <summary>Adds a row with a note below it that belongs to no column.</summary>
    public void AddWithNote(IReadOnlyList<string> cells, string note) => _rows.Add(new Row(Clean(cells), note, Continues: false));

    /// <summary>Adds a row that continues the row above. If a cell of the new row is empty, the cell above continues there.</summary>
    public void AddBelow(params IReadOnlyList<string> cells) => _rows.Add(new Row(Clean(cells), "", Continues: _rows.Count > 0));

    /// <summary>Writes the column headings, a rule and the rows; writes nothing if there are no rows.</summary>
    public void Write(TextWriter output, Display display)
    {
        if (_rows.Count == 0) return;
        var natural = new int[columns.Count];
        for (var c = 0; c < natural.Length; c++)
        {
            natural[c] = CellWidth.Of(columns[c].Head);
            foreach (var row in _rows) natural[c] = Math.Max(natural[c], CellWidth.Of(row.Cells[c]));
        }
        var room = Math.Max(1, display.Width - indent);
        var fit = TableFit.Of(columns, natural, LongestWord, room);

        // The whole table is written in one call: a console flushes after each write, and a table may have thousands of cells.
        using var text = new StringWriter { NewLine = output.NewLine };
        if (fit.Fits)
        {
            var lines = new TableLines(columns, fit.Widths, indent, display, text);
            lines.WriteHead();
            for (var r = 0; r < _rows.Count; r++)
            {
                var (cells, note, continues) = _rows[r];
                lines.Write(cells, continues, r + 1 < _rows.Count && _rows[r + 1].Continues ? _rows[r + 1].Cells : null);
                if (note.Length > 0) TextFold.Write(text, display, new string(' ', indent + NoteIndent), note, hang: 2);
            }
            WriteLeftOut(fit, display, text);
        }
        else
        {
            WriteRecords(display, text);
        }
        foreach (var chunk in text.GetStringBuilder().GetChunks()) output.Write(chunk.Span);
    }

    private static string[] Clean(IReadOnlyList<string> cells)
    {
        var clean = new string[cells.Count];
        for (var c = 0; c < clean.Length; c++) clean[c] = CellWidth.Clean(cells[c]);
        return clean;
    }

    private int LongestWord(int column)
    {
        var longest = 0;
        foreach (var row in _rows)
            foreach (var word in row.Cells[column].AsSpan().Split(' '))
                longest = Math.Max(longest, CellWidth.Of(row.Cells[column].AsSpan()[word]));
        return longest;
    }

    private void WriteLeftOut(TableFit fit, Display display, StringWriter text)
    {
        var gone = new List<string>();
        for (var c = 0; c < columns.Count; c++)
            if (fit.Widths[c] == 0) gone.Add(columns[c].Head);
        if (gone.Count == 0) return;
        var names = gone.Count == 1 ? gone[0] : string.Join(", ", gone.Take(gone.Count - 1)) + " and " + gone[^1];
        var ways = (display.IsTerminal, SeenWith.Length > 0) switch
        {
            (true, true) => $" A wider terminal shows {(gone.Count == 1 ? "it" : "them")}, and {SeenWith}.",
            (true, false) => $" A wider terminal shows {(gone.Count == 1 ? "it" : "them")}.",
            (false, true) => $" To see {(gone.Count == 1 ? "it" : "them")}: {SeenWith}.",
            _ => "",
        };
        TextFold.Write(text, display, new string(' ', indent), $"Left out, for want of room: {names}.{ways}");
    }

    // Writes each row as a list: a line for each cell that is not empty, no column left out, and a blank line between rows.
    private void WriteRecords(Display display, StringWriter text)
    {
        var heads = 0;
        foreach (var column in columns) heads = Math.Max(heads, CellWidth.Of(column.Head));
        for (var r = 0; r < _rows.Count; r++)
        {
            var (cells, note, continues) = _rows[r];
            if (r > 0 && !continues) text.WriteLine();
            for (var c = 0; c < columns.Count; c++)
            {
                if (cells[c].Length == 0) continue;
                var lead =
                    new string(' ', indent) + columns[c].Head + new string(' ', heads - CellWidth.Of(columns[c].Head) + TableFit.Gap);
                // A figure is not wrapped, even if it is wider than the display.
                if (columns[c].ToTheRight) text.WriteLine(lead + cells[c].In(columns[c].Ink?.Invoke(cells[c]) ?? Ink.Plain, display));
                else TextFold.Write(text, display, lead, cells[c]);
            }
            if (note.Length > 0) TextFold.Write(text, display, new string(' ', indent), note);
        }
    }

    private readonly record struct Row(IReadOnlyList<string> Cells, string Note, bool Continues);
}
