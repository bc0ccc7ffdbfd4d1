namespace QifuReports.Typesetting.Layout.Tables;

/// <summary>
/// The column headings of a table: rows whose lowest lines are level, a rule under each heading over several columns, and a rule under all
/// headings. They are tagged as content where the table starts, and as an artifact on the following pages.
/// </summary>
internal sealed class TableHead
{
    private readonly LayoutRun _run;
    private readonly Table _table;
    private readonly TableColumns _columns;
    private readonly TableTint? _tint;
    private readonly HeadCell[][] _rows;
    private readonly double[] _heights;

    public TableHead(LayoutRun run, Table table, TableColumns columns, TableTint? tint)
    {
        (_run, _table, _columns, _tint) = (run, table, columns, tint);
        _rows = new HeadCell[table.Head.Count][];
        _heights = new double[table.Head.Count];
        for (var i = 0; i < _rows.Length; i++) SetRow(i);
        if (_rows.Length > 0) Height += TableLook.BelowHead;
    }

    /// <summary>The height, including the gap under the rule.</summary>
    public double Height { get; private set; }

    /// <summary>The footnotes whose marks are in the column headings; null for none.</summary>
    public List<Footnote>? Notes { get; private set; }

    private void SetRow(int row)
    {
        var cells = _table.Head[row].Cells;
        _rows[row] = new HeadCell[cells.Count];
        var column = 0;
        var most = 1;
        for (var i = 0; i < cells.Count; i++)
        {
            var figure = _table.Columns[column].Kind == ColumnKind.Figure;
            var last = column + cells[i].Span - 1;
            var right =
                cells[i].Span == 1 ? _columns.DigitEdge[column] : _columns.Left[last] + _columns.Width[last] - _columns.Left[column];
            var format = _run.TableFormats.Of(RowKind.Head, figure);
            var lines = cells[i].Content.Count == 0 ? [] : _run.Setter.Lines(cells[i].Content, format, right + 0.01, LineFit.Balanced);
            _rows[row][i] = new HeadCell(column, cells[i].Span, right, figure, lines);
            most = Math.Max(most, lines.Count);
            foreach (var line in lines)
                if (line.Notes is not null) (Notes ??= []).AddRange(line.Notes);
            column = last + 1;
        }
        _heights[row] = most * Leading + TableLook.HeadPadding * 2;
        Height += _heights[row];
    }

    private double Leading => _run.TableFormats.Head.Leading.Points;

    /// <summary>Draws the column headings as part of a table, or as an artifact if the table is null.</summary>
    public void Draw(Canvas canvas, double x, double y, Tag? table)
    {
        _tint?.Extend(canvas, x, y, y + Height);
        // A THead is allowed only together with a TBody (ISO 32000-1, table 337). So in a table without body rows, the rows of the column
        // headings are rows of the table itself.
        var whole = table is null || _rows.Length == 0 ? 0 : canvas.Open(table);
        var head = whole == 0 || _table.Rows.Count == 0 ? 0 : canvas.Open(whole, StructureRole.TableHead);
        for (var i = 0; i < _rows.Length; i++)
        {
            var row = whole == 0 ? 0 : canvas.Open(head == 0 ? whole : head, StructureRole.TableRow);
            foreach (var cell in _rows[i]) Draw(canvas, cell, row, x, y + _heights[i]);
            if (row != 0)
            {
                for (var column = Covered(_rows[i]); column < _table.Columns.Count; column++)
                    canvas.Close(canvas.Open(row, StructureRole.TableData));
                canvas.Close(row);
            }
            y += _heights[i];
            foreach (var cell in _rows[i])
                if (cell.Span > 1 && cell.Lines.Count > 0 && i < _rows.Length - 1)
                    canvas.ArtifactRule(x + _columns.Left[cell.Column], x + _columns.Left[cell.Column] + cell.Right, y, TableLook.Hairline,
                        _run.Style.RuleColour);
        }
        if (head != 0) canvas.Close(head);
        if (_rows.Length > 0) canvas.ArtifactRule(x, x + _columns.Total, y, TableLook.Hairline, _run.Style.MutedInk);
        canvas.End();
    }

    private void Draw(Canvas canvas, HeadCell cell, int row, double x, double bottom)
    {
        var node = 0;
        if (row == 0) canvas.Artifact(ArtifactKind.Repetition);
        else if (cell.Lines.Count == 0)
            node = canvas.Open(new StructureNode(canvas.NextId, row, StructureRole.TableData) { ColumnSpan = cell.Span });
        else node = canvas.Open(new StructureNode(canvas.NextId, row, StructureRole.TableHeader) { ColumnSpan = cell.Span,
            Scope = HeaderScope.Column });
        for (var i = 0; i < cell.Lines.Count; i++)
        {
            var line = cell.Lines[i];
            var free = cell.Right - line.Width;
            var left = x + _columns.Left[cell.Column] + (!cell.Figure ? 0 : cell.Span > 1 ? Centred(cell, line) : free);
            var top = bottom - TableLook.HeadPadding - (cell.Lines.Count - i) * Leading;
            var baseline = top + LineStrip.Baseline(_run.TableFormats.Head);
            if (row == 0) line.Draw(canvas, left, baseline);
            else line.Draw(canvas, node, left, baseline);
        }
        if (node != 0) canvas.Close(node);
    }

    /// <summary>Returns the left offset that centres a line over the digits, without characters after the last digit, e.g. ")".</summary>
    private double Centred(HeadCell cell, SetLine line)
    {
        var last = cell.Column + cell.Span - 1;
        var hung = _columns.Width[last] - _columns.DigitEdge[last];
        return Math.Clamp((cell.Right - hung - line.Width) / 2, 0, Math.Max(0, cell.Right - line.Width));
    }

    private static int Covered(HeadCell[] cells) => cells.Length == 0 ? 0 : cells[^1].Column + cells[^1].Span;

    /// <summary>A heading cell with its lines. The right edge of its text is measured from the left edge of its column.</summary>
    private sealed record HeadCell(int Column, int Span, double Right, bool Figure, List<SetLine> Lines);
}

/// <summary>The column headings with their rule, where the table starts.</summary>
internal sealed class TableHeadStrip(TableHead head, Tag table) : Strip
{
    protected override void Draw(Canvas canvas, double x, double y) => head.Draw(canvas, x, y, table);
}
