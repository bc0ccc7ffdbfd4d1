namespace QifuReports.App.Output.Tables;

/// <summary>
/// Writes rows in columns of given widths. Each row takes as many lines as its longest cell needs. No line ends in a space.
/// </summary>
internal sealed class TableLines(IReadOnlyList<TextColumn> columns, int[] widths, int indent, Display display, StringWriter output)
{
    private readonly StringBuilder _text = output.GetStringBuilder();
    private readonly ReadOnlyMemory<char>[] _rests = new ReadOnlyMemory<char>[widths.Length];
    private readonly Ink[] _inks = new Ink[widths.Length];

    /// <summary>Writes the column headings, with a rule under each.</summary>
    public void WriteHead()
    {
        for (var c = 0; c < widths.Length; c++) _rests[c] = columns[c].Head.AsMemory();
        WriteLines();
        for (var c = 0; c < widths.Length; c++) _rests[c] = new string('-', widths[c]).AsMemory();
        WriteLines();
    }

    /// <summary>Writes a row.</summary>
    /// <param name="cells">The cells of the row.</param>
    /// <param name="continues">Whether the row continues the row before it.</param>
    /// <param name="next">The cells of the next row if it continues this row; otherwise null. If a cell of the next row is empty, the text
    /// of this row's cell continues there.</param>
    public void Write(IReadOnlyList<string> cells, bool continues = false, IReadOnlyList<string>? next = null)
    {
        for (var c = 0; c < widths.Length; c++)
        {
            if (continues && cells[c].Length == 0) continue;
            _rests[c] = cells[c].AsMemory();
            _inks[c] = display.HasColour ? columns[c].Ink?.Invoke(cells[c]) ?? Ink.Plain : Ink.Plain;
        }
        WriteLines(next);
        if (next is null) Array.Clear(_inks);
    }

    private void WriteLines(IReadOnlyList<string>? next = null)
    {
        bool more;
        do
        {
            more = false;
            // Spaces are counted and written only before the next word, so that no line ends in spaces.
            var owed = indent;
            for (var c = 0; c < widths.Length; c++)
            {
                if (widths[c] == 0) continue;
                var line = Next(c, out var blanks);
                more |= !_rests[c].IsEmpty && next?[c].Length != 0;
                if (line.IsEmpty)
                {
                    owed += widths[c] + TableFit.Gap;
                    continue;
                }
                _text.Append(' ', columns[c].ToTheRight ? owed + blanks : owed);
                if (_inks[c] == Ink.Plain) _text.Append(line);
                else _text.Append(Inks.Begin(_inks[c])).Append(line).Append(Inks.End);
                owed = (columns[c].ToTheRight ? 0 : blanks) + TableFit.Gap;
            }
            _text.Append(output.NewLine);
        }
        while (more);
    }

    // Returns the part of a table cell that is written on this line, and how many character cells of the column stay blank.
    private ReadOnlyMemory<char> Next(int column, out int blanks)
    {
        var cell = _rests[column];
        var cells = CellWidth.Of(cell.Span);
        if (cells <= widths[column]) _rests[column] = default;
        else cells = CellWidth.Of((cell = TextFold.Next(ref _rests[column], widths[column])).Span);
        blanks = Math.Max(0, widths[column] - cells);
        return cell;
    }
}
