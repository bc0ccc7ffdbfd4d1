namespace QifuReports.Briefings.Reconciliation;

/// <summary>
/// Selects what a reconciliation briefing says first: the measure whose amounts under the two bases differ most, and the adjustments that
/// cause it. The rules are also in docs/summary.md.
/// </summary>
public static class ReconciliationNews
{
    // The measures that the briefing may begin with. If two differ by the same percentage, the one that is earlier in this list is taken.
    private static readonly string[] Roles = ["net-result", "equity", "total-assets", "revenue"];

    // An adjustment is small if it is below one twentieth of the sum of all adjustments, taken without their signs.
    private const int Small = 20;

    private const int MostNamed = 2;

    /// <summary>
    /// The measure of the latest period that differs most between the bases, in percent of the amount under the first basis, without sign;
    /// null if no measure is known under both bases.
    /// </summary>
    public static Concept? Most(Bridge bridge)
    {
        Concept? most = null;
        var largest = -1m;
        foreach (var role in Roles)
        {
            if (bridge.Context.Concept(role) is not { } concept || bridge.At(concept, prior: false) is not { } period
                || bridge.Difference(concept, period) is not { } difference) continue;
            // If the amount under the first basis is zero, any difference counts as the largest.
            var from = Math.Abs(bridge.Of(concept, period, bridge.From)!.Value);
            var part = difference.Value == 0 ? 0 : from == 0 ? decimal.MaxValue : Math.Abs(difference.Value) / from;
            if (part > largest) (most, largest) = (concept, part);
        }
        return most;
    }

    /// <summary>
    /// The effects in the direction of the difference: the two largest, or fewer if the others are small; empty if there is no difference.
    /// </summary>
    public static IReadOnlyList<EffectObject> Push(IReadOnlyList<EffectObject> effects, Figure difference)
    {
        var all = effects.Sum(e => Math.Abs(e.Figure.Value));
        return [.. effects.Where(e =>
            e.Figure.Value != 0 && Math.Sign(e.Figure.Value) == Math.Sign(difference.Value) && Math.Abs(e.Figure.Value) * Small >= all)
            .OrderByDescending(e => Math.Abs(e.Figure.Value)).Take(MostNamed)];
    }
}
