using QifuReports.Briefings.Composing.Charts;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Reconciliation;

/// <summary>
/// The bridges from one basis to the other, as waterfalls: <c>bridge CONCEPT</c> for the latest period, <c>bridge-prior CONCEPT</c> for the comparative, and <c>lead CONCEPT</c> for the latest on the first page. The axis is
/// the distance from the amount under the first basis, which is its zero: against whole amounts most adjustments would be lines of no height, and an axis
/// cut short would lie about the sums. The two amounts stand as levels with their labels, without a bar; only what starts at zero has one.
/// </summary>
public sealed class BridgeCharts(Bridge bridge, ChartMaker maker)
{
    /// <summary>The chart of that name; null for a name there is none of, empty where its figures are missing.</summary>
    public IReadOnlyList<Block>? Named(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is not [("lead" or "bridge" or "bridge-prior") and var kind, var id]) return null;
        if (bridge.Context.Concept(id) is not { } concept) return [];
        var prior = kind == "bridge-prior";
        return bridge.At(concept, prior) is { } period && bridge.Difference(concept, period) is not null ? [Make(concept, period, prior, kind, $"{kind}-{id}")] : [];
    }

    // The one of the first page has its message and stands alone; those of a page of them have their period, and one scale.
    private ChartBlock Make(Concept concept, Period period, bool prior, string kind, string name)
    {
        var unit = ChartUnit.OfTables(bridge.Context).Name;
        var (from, to) = (BriefingContext.BasisName(bridge.From), BriefingContext.BasisName(bridge.To));
        var leads = kind == "lead";
        var chart = new WaterfallChart { Unit = $"{unit}, distance from {from}", Steps = Steps(concept, period), AlsoReaches = leads ? [] : Levels(concept, !prior) };
        var block = maker.Block(new ChartName(name, leads ? "bridge" : "panel"), $"{concept.Name} from {from} to {to}, {unit}, {PeriodWords.Short(period)}", chart, HalfWidth, ReconciledLine.Of(bridge, concept, prior)!,
            new ChartNote(StatusTable.Of(bridge, period)));
        return leads ? block : block with { Small = true };
    }

    // Of a chart that takes half of the page: its steps are rows, each with room for a name of two lines.
    private const double HalfWidth = 0.62;

    private List<WaterfallStep> Steps(Concept concept, Period period)
    {
        var (context, difference) = (bridge.Context, bridge.Difference(concept, period)!);
        var steps = new List<WaterfallStep> { Level(bridge.From, bridge.Of(concept, period, bridge.From)!) };
        foreach (var adjustment in bridge.Adjustments)
            if (bridge.Of(concept, period, adjustment.Basis) is { } effect)
                steps.Add(effect.Value == 0 ? new WaterfallStep(BridgeTables.Name(adjustment), new ChartPoint(0, FigureFormat.Nil, Reference.Of(context.Book.Use(effect), Manner.Effect)), false)
                    : ChartParts.Step(context, BridgeTables.Name(adjustment), effect, 1, null));
        steps.Add(ChartParts.Step(context, "All adjustments", difference, 1, null) with { IsSum = true });
        steps.Add(Level(bridge.To, bridge.Of(concept, period, bridge.To)!));
        return steps;
    }

    // A level has no height of its own.
    private WaterfallStep Level(Ledger.Facts.Basis basis, Figure figure) =>
        new(BriefingContext.BasisName(basis), new ChartPoint(0, FigureFormat.Cell(figure), Reference.Of(bridge.Context.Book.Use(figure), Manner.Cell)), false);

    // What the chart of the other period reaches, so that the two have one scale.
    private List<decimal> Levels(Concept concept, bool prior)
    {
        var levels = new List<decimal>();
        if (bridge.At(concept, prior) is not { } period || bridge.Difference(concept, period) is null) return levels;
        var level = 0m;
        foreach (var adjustment in bridge.Adjustments)
            if (bridge.Of(concept, period, adjustment.Basis) is { } effect) levels.Add(level += effect.Value / ChartUnit.OfTables(bridge.Context).Scale);
        return levels;
    }
}
