namespace QifuReports.Briefings.FactSheet;

/// <summary>
/// Small charts, one for each concept: its last five quarters, halves or years as columns. Amounts are in billions or millions depending on
/// their size. A narrow gap shows that periods without data are left out.
/// </summary>
internal sealed class FactSheetCharts(ChartMaker maker)
{
    private const int Most = 5;
    private const int LeastKnown = 2;

    // Low enough that two rows of charts with headlines also fit on a page of Letter size.
    private const double Aspect = 0.4;

    /// <summary>
    /// The chart of the concept with this name. Empty if fewer than two periods are known, if the last period is not known, if all figures
    /// are zero, or if no concept has the role. Null for an unknown name.
    /// </summary>
    public IReadOnlyList<Block>? Named(string name)
    {
        var context = maker.Context;
        if (NameCheck.Fault(new FigurePath(name, false), context) is not null) return null;
        if (context.Concept(name) is not { } concept) return [];
        Figure? At(Period period) => Trends.At(context, concept, period);

        var periods = Trends.Periods(context, concept);
        var axis = PeriodAxis.Of([.. periods.Skip(periods.Count - Most)], q => At(q) is not null);
        if (axis.Known < LeastKnown || axis.Last != context.Latest) return [];

        if (axis.Each(At, null).All(f => f is null or { Value: 0 })) return [];
        var unit = ChartUnit.Short(context, [.. axis.Each(At, null).OfType<Figure>()]);
        var asCost = CostSide.Of(At(axis.Last)!, context.Ledger.Taxonomy) < 0;
        var chart = new ColumnChart
        {
            Unit = unit.Name,
            Categories = axis.Categories,
            Emphasised = axis.PlaceOf(axis.Last),
            Series = [new ChartSeries(concept.Name, axis.Points(q => unit.Point(context, At(q), asCost)))],
        };
        var description = $"{concept.ShortName}{(unit.Name.Length == 0 ? "" : $", {unit.Name}")}, by {context.Interval.Name}";
        return [maker.Block(new ChartName(name, "trend"), description, chart, Aspect, TrendWords.Of(context, concept, axis),
            Derived(context, axis, concept), axis) with { Small = true }];
    }

    // Makes a note only if a period is derived, because a note takes up space on the page.
    private static ChartNote? Derived(BriefingContext context, PeriodAxis axis, Ledger.Taxonomy.Concept concept)
    {
        var note = new ChartNote(context.Release.AuditStatus);
        return note.Derived(context, axis, concept).Runs.Count > 1 ? note : null;
    }
}
