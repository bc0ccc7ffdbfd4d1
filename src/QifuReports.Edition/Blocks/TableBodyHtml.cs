using QifuReports.Edition.Blocks.Planning;

namespace QifuReports.Edition.Blocks;

/// <summary>
/// Writes the rows of a table. A group of rows with a heading is a body of its own, so that the heading names its rows for assistive
/// technology. The group ends with the first row that is not indented further than its heading, if its rows are indented further at all.
/// </summary>
internal sealed class TableBodyHtml(BlockRun run, Table table, TableShape shape)
{
    private readonly HtmlWriter _html = run.Html;
    private int? _group;

    public void Write()
    {
        var depth = _html.Depth;
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            var isGroup = row.Kind == RowKind.Section;
            if (isGroup || i == 0 || row.Indent <= _group)
            {
                _html.EndTo(depth).Begin("tbody").Line();
                _group = isGroup && i + 1 < table.Rows.Count && table.Rows[i + 1].Indent > row.Indent ? row.Indent : null;
            }
            Write(row);
        }
        _html.EndTo(depth).Line();
    }

    private void Write(TableRow row)
    {
        _html.Begin("tr", ("class", ClassesOf(row)));
        var column = 0;
        foreach (var cell in row.Cells)
        {
            // A heading of a group ends before the columns of the newest period, whose tint goes on beside it.
            var span = row.Kind == RowKind.Section && row.Cells.Count == 1 ? shape.HeadingSpan : cell.Span;
            WriteCell(row, cell, column, span);
            column += span;
        }
        for (; column < table.Columns.Count; column++) _html.Begin("td", ("class", shape.Of(column, 1))).End();
        _html.End().Line();
    }

    private void WriteCell(TableRow row, TableCell cell, int column, int span)
    {
        var kind = table.Columns[column].Kind;
        var spanned = span > 1 ? span.ToString(CultureInfo.InvariantCulture) : null;
        if (kind == ColumnKind.Label && cell.Content.Count > 0)
        {
            _html.Begin("th", ("scope", row.Kind == RowKind.Section ? "rowgroup" : "row"), ("class", span > 1 ? null : shape.Of(column, 1)),
                ("colspan", spanned));
            // The words cover the dots that lead from them to the figures.
            var hasLeader = table.FullWidth && column == 0 && span == 1 && row.Kind != RowKind.Section && !IsExplained(row);
            if (hasLeader) _html.Begin("span");
            run.Inlines.Write(cell.Content);
            if (hasLeader) _html.End();
        }
        else
        {
            _html.Begin("td", ("class", shape.Of(column, span)), ("colspan", spanned));
            if (kind == ColumnKind.Figure && span == 1) FigureCellHtml.Write(run, cell.Content);
            else run.Inlines.Write(cell.Content);
        }
        _html.End();
    }

    // Whether an explanation follows below the name of the row; the figures are then level with the name.
    private static bool IsExplained(TableRow row) => row.Cells.Count > 0 && row.Cells[0].Content.Any(c => c is LineBreak);

    private static string? ClassesOf(TableRow row)
    {
        var classes = new List<string>(3);
        switch (row.Kind)
        {
            case RowKind.Section: classes.Add("section"); break;
            case RowKind.Sum: classes.Add("sum"); break;
            case RowKind.Subtotal: classes.Add("sum subtotal"); break;
            case RowKind.Total: classes.Add("sum total"); break;
        }
        if (IsExplained(row)) classes.Add("x");
        if (row.Indent > 0) classes.Add("i" + row.Indent.ToString(CultureInfo.InvariantCulture));
        return classes.Count == 0 ? null : string.Join(' ', classes);
    }
}
