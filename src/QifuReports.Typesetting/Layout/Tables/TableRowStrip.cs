namespace QifuReports.Typesetting.Layout.Tables;

/// <summary>
/// A row of the table body. Its text is shaped again when the row is placed, so that no text is kept in memory. If a row label takes
/// several lines, the figures are on its last line. But they are on the first line if an explanation follows below the label, or if the
/// table has columns of words, since words begin on the first line.
/// </summary>
internal sealed class TableRowStrip(LayoutRun run, Table table, TableColumns columns, TableRow row, RowGroups groups, int index, int lines,
    bool first, Tag body, TableTint? tint) : Strip
{
    // What a dash among figures means, for screen readers. Without this text they would read nothing, or "dash".
    private const string Nil = "nil";

    /// <summary>The number of the line, from 1, on which the figures are.</summary>
    private int _nameLines = 1;

    protected override void Draw(Canvas canvas, double x, double y)
    {
        tint?.Extend(canvas, x, y, y + Height);
        var node = canvas.Open(canvas.Open(body), StructureRole.TableRow);
        var top = y + TableLook.PaddingAbove(row.Kind, first, table.Compact);
        var column = 0;
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var cell = row.Cells[i];
            var span = row.Kind == RowKind.Section && row.Cells.Count == 1 ? table.Columns.Count : cell.Span;
            DrawCell(canvas, cell, column, span, node, x, top);
            column += span;
        }
        for (; column < table.Columns.Count; column++) canvas.Close(canvas.Open(node, StructureRole.TableData));
        canvas.Close(node);
        if (row.Kind is RowKind.Subtotal or RowKind.Total) DrawRules(canvas, x, y);
    }

    private void DrawCell(Canvas canvas, TableCell cell, int column, int span, int rowNode, double x, double top)
    {
        var kind = table.Columns[column].Kind;
        var header = kind == ColumnKind.Label && cell.Content.Count > 0;
        var node = canvas.Open(header
            ? new StructureNode(canvas.NextId, rowNode, StructureRole.TableHeader) { ColumnSpan = span, Scope = HeaderScope.Row,
                Headers = groups.Above(index), Name = groups.Begin(index, canvas.NextId) }
            : new StructureNode(canvas.NextId, rowNode, StructureRole.TableData) { ColumnSpan = span,
                ActualText = kind == ColumnKind.Figure && FigureCell.IsNil(cell.Content) ? Nil : null });
        if (cell.Content.Count > 0)
        {
            var format = run.TableFormats.Of(row.Kind, kind == ColumnKind.Figure);
            var left = x + columns.Left[column];
            var baseline = top + LineStrip.Baseline(format);
            if (kind == ColumnKind.Figure && span == 1)
                FigureCell.Draw(run, canvas, node, cell.Content, format, left + columns.DigitEdge[column],
                    baseline + (_nameLines - 1) * format.Leading.Points);
            else DrawWords(canvas, cell, column, span, node, left, baseline, format);
        }
        canvas.Close(node);
    }

    private void DrawWords(Canvas canvas, TableCell cell, int column, int span, int node, double left, double baseline, TextFormat format)
    {
        if (column == 0) left += row.Indent * TableLook.Indent;
        if (lines == 1)
        {
            double width;
            if (run.Setter.TryPlain(cell.Content, format, out var words))
            {
                words.Draw(canvas, node, left, baseline);
                width = words.Width;
            }
            else
            {
                var line = run.Setter.Line(cell.Content, format);
                line.Draw(canvas, node, left, baseline);
                width = line.Width;
            }
            if (table.FullWidth && column == 0 && span == 1) DrawLeader(canvas, left, left + width, baseline);
            return;
        }
        var set = run.Setter.Lines(cell.Content, format, TextWidth(columns, column, span, row.Indent));
        if (table.Columns[column].Kind == ColumnKind.Label && !HasWords() && !IsExplained(cell)) _nameLines = set.Count;
        foreach (var line in set)
        {
            line.Draw(canvas, node, left, baseline);
            baseline += format.Leading.Points;
        }
    }

    private static bool IsExplained(TableCell cell)
    {
        foreach (var inline in cell.Content)
            if (inline is LineBreak) return true;
        return false;
    }

    private bool HasWords()
    {
        foreach (var column in table.Columns)
            if (column.Kind == ColumnKind.Text) return true;
        return false;
    }

    /// <summary>Draws dots from the end of a row label to the figures. The grid is the same for all rows, so the dots line up.</summary>
    private void DrawLeader(Canvas canvas, double x, double from, double baseline)
    {
        if (columns.Left.Length < 2 || row.Kind == RowKind.Section) return;
        var tableLeft = x - row.Indent * TableLook.Indent;
        var to = tableLeft + columns.Left[1] - TableLook.LeaderSpace;
        if (to - from < TableLook.LeaderFrom) return;
        const double step = 4;
        var start = tableLeft + Math.Ceiling((from + TableLook.LeaderSpace - tableLeft) / step) * step;
        canvas.Artifact(ArtifactKind.Layout);
        canvas.Items.Add(new Rule(new Point(new(start), new(baseline)), new Point(new(to), new(baseline)), new Length(0.5),
            run.Style.RuleColour)
        {
            Dash = (new Length(0.75), new Length(step - 0.75)),
        });
        canvas.End();
    }

    private void DrawRules(Canvas canvas, double x, double y)
    {
        var column = 0;
        var bottom = y + Height - TableLook.BelowTotal - TableLook.Apart(lines);

        // The rule of a sum is directly above its figure: above the last line of a wrapped row label, or above the first line of a label
        // with an explanation below.
        var top = y + (_nameLines - 1) * run.TableFormats.Text.Leading.Points;
        foreach (var cell in row.Cells)
        {
            if (table.Columns[column].Kind == ColumnKind.Figure && cell.Content.Count > 0)
            {
                var left = x + columns.Left[column];
                var right = left + columns.Width[column];
                canvas.ArtifactRule(left, right, top, TableLook.Hairline, run.Style.Ink);
                if (row.Kind == RowKind.Total)
                {
                    canvas.ArtifactRule(left, right, bottom, TableLook.Hairline, run.Style.Ink);
                    canvas.ArtifactRule(left, right, bottom + TableLook.DoubleRule, TableLook.Hairline, run.Style.Ink);
                }
            }
            column += cell.Span;
        }
        canvas.End();
    }

    /// <summary>Returns the width that is available for the words of a cell.</summary>
    public static double TextWidth(TableColumns columns, int column, int span, int indent)
    {
        var last = column + span - 1;
        return columns.Left[last] + columns.Width[last] - columns.Left[column] - (column == 0 ? indent * TableLook.Indent : 0) + 0.01;
    }
}
