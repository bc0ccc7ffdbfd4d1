using QifuReports.Workbook.Formulas;
using QifuReports.Workbook.Places;

namespace QifuReports.Workbook.Quarters;

/// <summary>
/// The sheet with each figure by quarter: filed quarters as links, derived ones as formulas over the filed spans; then twelve months,
/// growth on the year before and on the period before.
/// </summary>
internal sealed class QuartersSheet
{
    /// <summary>The row with the names of the periods.</summary>
    public const int HeadRow = 3;

    /// <summary>The column of the first period; name, unit and basis are to the left of it.</summary>
    public const int FirstColumn = 4;

    private readonly FactPlaces _places;
    private readonly List<Section> _sections = [];

    public QuartersSheet(PeriodGrid grid, FactPlaces places, SheetName name)
    {
        (Grid, _places, Name) = (grid, places, name);
        var all = Enumerable.Range(0, grid.Series.Count).ToList();
        Add(SectionKind.Values, all);
        Add(SectionKind.Trailing, all.FindAll(i => grid.Series[i].Trailing.Count > 0));
        Add(SectionKind.YearGrowth, all.FindAll(i => !grid.Series[i].Key.Basis.IsAdjustment && HasPair(grid.Series[i], grid.PerYear)));
        if (grid.PerYear > 1)
            Add(SectionKind.PeriodGrowth, all.FindAll(i => !grid.Series[i].Key.Basis.IsAdjustment && HasPair(grid.Series[i], 1)));
    }

    public PeriodGrid Grid { get; }
    public SheetName Name { get; }

    /// <summary>The cell of a series in a period, each from 0; whether or not the figure is known there.</summary>
    public CellPlace Value(int series, int period) => Of(SectionKind.Values).Place(Name, series, period);

    /// <summary>The cell of the twelve months that end with a period; null for a series without.</summary>
    public CellPlace? Trailing(int series, int period) =>
        Grid.Series[series].Trailing.Count == 0 ? null : Of(SectionKind.Trailing).Place(Name, series, period);

    /// <summary>The cell with the name of a series.</summary>
    public CellPlace NameOf(int series) => Value(series, 0) with { Column = 1 };

    /// <summary>The cell with the name of a period.</summary>
    public CellPlace HeadOf(int period) => new(Name, FirstColumn + period, HeadRow);

    public Sheet ToSheet()
    {
        var widths = new double[FirstColumn - 1 + Grid.Periods.Count];
        Array.Fill(widths, 14);
        (widths[0], widths[1], widths[2]) = (52, 18, 18);
        return new Sheet(Name, widths, Rows())
        {
            FrozenRows = HeadRow,
            FrozenColumns = FirstColumn - 1,
            IsLandscape = true,
            PrintEnd = new CellPlace(Name, widths.Length, LastRow),
        };
    }

    private int LastRow => Math.Max(HeadRow, _sections[^1].FirstRow + _sections[^1].Series.Count - 1);

    private Section Of(SectionKind kind) => _sections.Find(s => s.Kind == kind)!;

    private void Add(SectionKind kind, List<int> series)
    {
        var above = _sections.Count == 0 ? HeadRow : _sections[^1].FirstRow + _sections[^1].Series.Count;
        _sections.Add(new Section(kind, above + 2, series));
    }

    private static bool HasPair(Series series, int distance)
    {
        for (var i = distance; i < series.Values.Count; i++)
            if (series.Values[i] is not null && series.Values[i - distance] is not null) return true;
        return false;
    }

    private IEnumerable<Row> Rows()
    {
        var words = Grid.Kind switch { PeriodKind.Quarter => "quarter", PeriodKind.Half => "half-year", _ => "year" };
        yield return new Row(1, [new Cell.Words("Figures by " + words, CellStyle.Title)]);
        yield return new Row(2,
            [new Cell.Words("Green: as filed, from the sheet of the statement. Black: derived or computed here.", CellStyle.Note)]);
        var heads = new Cell?[FirstColumn - 1 + Grid.Periods.Count];
        (heads[0], heads[1], heads[2]) = (new Cell.Words("Figure", CellStyle.Heading), new Cell.Words("Unit", CellStyle.Heading),
            new Cell.Words("Basis", CellStyle.Heading));
        for (var i = 0; i < Grid.Periods.Count; i++)
            heads[FirstColumn - 1 + i] = new Cell.Words(Grid.Periods[i].ToString(), CellStyle.NumberHeading);
        yield return new Row(HeadRow, heads);
        foreach (var section in _sections)
        {
            if (section.Series.Count == 0) continue;
            yield return new Row(section.FirstRow - 1, [new Cell.Words(TitleOf(section.Kind, words), CellStyle.Heading)]);
            for (var i = 0; i < section.Series.Count; i++)
                yield return new Row(section.FirstRow + i, CellsOf(section.Kind, section.Series[i]));
        }
    }

