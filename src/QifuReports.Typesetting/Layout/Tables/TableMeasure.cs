namespace QifuReports.Typesetting.Layout.Tables;

/// <summary>
/// Computes the column widths of a table. Columns of figures are as wide as their figures, and their headings are wrapped to that width as
/// far as possible. The column of row labels takes the width that it needs or, if the page has less, the width that is left.
/// </summary>
internal sealed class TableMeasure(LayoutRun run, Table table, double room)
{
    private const double Gap = 10;
    private const double NarrowGap = 6;
    private const double HeadTarget = 52;
    private const int MostHeadLines = 3;

    private readonly int _count = table.Columns.Count;
    private readonly double[] _body = new double[table.Columns.Count];
    private readonly double[] _before = new double[table.Columns.Count];
    private readonly double[] _after = new double[table.Columns.Count];
    private double _longestSection;

    /// <summary>The width of a column heading whose words are divided.</summary>
    private double _dividedHead;
    private bool _breaks;
    private bool _marks;

    /// <summary>How far column headings may be wrapped: not at all, on up to three lines, between any words, or inside words.</summary>
    private enum Folding { None, ThreeLines, Words, Anywhere }

    /// <summary>Returns the columns of a table for a given width. They are measured only once, in the measuring pass.</summary>
    public static TableColumns Of(LayoutRun run, Table table, double room) => run.Once(() => new TableMeasure(run, table, room).Measure());

    /// <summary>Computes the columns, and the number of lines of each row at these column widths.</summary>
    public TableColumns Measure()
    {
        var columns = Columns();
        return columns with { HasMarks = _marks, RowLines = RowLines.Of(run, table, columns) };
    }

    /// <summary>
    /// Finds the widest arrangement of columns that leaves enough width for the row labels. Column headings are wrapped further and gaps
    /// are reduced before row labels get narrow.
    /// </summary>
    private TableColumns Columns()
    {
        for (var i = 0; i < table.Head.Count; i++) NumberMarks(table.Head[i]);
        for (var i = 0; i < table.Rows.Count; i++) MeasureRow(table.Rows[i]);
        if (table.FullWidth && TryPlace(Folding.None, Gap, double.PositiveInfinity, out var columns)) return columns;
        if (table.FullWidth && TryPlace(Folding.None, NarrowGap, double.PositiveInfinity, out columns)) return columns;
        var readable = room * TableLook.ReadableName;
        // If row labels wrap anyway, the width is better used for the labels than for wide gaps between figures.
        if (TryPlace(Folding.ThreeLines, Gap, readable, out columns) && !columns.Wraps) return columns;
        if (TryPlace(Folding.ThreeLines, NarrowGap, readable, out columns)) return columns;
        if (TryPlace(Folding.Words, NarrowGap, TableLook.ShortestName, out columns))
            return HasDeepHead(columns) && TryPlace(Folding.ThreeLines, NarrowGap,
                Math.Max(TableLook.ShortestName, room * TableLook.BalancedName), out var roomier) ? roomier : columns;
        for (_dividedHead = HeadTarget; ; _dividedHead = Math.Max(_dividedHead - 8, TableLook.NarrowestName))
        {
            if (TryPlace(Folding.Anywhere, NarrowGap, _dividedHead, out columns)) return columns;
            if (_dividedHead <= TableLook.NarrowestName) break;
        }
        throw TooWide(columns);
    }

    /// <summary>Whether the heading of a single column has more than three lines. Then row labels leave more width to headings.</summary>
    private bool HasDeepHead(TableColumns columns)
    {
        foreach (var row in table.Head)
        {
            var column = 0;
            foreach (var cell in row.Cells)
            {
                if (cell.Span == 1 && cell.Content.Count > 0
                    && run.Setter.NarrowestFor(cell.Content, run.TableFormats.Of(RowKind.Head, figure: true),
                        MostHeadLines) > columns.Width[column] + 0.001) return true;
                column += cell.Span;
            }
        }
        return false;
    }

    /// <summary>Gives the footnotes of the column headings their numbers before the footnotes of the rows get theirs.</summary>
    private void NumberMarks(TableRow row)
    {
        foreach (var cell in row.Cells)
            foreach (var inline in cell.Content)
                if (inline is FootnoteMark mark) run.NoteNumber(mark.Note);
    }

