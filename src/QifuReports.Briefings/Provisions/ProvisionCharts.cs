namespace QifuReports.Briefings.Provisions;

/// <summary>
/// The charts of a provision briefing; charts without figures are left out. The template <c>chart-NAME</c> writes a chart's message.
/// </summary>
internal sealed class ProvisionCharts(ChartMaker maker, ProvisionSource source)
{
    private readonly BriefingContext _context = maker.Context;
    private readonly ChartUnit _unit = ChartUnit.OfTables(maker.Context);

    /// <summary>The chart with this name; null for an unknown name, empty if its figures are missing.</summary>
    public IReadOnlyList<Block>? Named(string name) => name switch
    {
        "components-by-period" => ProvisionBridges.Components(maker, source, name),
        "categories-by-period" => Categories(name),
        "ratios-by-period" => Ratios(name),
        "categories-by-quarter" => CategoriesByQuarter.Make(maker, source, name),
        "bridge" => ProvisionBridges.OnTheYear(maker, source, name),
        _ => null,
    };

    private IReadOnlyList<Block> Categories(string name)
    {
        var axis = Axis(source.Whole, true);
        if (axis.Known == 0) return [];
        var series = new List<ChartSeries>(source.Categories.Count);
        foreach (var concept in source.Categories) series.Add(new ChartSeries(concept.ShortName, axis.Points(p => Point(concept, p))));
        var chart = new ColumnChart
        {
            Unit = _unit.Name, Categories = axis.Categories, Stacked = true, Series = series,
            Totals = axis.Points(p => Point(source.Whole, p)), Emphasised = axis.PlaceOf(_context.Period),
        };
        return [maker.Block(Name(name), $"{source.Whole.Name} by category, {_unit.Name}, by period", chart, 0.42, Mix(), Note(axis), axis)];
    }

    private IReadOnlyList<Block> Ratios(string name)
    {
        if (source.Ratios.Count == 0) return [];
        var axis = PeriodAxis.Of([.. PeriodTable.Groups(_context, source, false)], p => source.Ratios.Any(r => Find(r, p) is not null),
            PeriodWords.Short);
        if (axis.Known == 0) return [];
        var series = new List<ChartSeries>(source.Ratios.Count);
        foreach (var concept in source.Ratios)
            series.Add(new ChartSeries(concept.ShortName, axis.Points(p => ChartUnit.Percent.Point(_context, Find(concept, p)))));
        var chart = new LineChart { Unit = ChartUnit.Percent.Name, Categories = axis.Categories, Series = series,
            Emphasised = axis.PlaceOf(_context.Period) };
        return [maker.Block(Name(name), $"New provisions over loan volume, {ChartUnit.Percent.Name}, by period", chart, 0.3, Rates(),
            Note(axis), axis)];
    }

    // The category whose share of the total changed most compared with the year before; no values if shares are not meaningful.
    private WordsObject Mix()
    {
        Concept? most = null;
        decimal largest = 0;
        if (Find(source.Whole, _context.Period) is { Low: > 0 } whole
            && Find(source.Whole, _context.Period.YearBefore) is { Low: > 0 } wholeBefore)
            foreach (var category in source.Categories)
            {
                if (Find(category, _context.Period) is not { Value: >= 0 } now
                    || Find(category, _context.Period.YearBefore) is not { Value: >= 0 } before) continue;
                var move = Math.Abs(now.Value / whole.Value - before.Value / wholeBefore.Value);
                if (move > largest) (most, largest) = (category, move);
            }
        return Seen(("category", most));
    }

    // The ratio that changed most compared with the year before.
    private WordsObject Rates()
    {
        Concept? most = null;
        decimal largest = 0;
        foreach (var ratio in source.Ratios)
        {
            if (_context.Current(ratio) is not { } now || _context.Compare(now, ComparedWith.YearBefore) is not { } comparison) continue;
            var move = Math.Abs(comparison.Difference.Value);
            if (move > largest) (most, largest) = (ratio, move);
        }
        return Seen(("ratio", most));
    }

    private WordsObject Seen((string Name, Concept? Concept) most)
    {
        var words = new List<(string, TemplateValue)> { ("whole",
            new FigureObject(_context, source.Whole, _context.Period, _context.Book.Currency)) };
        if (most.Concept is { } concept)
            words.Add((most.Name, new FigureObject(_context, concept, _context.Period, _context.Book.Currency)));
        return new WordsObject(words);
    }

    // The periods grouped by length, because spans of different lengths are not compared.
    private PeriodAxis Axis(Concept concept, bool withDerived) =>
        PeriodAxis.Of([.. PeriodTable.Groups(_context, source, withDerived)], p => Find(concept, p) is not null,
        p => ProvisionFigures.IsDerived(source, p) ? $"{PeriodWords.Short(p)} (derived)" : PeriodWords.Short(p));

    private Figure? Find(Concept concept, Period period) => _context.Book.Find(concept, period, _context.Book.Currency);

    private ChartPoint Point(Concept concept, Period period) => _unit.Point(_context, Find(concept, period));

    private ChartNote Note(PeriodAxis axis)
    {
        var (note, isDerived) = (Basis(_context), false);
        foreach (var one in axis.Each(p => ProvisionFigures.IsDerived(source, p), false)) isDerived |= one;
        if (axis.Categories.Any(c => c.Kind == CategoryKind.Space)) note.Say("Years and half-years stand apart: they are not compared.");
        if (isDerived) note.Say("Derived: the full year less its first half.");
        return note.Missing(axis);
    }

    internal static ChartName Name(string name) => new(name, name);

    internal static ChartNote Basis(BriefingContext context) =>
        new($"{context.Release.AuditStatus}; {BriefingContext.BasisName(context.Release.Basis)}");
}
