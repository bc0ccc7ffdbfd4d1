using QifuReports.Briefings.Figures;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Reconciliation;

/// <summary>What a reconciliation tells first: the measure whose two amounts differ most, and the adjustments that push it. The rules stand in docs/summary.md and here.</summary>
public static class ReconciliationNews
{
    // What is told first can be one of these, in this order where two differ alike.
    private static readonly string[] Roles = ["net-result", "equity", "total-assets", "revenue"];

    // Below this part of all adjustments together, taken without their signs, one is small.
    private const int Small = 20;

    private const int MostNamed = 2;

    /// <summary>The measure of the latest period that differs most between the bases, by size in percent of the amount under the first; null where none is known under both.</summary>
    public static Concept? Most(Bridge bridge)
    {
        Concept? most = null;
        var largest = -1m;
        foreach (var role in Roles)
        {
            if (bridge.Context.Concept(role) is not { } concept || bridge.At(concept, prior: false) is not { } period || bridge.Difference(concept, period) is not { } difference) continue;
            // Of nothing any difference is all.
            var from = Math.Abs(bridge.Of(concept, period, bridge.From)!.Value);
            var part = difference.Value == 0 ? 0 : from == 0 ? decimal.MaxValue : Math.Abs(difference.Value) / from;
            if (part > largest) (most, largest) = (concept, part);
        }
        return most;
    }

    /// <summary>Of effects those that go the way of the difference, the largest first, two at most, without what is small; empty where there is no difference.</summary>
    public static IReadOnlyList<EffectObject> Push(IReadOnlyList<EffectObject> effects, Figure difference)
    {
        var all = effects.Sum(e => Math.Abs(e.Figure.Value));
        return [.. effects.Where(e => e.Figure.Value != 0 && Math.Sign(e.Figure.Value) == Math.Sign(difference.Value) && Math.Abs(e.Figure.Value) * Small >= all)
            .OrderByDescending(e => Math.Abs(e.Figure.Value)).Take(MostNamed)];
    }
}