    private void MeasureRow(TableRow row)
    {
        var format = run.TableFormats.Of(row.Kind, figure: false);
        var figureFormat = run.TableFormats.Of(row.Kind, figure: true);
        var column = 0;
        var cells = row.Cells;
        for (int i = 0, count = cells.Count; i < count; i++)
        {
            var cell = cells[i];
            if (column >= _count) throw TooManyCells(row);
            _marks = _marks || TextSetter.HasMarks(cell.Content);
            if (cell.Span == 1 && cell.Content.Count > 0)
            {
                if (table.Columns[column].Kind == ColumnKind.Figure)
                {
                    var (before, after) = FigureCell.Measure(run, cell.Content, figureFormat);
                    _body[column] = Math.Max(_body[column], before);
                    _after[column] = Math.Max(_after[column], after);
                }
                else if (row.Kind == RowKind.Section && count == 1)
                    _longestSection = Math.Max(_longestSection, run.Setter.Width(cell.Content, format) + row.Indent * TableLook.Indent);
                else
                {
                    var width = run.Setter.Width(cell.Content, format) + (column == 0 ? row.Indent * TableLook.Indent : 0);
                    _body[column] = Math.Max(_body[column], width);
                    for (var k = 0; !_breaks && k < cell.Content.Count; k++) _breaks = cell.Content[k] is LineBreak;
                }
            }
            column += cell.Span;
        }
        if (column > _count) throw TooManyCells(row);
    }

    /// <summary>Measures the headings of single columns; headings wider than their column are wrapped.</summary>
    private void MeasureHeads(TableRow row, Folding folding)
    {
        var column = 0;
        foreach (var cell in row.Cells)
        {
            if (column + cell.Span > _count) throw TooManyCells(row);
            if (cell.Span == 1 && cell.Content.Count > 0)
            {
                var format = run.TableFormats.Of(RowKind.Head, figure: true);
                var natural = run.Setter.Width(cell.Content, format);
                var target = Math.Max(folding == Folding.Anywhere ? _dividedHead : HeadTarget, _before[column]);
                _before[column] = Math.Max(_before[column], natural <= target ? natural : Folded(cell.Content, format, target, folding));
            }
            column += cell.Span;
        }
    }

    /// <summary>
    /// Returns the width of a wrapped column heading: on two lines if the heading then fits the target width, otherwise on three lines, or
    /// as narrow as its longest word.
    /// </summary>
    private double Folded(IReadOnlyList<Inline> content, Text.TextFormat format, double target, Folding folding)
    {
        if (folding == Folding.None) return run.Setter.Width(content, format);
        if (folding == Folding.Anywhere) return Math.Min(target, run.Setter.NarrowestFor(content, format, int.MaxValue));
        if (folding == Folding.Words) return run.Setter.NarrowestFor(content, format, int.MaxValue);
        var two = run.Setter.NarrowestFor(content, format, 2);
        return two <= target ? two : run.Setter.NarrowestFor(content, format, 3);
    }

    /// <summary>Measures headings over several columns. If one is too wide even if wrapped, its columns share the missing width.</summary>
    private void MeasureSpans(TableRow row, Folding folding)
    {
        var column = 0;
        foreach (var cell in row.Cells)
        {
            if (cell.Span > 1 && cell.Content.Count > 0)
            {
                var has = GapsWithin(column, cell.Span, Gap);
                for (var i = column; i < column + cell.Span; i++) has += _before[i] + _after[i];
                var format = run.TableFormats.Of(RowKind.Head, figure: true);
                var natural = run.Setter.Width(cell.Content, format);
                var missing = (natural <= has ? 0 : Folded(cell.Content, format, has, folding)) - has;
                for (var i = column; missing > 0 && i < column + cell.Span; i++) _before[i] += missing / cell.Span;
            }
            column += cell.Span;
        }
    }

    private double GapsWithin(int column, int span, double gap)
    {
        var width = 0.0;
        for (var i = column + 1; i < column + span; i++) width += table.Columns[i].GroupStart ? gap * 2 : gap;
        return width;
    }

    /// <summary>
    /// Returns the gap between columns in a table of the full width. The gaps take half of the spare width, up to a limit, so that columns
    /// that belong together still look close. The rest of the spare width goes to the row labels, and dot leaders guide the eye across.
    /// </summary>
    private double WiderGap(double gap)
    {
        if (!table.FullWidth) return gap;
        var parts = 0;
        var taken = GapsWithin(0, _count, gap);
        for (var i = 0; i < _count; i++)
        {
            taken += _before[i] + _after[i];
            if (i > 0) parts += table.Columns[i].GroupStart ? 2 : 1;
        }
        return parts == 0 || taken >= room ? gap : Math.Min(gap + (room - taken) / 2 / parts, TableLook.WidestGap);
    }

