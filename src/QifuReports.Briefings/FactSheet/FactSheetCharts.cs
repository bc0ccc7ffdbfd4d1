using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Figures;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.FactSheet;

/// <summary>Small charts, one a concept: its last five quarters as columns, amounts in billions or millions by their size, an empty slot where nothing is known.</summary>
internal sealed class FactSheetCharts(BriefingContext context)
{
    private const int Most = 5;
    private const decimal Million = 1_000_000m;
    private const decimal Billion = 1_000_000_000m;

    /// <summary>The chart of the concept of that name; empty where fewer than two quarters are known, or where the issuer's taxonomy has none of that name.</summary>
    public IReadOnlyList<Block> Named(string name)
    {
        if (context.Concept(name) is not { } concept) return [];
        var quarters = Trends.Quarters(context, concept);
        var figures = new List<(Period Quarter, Figure? Figure)>(Most);
        for (var i = Math.Max(0, quarters.Count - Most); i < quarters.Count; i++) figures.Add((quarters[i], Trends.At(context, concept, quarters[i])));
        while (figures.Count > 0 && figures[0].Figure is null) figures.RemoveAt(0);
        if (figures.Count(f => f.Figure is not null) < 2 || figures[^1].Figure is not { } last) return [];

        var scale = figures.Exists(f => f.Figure is { } figure && Math.Abs(figure.Value) >= Billion) ? Billion : Million;
        var unit = last.Measure switch { Measure.Money => $"{FigureFormat.Currency(context.Book.Currency)} {(scale == Billion ? "billion" : "million")}", Measure.Percent => "percent", _ => "" };
        // Three digits or four: what is large has one decimal, what is small two.
        var decimals = figures.Exists(f => f.Figure is { } figure && Math.Abs(figure.Value) >= 10 * scale) ? 1 : 2;
        var points = new List<ChartPoint>(figures.Count);
        foreach (var (_, figure) in figures)
            points.Add(figure is not { Measure: Measure.Money } ? ChartParts.Point(context, figure)
                : new ChartPoint(figure.Value / scale, FigureFormat.Cell(figure, scale, decimals), Reference.Of(context.Book.Use(figure), Manner.Cell, decimals)));
        var chart = new ColumnChart { Unit = unit, Categories = [.. figures.Select(f => PeriodWords.Short(f.Quarter))], Series = [new ChartSeries(concept.Name, points)] };
        return [ChartParts.Block(concept.Id.Value, concept.Name, [], chart, 0.55, "") with { Note = [], Small = true, AlternativeText = $"{concept.Name}, {unit}, by quarter. {ChartWords.Data(chart)}" }];
    }
}
