using System.Collections;
using System.Xml;
using QifuReports.Import.Documents.Cells;

namespace QifuReports.Import.Documents.Workbooks;

/// <summary>The parts of a workbook that all its cells use.</summary>
/// <param name="Texts">The shared texts, to which cells refer by number.</param>
/// <param name="From1904">Whether dates are counted from 1904.</param>
internal sealed record WorkbookParts(IReadOnlyList<string> Texts, IReadOnlyList<CellStyle> Styles, bool From1904);

/// <summary>
/// Reads the rows of a sheet as they are printed. Hidden rows and columns are left out. A formula has the value that was last computed and
/// stored. If a person would see something else in the sheet, a note says so. The size that the sheet states is ignored: only existing
/// cells count.
/// </summary>
/// <param name="before">The number of cells and rows that were read in earlier sheets.</param>
internal sealed class WorkbookSheet(string name, WorkbookParts parts, List<SourceNote> notes, int before, CancellationToken cancellation)
{
    private const int MostCells = WorkbookDocument.MostCells, MostColumns = 16_384, MostNotes = 40;

    private readonly List<GridRow> _rows = [];
    private readonly List<(int First, int Last)> _hidden = [];
    private readonly Dictionary<(int Row, int Column), int> _merged = [];
    private readonly BitArray _isHidden = new(MostColumns);
    private int _cells = before, _row, _said, _hiding;
    private bool _ruledBefore;

    /// <summary>The number of cells and rows read so far, including the cells and rows of earlier sheets.</summary>
    public int Cells => _cells;

