using QifuReports.Ledger.Derivation;
using QifuReports.Workbook.Formulas;
using QifuReports.Workbook.Places;
using QifuReports.Workbook.Quarters;

namespace QifuReports.Workbook.Reviews;

/// <summary>The figures of roles over any spans: in the quarters of the book and in the longer spans that filings state.</summary>
internal sealed class RoleFigures
{
    private readonly DerivedBook _book;
    private readonly QuartersSheet _quarters;
    private readonly FactPlaces _places;
    private readonly IReadOnlyList<Basis> _bases;

    public RoleFigures(DerivedBook book, QuartersSheet quarters, FactPlaces places)
    {
        (_book, _quarters, _places) = (book, quarters, places);
        _bases = [.. places.Filings.Reverse().Select(f => f.Basis).Distinct()];
    }

    /// <summary>The concept with a role; null for none.</summary>
    public Concept? Concept(string role) => _book.Ledger.Taxonomy.WithRole(role);

    /// <summary>The scale in which amounts of money are shown.</summary>
    public decimal ScaleOf(Concept concept) => concept.UnitKind == UnitKind.Money ? _book.Ledger.Scale : 1;

    /// <summary>The unit in words, with the scale.</summary>
    public string UnitOf(Concept concept) =>
        UnitWords.Of(FactUnits.Of(concept, _book.Ledger.Issuer.Currency), ScaleOf(concept));

    /// <summary>The quarters, then the other spans, of which any of some concepts is known; each oldest first.</summary>
    public IReadOnlyList<Period> PeriodsOf(IReadOnlyList<Concept> concepts)
    {
        List<Period> periods = [.. _quarters.Grid.Periods.Where(p => concepts.Any(c => Find(c, p) is not null))];
        var ids = concepts.Select(c => c.Id).ToHashSet();
        List<Period> others = [];
        foreach (var site in _places.Statements)
            foreach (var line in site.Statement.Lines)
                foreach (var cell in line.Cells)
                    if (cell.Fact is { } fact && ids.Contains(fact.Key.Concept) && !fact.Key.Period.IsInstant
                        && fact.Key.Period.Kind != _quarters.Grid.Kind && !others.Contains(fact.Key.Period)) others.Add(fact.Key.Period);
        others.RemoveAll(p => !concepts.Any(c => Find(c, p) is not null));
        others.Sort(static (a, b) => a.End != b.End ? a.End.CompareTo(b.End) : b.Start.CompareTo(a.Start));
        periods.AddRange(others);
        return periods;
    }

    /// <summary>
    /// The figure of the whole company in its currency, under the basis of the newest filing that gives it; null for none, and for a
    /// quotient that no filing states and the sheet of quarters does not compute.
    /// </summary>
    public KnownFigure? Find(Concept concept, Period period)
    {
        var of = concept.AtInstant ? period.Closing : period;
        foreach (var basis in _bases)
            if (_book.Find(new FactKey(concept.Id, of, FactUnits.Of(concept, _book.Ledger.Issuer.Currency), basis)) is KnownFigure figure
                && (figure is not DerivedFigure { Formula: DerivationFormula.Quotient } || IsInQuarters(figure, period))) return figure;
        return null;
    }

    // Quotients are divided there only.
    private bool IsInQuarters(KnownFigure figure, Period period) =>
        _quarters.Grid.RowOf(new SeriesKey(figure.Concept, figure.Unit, figure.Basis, figure.Members)) >= 0
            && _quarters.Grid.ColumnOf(period) >= 0;

    /// <summary>The cell of a figure: a link to the sheet of quarters where it has a row there, otherwise to the filed figures.</summary>
    public Cell Link(KnownFigure figure, Concept concept, Period period, SheetName here, NumberFormat format)
    {
        var row = _quarters.Grid.RowOf(new SeriesKey(figure.Concept, figure.Unit, figure.Basis, figure.Members));
        var column = _quarters.Grid.ColumnOf(period);
        if (row < 0 || column < 0) return SpanFormula.Of(figure, ScaleOf(concept), _places, here, format);
        var series = _quarters.Grid.Series[row];
        return new Cell.Formula(FactPlaces.Times(_quarters.Value(row, column).From(here), series.Scale / ScaleOf(concept)),
            series.Shown(series.Values, column)!.Value * (series.Scale / ScaleOf(concept)), new CellStyle(CellRole.Link, format));
    }

    /// <summary>A figure in the scale of <see cref="ScaleOf"/>, and the decimals that it has there.</summary>
    public (decimal Value, int Decimals) Shown(KnownFigure figure, Concept concept)
    {
        var digits = 0;
        foreach (var fact in figure.FiledTerms) digits = Math.Max(digits, Decimals.Of(fact, ScaleOf(concept)));
        return (figure.Value / ScaleOf(concept), digits);
    }
}
