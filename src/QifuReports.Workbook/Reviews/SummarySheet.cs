using QifuReports.Workbook.Formulas;
using QifuReports.Workbook.Quarters;

namespace QifuReports.Workbook.Reviews;

/// <summary>
/// The first sheet: key figures of the newest period with their changes, charts of the trends, and what the checks count.
/// </summary>
internal sealed class SummarySheet(LedgerBook book, QuartersSheet quarters, RoleSeries roles, SheetName name,
    IReadOnlyList<LinkedCount> checks)
{
    private const int CountRow = 4, HeadRow = 6, Columns = 8;

    private static readonly string[] KeyRoles =
    [
        "revenue", "operating-result", "result-before-tax", "net-result", "net-result-attributable", "non-gaap-operating-result",
        "non-gaap-net-result", "operating-margin", "net-margin", "non-gaap-net-margin", "eps-basic", "eps-diluted",
        "earnings-per-ads-diluted", "loan-volume", "loan-balance", "net-provisions", "delinquency-rate-90-day", "operating-cash-flow",
        "cash", "total-assets", "total-liabilities", "equity",
    ];

    /// <summary>Whether the book is a draft, which stands before its title.</summary>
    public bool IsDraft { get; init; }

    private readonly int _latest = LatestOf(roles);
    private readonly IReadOnlyList<int> _rows = roles.Of(KeyRoles);

    public Sheet ToSheet()
    {
        var chartRow = HeadRow + _rows.Count + 1;
        var charts = TrendCharts.Of(quarters, roles, name, chartRow);
        var checkRow = (charts.Count == 0 ? chartRow : charts[^1].BottomRight.Row) + 2;
        var last = checkRow + checks.Count;
        return new Sheet(name, [44, 18, 16, 16, 12, 16, 12, 18], Rows(checkRow))
        {
            FrozenRows = HeadRow,
            FrozenColumns = 1,
            IsOnePage = true,
            PrintEnd = new CellPlace(name, Columns, last),
            Charts = charts,
            Differences = checks.Count == 0 ? [] : [Red(CountRow, CountRow), Red(checkRow + 1, last)],
        };
    }

    private NotZero Red(int first, int last) =>
        new(new CellRange(new CellPlace(name, 3, first), new CellPlace(name, 3, last)), Tone.Bad);

    // The newest period with revenue, or with any key figure.
    private static int LatestOf(RoleSeries roles)
    {
        foreach (var row in (ReadOnlySpan<int>)[roles.Of("revenue"), roles.Of("net-result")])
            for (var i = roles.Grid.Periods.Count - 1; i >= 0; i--)
                if (roles.Value(row, i) is not null) return i;
        return roles.Grid.Periods.Count - 1;
    }

    private IEnumerable<Row> Rows(int checkRow)
    {
        yield return new Row(1, [new Cell.Words((IsDraft ? "DRAFT \u2013 " : "") + book.Issuer.Name, CellStyle.Title)]);
        yield return new Row(2, [new Cell.Words("Fact book: every figure of the filings, with live formulas", CellStyle.Words)]);
        yield return new Row(3, [new Cell.Words("Blue: as filed. Black: computed here. Green: from another sheet.", CellStyle.Note)]);
        if (checks.Count > 0) yield return CountOf(checks[0], CountRow);
        if (_latest >= 0) yield return Heads();
        for (var i = 0; i < _rows.Count && _latest >= 0; i++) yield return FigureRow(_rows[i], HeadRow + 1 + i);
        if (checks.Count == 0) yield break;
        yield return new Row(checkRow, [new Cell.Words("Comparisons that fail", CellStyle.Heading)]);
        for (var i = 0; i < checks.Count; i++) yield return CountOf(checks[i], checkRow + 1 + i);
    }

    private Row CountOf(LinkedCount count, int row) => new(row,
        [new Cell.Words(count.Caption, CellStyle.Words), null,
            new Cell.Formula(count.Place.From(name), count.Value, new CellStyle(CellRole.Link, NumberFormat.Count))]);

    private Row Heads()
    {
        var grid = quarters.Grid;
        var cells = new Cell?[Columns];
        string?[] words = ["Key figure", "Unit", null, null, "Change", null, "Change", "Twelve months"];
        for (var i = 0; i < Columns; i++)
            if (words[i] is { } text) cells[i] = new Cell.Words(text, i < 2 ? CellStyle.Heading : CellStyle.NumberHeading);
        cells[2] = PeriodHead(_latest);
        if (_latest >= 1) cells[3] = PeriodHead(_latest - 1);
        if (_latest >= grid.PerYear) cells[5] = PeriodHead(_latest - grid.PerYear);
        return new Row(HeadRow, cells);
    }

    private Cell.WordFormula PeriodHead(int period) =>
        new(quarters.HeadOf(period).From(name), quarters.Grid.Periods[period].ToString(), CellStyle.NumberHeading);

    private Row FigureRow(int series, int row)
    {
        var cells = new Cell?[Columns];
        var of = quarters.Grid.Series[series];
        cells[0] = new Cell.Words(of.Name, CellStyle.Words);
        cells[1] = new Cell.Words(of.Unit, CellStyle.Note);
        cells[2] = Link(series, _latest);
        Compare(cells, series, row, _latest - 1, 3);
        Compare(cells, series, row, _latest - quarters.Grid.PerYear, 5);
        if (of.Trailing.Count > 0 && of.Shown(of.Trailing, _latest) is { } trailing && quarters.Trailing(series, _latest) is { } place)
            cells[7] = new Cell.Formula(place.From(name), trailing, new CellStyle(CellRole.Link, of.Format));
        return new Row(row, cells);
    }

    private void Compare(Cell?[] cells, int series, int row, int period, int column)
    {
        if (roles.Value(series, period) is not { } earlier) return;
        cells[column] = Link(series, period);
        if (roles.Value(series, _latest) is not { } later) return;
        var (to, from) = (new CellPlace(name, 3, row).Relative, new CellPlace(name, column + 1, row).Relative);
        cells[column + 1] = quarters.Grid.Series[series].IsPercent ? ChangeFormula.Points(to, later, from, earlier)
            : ChangeFormula.Growth(to, later, from, earlier);
    }

    private Cell.Formula? Link(int series, int period) => roles.Value(series, period) is { } value
        ? new Cell.Formula(quarters.Value(series, period).From(name), value,
            new CellStyle(CellRole.Link, quarters.Grid.Series[series].Format))
        : null;
}
