using QifuReports.Workbook.Places;

namespace QifuReports.Workbook.Checks;

/// <summary>Writes the cells of figures as few ranges: each run of cells below one another is one range.</summary>
internal sealed class CellRuns(FactPlaces places, SheetName sheet)
{
    private readonly List<CellPlace> _cells = [];
    private readonly List<string> _runs = [];

    /// <summary>
    /// The ranges of the filed cells of some figures, sheet by sheet, then column by column from top to bottom. The list is valid until the
    /// next call; it is empty for no figures.
    /// </summary>
    public IReadOnlyList<string> Of(IReadOnlyList<Fact> facts)
    {
        _cells.Clear();
        _runs.Clear();
        for (var i = 0; i < facts.Count; i++) _cells.Add(places.Of(facts[i]));
        _cells.Sort(Compare);
        for (var first = 0; first < _cells.Count;)
        {
            var last = first;
            while (last + 1 < _cells.Count && _cells[last + 1] == _cells[last].Below(1)) last++;
            _runs.Add(first == last ? _cells[first].From(sheet) : _cells[first].To(_cells[last], sheet));
            first = last + 1;
        }
        return _runs;
    }

    private static int Compare(CellPlace a, CellPlace b)
    {
        var bySheet = string.CompareOrdinal(a.Sheet.Text, b.Sheet.Text);
        if (bySheet != 0) return bySheet;
        return a.Column != b.Column ? a.Column.CompareTo(b.Column) : a.Row.CompareTo(b.Row);
    }
}
