namespace QifuReports.Typesetting.Layout.Tables;

/// <summary>
/// Some lines of a table row that is taller than a page; only such rows are divided. In the logical structure all parts are one row with
/// the same cells. Figures are on the last line of the row; if the table has columns of words, on its first line.
/// </summary>
internal sealed class RowPartStrip(DividedRow row, int from, int to) : Strip
{
    protected override void Draw(Canvas canvas, double x, double y) => row.Draw(canvas, from, to, x, y, y + Height);
}

/// <summary>What the parts of a divided row share: the nodes and the lines of its cells.</summary>
internal sealed class DividedRow(LayoutRun run, Table table, TableColumns columns, TableRow row, RowGroups groups, int index, int lines,
    Tag body, TableTint? tint)
{
    private readonly List<Cell> _cells = [];
    private int _node;

    /// <summary>The number of lines of the row.</summary>
    public int Lines { get; } = lines;

    public double Leading => run.TableFormats.Text.Leading.Points;

    /// <summary>Draws the lines from one index up to another. The parts must be drawn in order.</summary>
    public void Draw(Canvas canvas, int from, int to, double x, double y, double bottom)
    {
        tint?.Extend(canvas, x, y, bottom);
        if (from == 0) Open(canvas);
        foreach (var cell in _cells)
        {
            var baseline = y + TableLook.RowPadding + LineStrip.Baseline(cell.Format);
            for (var i = Math.Max(from, cell.First); i < Math.Min(to, cell.First + cell.Lines.Count); i++)
            {
                var line = cell.Lines[i - cell.First];
                var left = x + cell.Left - (cell.IsFigure ? FigureCell.DigitEdge(line) : 0);
                line.Draw(canvas, cell.Node, left, baseline + (i - from) * Leading);
            }
        }
        if (to < Lines) return;
        foreach (var cell in _cells) canvas.Close(cell.Node);
        canvas.Close(_node);
    }

    private void Open(Canvas canvas)
    {
        _node = canvas.Open(canvas.Open(body), StructureRole.TableRow);
        var hasWords = table.Columns.Any(c => c.Kind == ColumnKind.Text);
        var column = 0;
        foreach (var cell in row.Cells)
        {
            var span = row.Kind == RowKind.Section && row.Cells.Count == 1 ? table.Columns.Count : cell.Span;
            var kind = table.Columns[column].Kind;
            var format = run.TableFormats.Of(row.Kind, kind == ColumnKind.Figure);
            var isFigure = kind == ColumnKind.Figure && span == 1;
            var node = canvas.Open(kind == ColumnKind.Label && cell.Content.Count > 0
                ? new StructureNode(canvas.NextId, _node, StructureRole.TableHeader) { ColumnSpan = span, Scope = HeaderScope.Row,
                    Headers = groups.Above(index), Name = groups.Begin(index, canvas.NextId) }
                : new StructureNode(canvas.NextId, _node, StructureRole.TableData) { ColumnSpan = span });
            var left = columns.Left[column] + (isFigure ? columns.DigitEdge[column] : column == 0 ? row.Indent * TableLook.Indent : 0);
            IReadOnlyList<SetLine> set = cell.Content.Count == 0 ? []
                : isFigure ? [FigureCell.Set(run, cell.Content, format)]
                : run.Setter.Lines(cell.Content, format, TableRowStrip.TextWidth(columns, column, span, row.Indent));
            _cells.Add(new Cell(node, set, format, left, isFigure, isFigure && !hasWords ? Lines - 1 : 0));
            column += span;
        }
        for (; column < table.Columns.Count; column++)
            _cells.Add(new Cell(canvas.Open(_node, StructureRole.TableData), [], run.TableFormats.Text, 0, false, 0));
    }

    /// <summary>A cell: its structure node, its lines, their position, and the index of the row's line on which the cell begins.</summary>
    private sealed record Cell(int Node, IReadOnlyList<SetLine> Lines, TextFormat Format, double Left, bool IsFigure, int First);
}
