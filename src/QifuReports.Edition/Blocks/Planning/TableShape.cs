namespace QifuReports.Edition.Blocks.Planning;

/// <summary>
/// What the style sheet has to know of a table: the classes of the cells of each column, and the width that the table needs.
/// </summary>
/// <remarks>
/// The classes of a cell: <c>v</c> a figure, <c>t</c> words, <c>g</c> the first column of a group, <c>n</c> the newest period, <c>h1</c> to
/// <c>h24</c> the space for what hangs over the edge of the last digits, in quarters of an em.
/// </remarks>
internal sealed class TableShape
{
    private const int MostHung = 24, MostHeadLines = 3, Step = 10, Widest = 90;

    // The letters of tables, and the gaps before columns, in rem.
    private const double Letters = 0.8125, Gap = 0.75, GroupGap = 0.75;

    // The least width of names and of other words, if they can be wrapped; the greatest width of a column heading on one line; in em.
    private const double NameWidth = 13, WordsWidth = 14, ShortHead = 7.5, IndentWidth = 0.75;

    private readonly Table _table;
    private readonly double[] _body, _after, _head;
    private readonly string?[] _classes, _headClasses;
    private readonly bool _hasTint;

    public TableShape(Table table)
    {
        _table = table;
        var count = table.Columns.Count;
        (_body, _after, _head) = (new double[count], new double[count], new double[count]);
        (_classes, _headClasses) = (new string?[count], new string?[count]);
        _hasTint = table.Columns.Any(c => c is { Kind: not ColumnKind.Label, Newest: false });
        foreach (var row in table.Rows) Measure(row, _body);
        foreach (var row in table.Head) Measure(row, _head);
        for (var i = 0; i < count; i++)
        {
            _classes[i] = ClassesOf(table.Columns[i], Hung(_after[i]), isSpan: false);
            _headClasses[i] = ClassesOf(table.Columns[i], 0, isSpan: true);
        }
    }

    /// <summary>The classes of a cell in a column; null for none.</summary>
    public string? Of(int column, int span) => span > 1 ? _headClasses[column] : _classes[column];

    /// <summary>Whether any column has words, so that the cells of a row are level at their first lines.</summary>
    public bool HasWords => _table.Columns.Any(c => c.Kind == ColumnKind.Text);

    /// <summary>The number of columns that the heading of a group of rows takes: up to the first column of the newest period.</summary>
    public int HeadingSpan
    {
        get
        {
            for (var i = 1; _hasTint && i < _table.Columns.Count; i++)
                if (_table.Columns[i].Newest) return i;
            return _table.Columns.Count;
        }
    }

    /// <summary>The classes of a column heading: as for other cells, and <c>k</c> for one that is too short to be divided.</summary>
    public string? OfHead(int column, TableCell cell)
    {
        var classes = Of(column, cell.Span);
        if (cell.Content.Count == 0 || CharacterWidth.Of(TextOf(cell)) > ShortHead) return classes;
        return classes is null ? "k" : classes + " k";
    }

    /// <summary>The class for the width that the table needs, such as <c>fit-40</c> for 40 rem; <c>wide</c> beyond 90 rem.</summary>
    public string Fit
    {
        get
        {
            var need = 0.0;
            for (var i = 0; i < _body.Length; i++)
            {
                var most = _table.Columns[i].Kind switch { ColumnKind.Label => NameWidth, ColumnKind.Text => WordsWidth, _ => _body[i] };
                need += Math.Max(Math.Min(_body[i], most), _head[i]) * Letters + Hung(_after[i]) / 4.0 * Letters + Gap;
                if (_table.Columns[i].GroupStart) need += GroupGap;
            }
            var step = (int)Math.Ceiling(need / Step) * Step;
            return step > Widest ? "wide" : "fit-" + Number(Math.Max(step, 2 * Step));
        }
    }

    /// <summary>The number of quarters of an em that a width takes.</summary>
    public static int Hung(double width) => Math.Min(MostHung, (int)Math.Ceiling(width * 4));

    private void Measure(TableRow row, double[] widths)
    {
        var column = 0;
        foreach (var cell in row.Cells)
        {
            if (column >= widths.Length) return;
            if (cell.Span == 1 && cell.Content.Count > 0 && !(row.Kind == RowKind.Section && row.Cells.Count == 1))
                widths[column] = Math.Max(widths[column], row.Kind == RowKind.Head ? HeadWidth(cell) : BodyWidth(row, cell, column));
            column += cell.Span;
        }
    }

    private double BodyWidth(TableRow row, TableCell cell, int column)
    {
        if (_table.Columns[column].Kind != ColumnKind.Figure)
            return cell.Content.Sum(FigureEdge.WidthOf) + (column == 0 ? row.Indent * IndentWidth : 0);
        var edge = FigureEdge.Of(cell.Content);
        _after[column] = Math.Max(_after[column], edge.After);
        return edge.Before;
    }

    // A column heading may take three lines.
    private static double HeadWidth(TableCell cell)
    {
        var text = TextOf(cell);
        var width = CharacterWidth.Of(text);
        return width <= ShortHead ? width : Math.Max(CharacterWidth.OfLongestWord(text), width / MostHeadLines);
    }

    private static string TextOf(TableCell cell) => string.Concat(cell.Content.OfType<TextRun>().Select(r => r.Text));

    private string? ClassesOf(TableColumn column, int hung, bool isSpan)
    {
        var classes = new List<string>(4);
        if (column.Kind == ColumnKind.Figure) classes.Add(isSpan ? "s" : "v");
        if (column.Kind == ColumnKind.Text) classes.Add("t");
        if (column.GroupStart) classes.Add("g");
        if (column.Newest && _hasTint) classes.Add("n");
        if (hung > 0) classes.Add("h" + Number(hung));
        return classes.Count == 0 ? null : string.Join(' ', classes);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
