namespace QifuReports.Briefings.Reconciliation;

/// <summary>
/// The bridges from one basis to the other as waterfall charts: <c>bridge CONCEPT</c> for the latest period, <c>bridge-prior CONCEPT</c>
/// for the comparative period, and <c>lead CONCEPT</c> for the latest period on the first page. The zero of the axis is the amount under
/// the first basis, and the axis shows the distance from that amount. On an axis of whole amounts most adjustments would have no visible
/// height, and an axis that does not start at zero would distort the totals. The two amounts have labels but no bars, because only what
/// starts at zero can be drawn as a bar.
/// </summary>
public sealed class BridgeCharts(Bridge bridge, ChartMaker maker)
{
    /// <summary>The chart with this name; null for an unknown name, empty if its figures are missing.</summary>
    public IReadOnlyList<Block>? Named(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is not [("lead" or "bridge" or "bridge-prior") and var kind, var id]) return null;
        if (bridge.Context.Concept(id) is not { } concept) return [];
        var prior = kind == "bridge-prior";
        return bridge.At(concept, prior) is { } period && bridge.Difference(concept, period) is not null
            ? [Make(concept, period, prior, kind, $"{kind}-{id}")] : [];
    }

    // The chart on the first page has a message and is in no group. Charts in a group have their period as a heading, and share one scale.
    private ChartBlock Make(Concept concept, Period period, bool prior, string kind, string name)
    {
        var unit = ChartUnit.OfTables(bridge.Context).Name;
        var (from, to) = (BriefingContext.BasisName(bridge.From), BriefingContext.BasisName(bridge.To));
        var leads = kind == "lead";
        var chart = new WaterfallChart { Unit = $"{unit}, distance from {from}", Steps = Steps(concept, period),
            AlsoReaches = leads ? [] : Levels(concept, !prior) };
        var block = maker.Block(new ChartName(name, leads ? "bridge" : "panel"),
            $"{concept.Name} from {from} to {to}, {unit}, {PeriodWords.Short(period)}", chart, HalfWidth,
            ReconciledLine.Of(bridge, concept, prior)!,
            new ChartNote(StatusTable.Of(bridge, period)));
        return leads ? block : block with { Small = true };
    }

    // The relative height of a chart of half the page's width, whose steps are rows high enough for a name of two lines.
    private const double HalfWidth = 0.62;

    private List<WaterfallStep> Steps(Concept concept, Period period)
    {
        var (context, difference) = (bridge.Context, bridge.Difference(concept, period)!);
        var steps = new List<WaterfallStep> { Level(bridge.From, bridge.Of(concept, period, bridge.From)!) };
        foreach (var adjustment in bridge.Adjustments)
            if (bridge.Of(concept, period, adjustment.Basis) is { } effect)
                steps.Add(effect.Value == 0 ? new WaterfallStep(BridgeTables.Name(adjustment),
                    new ChartPoint(0, FigureFormat.Nil, Reference.Of(context.Book.Use(effect), Manner.Effect)), false)
                    : ChartParts.Step(context, BridgeTables.Name(adjustment), effect, 1, null));
        steps.Add(ChartParts.Step(context, "All adjustments", difference, 1, null) with { IsSum = true });
        steps.Add(Level(bridge.To, bridge.Of(concept, period, bridge.To)!));
        return steps;
    }

    // The step for the amount under a basis, which has a label but no bar.
    private WaterfallStep Level(Ledger.Facts.Basis basis, Figure figure) =>
        new(BriefingContext.BasisName(basis),
            new ChartPoint(0, FigureFormat.Cell(figure), Reference.Of(bridge.Context.Book.Use(figure), Manner.Cell)), false);

    // The range of the same chart for the other period, so that both charts can have one scale.
    private List<decimal> Levels(Concept concept, bool prior)
    {
        var levels = new List<decimal>();
        if (bridge.At(concept, prior) is not { } period || bridge.Difference(concept, period) is null) return levels;
        var level = 0m;
        foreach (var adjustment in bridge.Adjustments)
            if (bridge.Of(concept, period, adjustment.Basis) is { } effect)
                levels.Add(level += effect.Value / ChartUnit.OfTables(bridge.Context).Scale);
        return levels;
    }
}