    private bool TryPlace(Folding folding, double gap, double leastName, out TableColumns columns)
    {
        _body.CopyTo(_before, 0);
        for (var i = 0; i < table.Head.Count; i++) MeasureHeads(table.Head[i], folding);
        for (var i = 0; i < table.Head.Count; i++) MeasureSpans(table.Head[i], folding);
        var wraps = _breaks;
        var folds = new bool[_count];
        gap = WiderGap(gap);
        var width = new double[_count];
        var edge = new double[_count];
        var left = new double[_count];
        var fixedWidth = GapsWithin(0, _count, gap);
        var wanted = 0.0;
        var flexible = 0;
        for (var i = 0; i < _count; i++)
        {
            width[i] = _before[i] + _after[i];
            edge[i] = _before[i];
            if (table.Columns[i].Kind == ColumnKind.Figure) fixedWidth += width[i];
            else
            {
                flexible++;
                if (!table.FullWidth) width[i] = Math.Min(width[i], Math.Max(room * TableLook.LongestName, 120));
                wanted += width[i];
            }
        }
        var fits = Share(width, room - fixedWidth, wanted, flexible, leastName);
        var x = 0.0;
        for (var i = 0; i < _count; i++)
        {
            if (i > 0) x += table.Columns[i].GroupStart ? gap * 2 : gap;
            left[i] = x;
            if (table.Columns[i].Kind != ColumnKind.Figure)
            {
                folds[i] = _breaks || width[i] < _body[i] - 0.001;
                wraps |= folds[i];
                edge[i] = width[i];
            }
            x += width[i];
        }
        wraps |= _longestSection > x;
        columns = new TableColumns(left, width, edge, x, wraps, folds);
        return fits;
    }

    /// <summary>Gives each column of words a share of the remaining width. Returns false if a share is too narrow to read.</summary>
    private bool Share(double[] width, double left, double wanted, int flexible, double least)
    {
        if (flexible == 0) return left >= -0.001;
        if (wanted <= left)
        {
            if (!table.FullWidth) return true;
            for (var i = 0; i < _count; i++)
            {
                if (table.Columns[i].Kind == ColumnKind.Figure) continue;
                width[i] += left - wanted;
                return true;
            }
        }
        // Columns that need less than an equal share get the width that they need; the other columns share the rest equally.
        var rest = left;
        var open = flexible;
        for (var changed = true; changed && open > 0;)
        {
            changed = false;
            var share = rest / open;
            for (var i = 0; i < _count; i++)
            {
                if (table.Columns[i].Kind == ColumnKind.Figure || width[i] < 0 || width[i] > share) continue;
                rest -= width[i];
                width[i] = -width[i] - 1;
                open--;
                changed = true;
            }
        }
        var each = open > 0 ? rest / open : 0;
        for (var i = 0; i < _count; i++)
        {
            if (table.Columns[i].Kind == ColumnKind.Figure) continue;
            width[i] = width[i] < 0 ? -width[i] - 1 : each;
        }
        return open == 0 || each >= least;
    }

    private LayoutException TooWide(TableColumns columns)
    {
        int figures = 0, words = 0;
        var taken = GapsWithin(0, _count, NarrowGap);
        for (var i = 0; i < _count; i++)
            if (table.Columns[i].Kind != ColumnKind.Figure) words++;
            else (figures, taken) = (figures + 1, taken + columns.Width[i]);
        var (has, needs) = (Math.Floor(room), Math.Ceiling(taken));
        return new LayoutException(string.Create(CultureInfo.InvariantCulture,
            $"{BlockName.Of(table)} does not fit the width of {has:0} pt: " +
                $"{(figures == 1 ? "the column of figures takes" : $"the {figures} columns of figures take")} {needs:0} pt with the " +
                $"gaps, which {(needs >= has ? $"is {needs - has:0} pt more than there is" : $"leaves {has - needs:0} pt")} for {words} " +
                $"of words, and those need {words * TableLook.NarrowestName:0} pt at least. Take columns away, or turn the page."));
    }

    private LayoutException TooManyCells(TableRow row) =>
        new($"{BlockName.Of(table)} has {_count} {(_count == 1 ? "column" : "columns")}, but a row has cells for more: " +
            $"\"{(row.Cells.Count > 0 ? BlockName.Words(row.Cells[0].Content) : "")}\".");
}
