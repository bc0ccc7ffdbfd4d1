using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Figures;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Provisions;

/// <summary>The charts of a provision briefing. One whose figures are missing is none. Its message is the template <c>chart-NAME</c>.</summary>
internal sealed class ProvisionCharts(BriefingContext context, ProvisionSource source, Func<string, IReadOnlyList<Inline>> message)
{
    private string Issuer => context.Ledger.Issuer.ShortName;
    private string Unit => ChartParts.Unit(context);

    /// <summary>The chart of that name; null for a name there is none of, empty where its figures are missing.</summary>
    public IReadOnlyList<Block>? Named(string name) => name switch
    {
        "components-by-period" => Components(name),
        "categories-by-period" => Categories(name),
        "ratios-by-period" => Ratios(name),
        "categories-by-quarter" => Quarters(name),
        "bridge" => Bridge(name),
        _ => null,
    };

    private IReadOnlyList<Block> Components(string name)
    {
        var slots = Slots(true);
        var series = new List<ChartSeries>();
        foreach (var concept in (IEnumerable<Concept>)[.. source.Components, source.Whole]) series.Add(new ChartSeries(concept.Name, Points(concept, slots)));
        var chart = new ColumnChart { Unit = Unit, Categories = Names(slots), Series = series };
        return [Block(name, $"{Issuer}: new provisions, revisions of earlier ones and net, {Unit}, by period", chart, 0.36, true)];
    }

    private IReadOnlyList<Block> Categories(string name)
    {
        var slots = Slots(true);
        var series = new List<ChartSeries>();
        foreach (var concept in source.Categories) series.Add(new ChartSeries(concept.Name, Points(concept, slots)));
        var chart = new ColumnChart { Unit = Unit, Categories = Names(slots), Stacked = true, Series = series, Totals = Points(source.Whole, slots) };
        return [Block(name, $"{Issuer}: net provisions by category, {Unit}, by period", chart, 0.42, true)];
    }

    private IReadOnlyList<Block> Ratios(string name)
    {
        if (source.Ratios.Count == 0) return [];
        var slots = Slots(false);
        var series = new List<ChartSeries>();
        foreach (var concept in source.Ratios) series.Add(new ChartSeries(concept.Name, Points(concept, slots)));
        var chart = new LineChart { Unit = "percent", Categories = Names(slots), Series = series };
        return [Block(name, $"{Issuer}: new provisions over loan volume, percent, by period", chart, 0.3, false)];
    }

    // A panel a category, with a gap where nothing is known.
    private IReadOnlyList<Block> Quarters(string name)
    {
        var quarters = Trends.Quarters(context, source.Whole);
        if (quarters.Count < 3) return [];
        var panels = new List<ChartSeries>();
        foreach (var concept in source.Categories)
        {
            var points = new List<ChartPoint>(quarters.Count);
            foreach (var quarter in quarters) points.Add(ChartParts.Point(context, Trends.At(context, concept, quarter)));
            panels.Add(new ChartSeries(concept.Name, points));
        }
        var chart = new SmallMultiples { Unit = Unit, Categories = [.. quarters.Select(PeriodWords.Short)], Panels = panels, PanelsPerRow = 2 };
        return [ChartParts.Block(name, $"{Issuer}: provisions by category, {Unit}, by quarter", message($"chart-{name}"), chart, 0.5, $"{Basis}; three months ended on the last day of each quarter.")];
    }

    // What moved the total on the year, category by category.
    private IReadOnlyList<Block> Bridge(string name)
    {
        if (context.Current(source.Whole) is not { } now || context.Base(now, ComparedWith.YearBefore) is not { } before) return [];
        var steps = new List<WaterfallStep> { new($"{source.Whole.Name} {PeriodWords.Short(before.Period)}", ChartParts.Point(context, before), true) };
        foreach (var category in source.Categories)
        {
            if (context.Current(category) is not { } figure || context.Compare(figure, ComparedWith.YearBefore) is not { Difference: var change }) return [];
            if (change.Value == 0) continue;
            steps.Add(new WaterfallStep(category.Name, ChartParts.Effect(context, change, change.Value, Manner.Effect), false, category.Polarity == 0 ? null : category.Polarity * change.Value > 0));
        }
        steps.Add(new WaterfallStep($"{source.Whole.Name} {PeriodWords.Short(now.Period)}", ChartParts.Point(context, now), true));
        var title = $"{Issuer}: what moved net provisions, {Unit}, {PeriodWords.Short(before.Period)} to {PeriodWords.Short(now.Period)}";
        return [ChartParts.Block(name, title, message($"chart-{name}"), new WaterfallChart { Unit = Unit, Steps = steps }, 0.36, $"{Basis}. The moves of rounded amounts may differ from that of the total by a unit or two.")];
    }

    // The periods of one length after each other, an empty slot between two lengths: what is longer is not compared with what is shorter.
    private List<Period?> Slots(bool withDerived)
    {
        var slots = new List<Period?>();
        foreach (var group in PeriodTable.Groups(context, source, withDerived))
        {
            if (slots.Count > 0) slots.Add(null);
            foreach (var period in group) slots.Add(period);
        }
        return slots;
    }

    private List<string> Names(List<Period?> slots) =>
        [.. slots.Select(s => s is not { } period ? "" : ProvisionFigures.IsDerived(source, period) ? $"{PeriodWords.Short(period)} (derived)" : PeriodWords.Short(period))];

    private List<ChartPoint> Points(Concept concept, List<Period?> slots) =>
        [.. slots.Select(s => s is { } period ? ChartParts.Point(context, context.Book.Find(concept, period, context.Book.Currency)) : ChartParts.Gap)];

    private ChartBlock Block(string name, string title, ChartSpec chart, double aspect, bool withDerived)
    {
        var derived = withDerived && ProvisionFigures.Halves(context, source).Any(h => ProvisionFigures.IsDerived(source, h));
        var note = $"{Basis}. Years and half-years stand apart: they are not compared.{(derived ? " Derived: the full year less its first half." : "")}";
        return ChartParts.Block(name, title, message($"chart-{name}"), chart, aspect, note);
    }

    private string Basis => $"{BriefingFrame.Capital(context.Release.AuditStatus)}; {BriefingContext.BasisName(context.Release.Basis)}";
}
