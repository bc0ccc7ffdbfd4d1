namespace QifuReports.Typesetting.Layout.Tables;

/// <summary>The number of lines of each table row at the measured column widths: the most lines of any of its cells.</summary>
internal static class RowLines
{
    /// <summary>Returns the number of lines of each row; null if no row can take more than one line.</summary>
    /// <remarks>Throws <see cref="LayoutException"/> if a word is wider than its column.</remarks>
    public static int[]? Of(LayoutRun run, Table table, TableColumns columns)
    {
        if (!columns.Wraps) return null;
        var lines = new int[table.Rows.Count];
        for (var i = 0; i < lines.Length; i++) lines[i] = Of(run, table, columns, table.Rows[i]);
        return lines;
    }

    private static int Of(LayoutRun run, Table table, TableColumns columns, TableRow row)
    {
        var most = 1;
        var column = 0;
        var cells = row.Cells;
        for (int i = 0, count = cells.Count; i < count; i++)
        {
            var cell = cells[i];
            var isName = row.Kind == RowKind.Section && count == 1;
            var span = isName ? table.Columns.Count : cell.Span;
            if (cell.Content.Count > 0
                && (isName || span > 1 || (columns.Folds[column] && table.Columns[column].Kind != ColumnKind.Figure)))
            {
                var format = run.TableFormats.Of(row.Kind, figure: false);
                most = Math.Max(most, run.Setter.CountLines(cell.Content, format,
                    TableRowStrip.TextWidth(columns, column, span, row.Indent)));
            }
            column += span;
        }
        return most;
    }
}
