namespace QifuReports.App.Output;

/// <summary>Rows of words in columns, for a terminal or a pipe: widths follow the contents, figures stand to the right.</summary>
public sealed class TextTable(IReadOnlyList<string> head, IReadOnlyList<bool> rightAligned, int indent = 0)
{
    private readonly List<IReadOnlyList<string>> _rows = [];

    public void Add(params IReadOnlyList<string> cells) => _rows.Add(cells);

    /// <summary>Writes the head, a rule, and the rows; nothing where there are no rows.</summary>
    public void Write(TextWriter output)
    {
        if (_rows.Count == 0) return;
        var widths = new int[head.Count];
        for (var c = 0; c < widths.Length; c++)
        {
            widths[c] = head[c].Length;
            foreach (var row in _rows) widths[c] = Math.Max(widths[c], row[c].Length);
        }
        WriteRow(output, head, widths);
        output.Write(new string(' ', indent));
        output.WriteLine(string.Join("  ", widths.Select(w => new string('-', w))));
        foreach (var row in _rows) WriteRow(output, row, widths);
    }

    private void WriteRow(TextWriter output, IReadOnlyList<string> cells, int[] widths)
    {
        output.Write(new string(' ', indent));
        for (var c = 0; c < widths.Length; c++)
        {
            var last = c == widths.Length - 1;
            output.Write(rightAligned[c] ? cells[c].PadLeft(widths[c]) : last ? cells[c] : cells[c].PadRight(widths[c]));
            if (!last) output.Write("  ");
        }
        output.WriteLine();
    }
}