    private static string TitleOf(SectionKind kind, string period) => kind switch
    {
        SectionKind.Values => "By " + period + "; balances at its end",
        SectionKind.Trailing => "Twelve months that end with the " + period,
        SectionKind.YearGrowth => "Change on the year before, in percent; of percentages in points",
        _ => "Change on the " + period + " before, in percent; of percentages in points",
    };

    private Cell?[] CellsOf(SectionKind kind, int index)
    {
        var series = Grid.Series[index];
        var cells = new Cell?[FirstColumn - 1 + Grid.Periods.Count];
        cells[0] = new Cell.Words(series.Name, CellStyle.Words with { Indent = 1 });
        cells[1] = new Cell.Words(kind <= SectionKind.Trailing ? series.Unit : series.IsPercent ? "points" : "percent", CellStyle.Note);
        cells[2] = new Cell.Words(series.Key.Basis.Name, CellStyle.Note);
        var format = series.Format;
        for (var i = 0; i < Grid.Periods.Count; i++)
            cells[FirstColumn - 1 + i] = kind switch
            {
                SectionKind.Values => ValueCell(series, series.Values, i, format, isTrailing: false),
                SectionKind.Trailing => ValueCell(series, series.Trailing, i, format, isTrailing: true),
                SectionKind.YearGrowth => Change(index, i, Grid.PerYear),
                _ => Change(index, i, 1),
            };
        return cells;
    }

    private Cell? ValueCell(Series series, IReadOnlyList<KnownFigure?> values, int period, NumberFormat format, bool isTrailing)
    {
        if (values[period] is not { } figure) return null;
        if (figure is not DerivedFigure { Formula: DerivationFormula.Quotient } quotient)
            return SpanFormula.Of(figure, series.Scale, _places, Name, format);
        var (top, bottom) = (PartOf(quotient.Inputs[0].Figure), PartOf(quotient.Inputs[1].Figure));
        var above = FactPlaces.Times(PlaceOf(top, period, isTrailing), Grid.Series[top].Scale / Grid.Series[bottom].Scale);
        return new Cell.Formula(
            string.Create(CultureInfo.InvariantCulture, $"ROUND({above}/{PlaceOf(bottom, period, isTrailing)}*100,{Decimals.OfQuotient})"),
            Rounding.At(quotient.Value, Decimals.OfQuotient), new CellStyle(CellRole.Formula, format));
    }

    // The row of a part of a quotient.
    private int PartOf(KnownFigure part) => Grid.RowOf(new SeriesKey(part.Concept, part.Unit, part.Basis, part.Members));

    private string PlaceOf(int row, int period, bool isTrailing) =>
        (isTrailing ? Trailing(row, period)!.Value : Value(row, period)).Relative;

    private Cell? Change(int index, int period, int distance)
    {
        var series = Grid.Series[index];
        if (period < distance || series.Shown(series.Values, period) is not { } later
            || series.Shown(series.Values, period - distance) is not { } earlier) return null;
        var (to, from) = (Value(index, period).Relative, Value(index, period - distance).Relative);
        return series.IsPercent ? ChangeFormula.Points(to, later, from, earlier) : ChangeFormula.Growth(to, later, from, earlier);
    }

    private enum SectionKind { Values, Trailing, YearGrowth, PeriodGrowth }

    private sealed class Section(SectionKind kind, int firstRow, IReadOnlyList<int> series)
    {
        private readonly Dictionary<int, int> _rows = series.Select((s, i) => (s, i)).ToDictionary(p => p.s, p => firstRow + p.i);

        public SectionKind Kind { get; } = kind;
        public int FirstRow { get; } = firstRow;
        public IReadOnlyList<int> Series { get; } = series;

        public CellPlace Place(SheetName sheet, int index, int period) => new(sheet, FirstColumn + period, _rows[index]);
    }
}
