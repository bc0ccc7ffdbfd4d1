using System.Text;

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
        // One write for the lot: a console flushes after each, and a table may have thousands of cells.
        var text = new StringBuilder();
        AppendRow(text, head, widths);
        text.Append(' ', indent);
        for (var c = 0; c < widths.Length; c++) text.Append(c == 0 ? "" : "  ").Append('-', widths[c]);
        text.Append(output.NewLine);
        foreach (var row in _rows) AppendRow(text, row, widths);
        foreach (var chunk in text.GetChunks()) output.Write(chunk.Span);

        void AppendRow(StringBuilder line, IReadOnlyList<string> cells, int[] width)
        {
            line.Append(' ', indent);
            for (var c = 0; c < width.Length; c++)
            {
                var last = c == width.Length - 1;
                var gap = width[c] - cells[c].Length;
                if (rightAligned[c]) line.Append(' ', gap).Append(cells[c]);
                else line.Append(cells[c]).Append(' ', last ? 0 : gap);
                if (!last) line.Append("  ");
            }
            line.Append(output.NewLine);
        }
    }
}