    /// <summary>Reads the rows that have text, with their row numbers. A merged cell covers all columns that were merged.</summary>
    public IReadOnlyList<GridRow> Read(XmlReader xml)
    {
        while (xml.Next())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "col" && xml.IsSet("hidden")) Hide(xml.Int("min") ?? 0, xml.Int("max") ?? 0);
            else if (xml.LocalName == "row") Row(xml);
            else if (xml.LocalName == "mergeCell") Merge(xml.GetAttribute("ref") ?? "");
        }
        if (_said > MostNotes) notes.Add(
            new SourceNote(_row, name, FormattableString.Invariant($"{_said - MostNotes} more notes on this sheet are left out")));
        if (_merged.Count == 0) return _rows;
        var last = 0;
        foreach (var row in _rows) last = Math.Max(last, row.Cells[^1].Right);
        return _rows.ConvertAll(r => r with { Cells = [.. r.Cells.Select((c, i) => c with { Right = RightOf(r, i, last) })] });
    }

    private int RightOf(GridRow row, int at, int last)
    {
        var cell = row.Cells[at];
        if (!_merged.TryGetValue((row.Line, cell.Left), out var right)) return cell.Right;
        right = Math.Min(right, last);
        return at + 1 < row.Cells.Count ? Math.Max(cell.Left, Math.Min(right, row.Cells[at + 1].Left - 1)) : Math.Max(cell.Left, right);
    }

    private void Hide(int first, int last)
    {
        if (first < 1 || last < first || first > MostColumns) return;
        last = Math.Min(last, MostColumns);
        if ((_hiding += last - first + 1) > 4 * MostColumns) throw new TooMuchException();
        _hidden.Add((first - 1, last - 1));
        for (var i = first - 1; i < last; i++) _isHidden[i] = true;
    }

    private void Row(XmlReader xml)
    {
        cancellation.ThrowIfCancellationRequested();
        if (++_cells > MostCells || _rows.Count > WorkbookDocument.MostRows) throw new TooMuchException();
        _row = xml.Int("r") ?? _row + 1;
        var (cells, indent, ruled, below, column) = (new List<GridCell>(), 0, false, false, -1);
        var isHidden = xml.IsSet("hidden");
        var hiddenColumns = false;
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (xml.Next() && xml.Depth > depth)
            {
                if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c") continue;
                if (++_cells > MostCells) throw new TooMuchException();
                column = ColumnOf(xml.GetAttribute("r")) ?? column + 1;
                var style = xml.Int("s") is { } s && s >= 0 && s < parts.Styles.Count ? parts.Styles[s] : CellStyle.None;
                var isNumber = xml.GetAttribute("t") is null or "n";
                var text = TextOf(xml, style, column, isHidden || IsHidden(column));
                if (column > 0) (ruled, below) = (ruled | style.IsRuledAbove, below | style.IsRuledBelow);
                if (text.Length == 0 || column >= MostColumns) continue;
                if (IsHidden(column)) hiddenColumns = true;
                else
                {
                    if (cells.Count == 0) indent = style.Indent;
                    if (cells.Count > 0 && cells[^1].Left >= column) continue;
                    cells.Add(new GridCell(column, column, text) { IsStored = isNumber });
                }
            }
        }
        if (isHidden && cells.Count > 0) Note($"{cells[0].Text}", "the row is hidden, and is not read");
        else if (hiddenColumns && _hidden.Count > 0) NoteHiddenColumns();
        if (isHidden) return;
        if (cells.Count > 0)
        {
            _rows.Add(new GridRow(cells, _row) { Indent = indent, IsRuledAbove = ruled || _ruledBefore });
            _ruledBefore = false;
        }
        _ruledBefore |= below;
    }

    private void NoteHiddenColumns()
    {
        foreach (var (first, last) in _hidden)
            Note($"columns {NameOf(first)} to {NameOf(Math.Min(last, MostColumns - 1))}", "the columns are hidden, and are not read");
        // The note on hidden columns is written once; the columns stay hidden.
        _hidden.Clear();
    }

    private bool IsHidden(int column) => column < MostColumns && _isHidden[column];

    private string TextOf(XmlReader xml, CellStyle style, int column, bool isHidden)
    {
        var (type, stored, formula) = (xml.GetAttribute("t") ?? "n", "", false);
        if (xml.IsEmptyElement) return "";
        var depth = xml.Depth;
        var seen = false;
        while (xml.Next() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "f") formula = true;
            if (xml.LocalName == "v") (stored, seen) = (xml.Plain(), true);
            else if (xml.LocalName == "is") (stored, seen) = (xml.RichText(), true);
            else xml.Plain();
        }
        if (!seen || stored.Length == 0 && type is "n")
        {
            if (!formula || isHidden) return "";
            Note(At(column), "its formula has no value: open the workbook in a program that computes it, and save it");
            return column > 0 ? Tables.UnreadableCell.NoValue : "";
        }
        switch (type)
        {
            case "s":
                return int.TryParse(stored, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < parts.Texts.Count
                    ? parts.Texts[number] : "";
            case "str" or "inlineStr":
                return SheetBlocks.Words(stored);
            case "b":
                return stored == "1" ? "TRUE" : "FALSE";
            case "e":
                if (!isHidden) Note(At(column), $"it holds the error {stored}, which is no figure");
                return PlainWords.Of(stored);
            case "d":
                return stored.Length >= 10 ? stored[..10] : stored;
        }
        var text = style.Format.Print(stored, parts.From1904);
        if (isHidden || style.Format.IsDate) return text;
        if (text.Length == 0 && stored.Trim('0', '.', '-').Length > 0)
            Note(At(column), $"its format hides the number {stored}, which is not read");
        else if (text.Length > 0 && PrintedNumber.Of(text) is null) Note(At(column), $"it is printed as '{text}', which is read as words");
        return text;
    }

    private void Note(string what, string why)
    {
        if (++_said <= MostNotes) notes.Add(new SourceNote(_row, $"{name}: {what}", why));
    }

    private string At(int column) => FormattableString.Invariant($"cell {NameOf(column)}{_row}");

    private void Merge(string reference)
    {
        var colon = reference.IndexOf(':');
        if (colon < 0 || _merged.Count > MostCells || ColumnOf(reference[..colon]) is not { } left
            || ColumnOf(reference[(colon + 1)..]) is not { } right) return;
        var digits = reference.AsSpan(0, colon).TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ$");
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && right > left && right < MostColumns)
            _merged[(row, left)] = right;
    }

    // The column of a cell reference such as AB12, counted from 0; null if the reference has none.
    private static int? ColumnOf(string? reference)
    {
        if (reference is null) return null;
        var column = 0;
        foreach (var c in reference)
        {
            if (c == '$') continue;
            if (!char.IsAsciiLetterUpper(c) || column > MostColumns) break;
            column = column * 26 + (c - 'A' + 1);
        }
        return column == 0 ? null : column - 1;
    }

    private static string NameOf(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : NameOf(column / 26 - 1) + (char)('A' + column % 26);
}
