namespace QifuReports.Briefings.Summary;

/// <summary>How guidance changed from the earlier guidance for the period, or whether the actual amount met the guidance.</summary>
public enum GuidanceTurn
{
    /// <summary>There was no earlier guidance for the period.</summary>
    First, Kept, Raised, Lowered, Narrowed, Widened,

    /// <summary>There was earlier guidance, the period has not ended, and the release does not repeat it.</summary>
    NotRepeated,

    /// <summary>The period has ended, and the actual amount is in the guided range, above the range or below it.</summary>
    Met, Exceeded, Missed,
}

/// <summary>The news on the guidance for one measure and period.</summary>
/// <param name="Measure">The measure that the guidance is about.</param>
/// <param name="Period">The period of the guidance.</param>
/// <param name="Turn">What happened to the guidance.</param>
/// <param name="Now">The range in the release; null if the release states none.</param>
/// <param name="Before">
/// The range in the latest earlier filing. If no such filing has a range, the earlier range that the release itself mentions beside a new
/// range. Null if there is neither.
/// </param>
/// <param name="Reached">The actual amount, if the period has ended; null otherwise.</param>
public sealed record GuidanceNews(Concept Measure, Period Period, GuidanceTurn Turn, GuidedRange? Now, GuidedRange? Before, Figure? Reached)
{
    /// <summary>
    /// The news on all guided amounts except non-GAAP measures: first for the period that the release reports, then for ranges that the
    /// release states, then for earlier ranges that the release does not repeat. Empty if there never was any guidance.
    /// </summary>
    public static IReadOnlyList<GuidanceNews> Of(BriefingContext context)
    {
        var (reached, stated, dropped) = (new List<GuidanceNews>(), new List<GuidanceNews>(), new List<GuidanceNews>());
        foreach (var low in context.Ledger.Taxonomy.Concepts)
        {
            if (low.Guidance is not { IsLow: true, Kind: GuidanceKind.Amount, Of: var of } || low.GaapCounterpart is not null
                || context.Ledger.Taxonomy.Find(of) is not { } measure
                || context.Ledger.Taxonomy.Guidance(of, GuidanceKind.Amount, false) is not { } high) continue;
            foreach (var period in Periods(context, low))
            {
                var now = GuidedRange.Stated(context, low, high, period);
                var before = now is null || period == context.Period ? GuidedRange.Earlier(context, low, high, period)
                    : GuidedRange.Before(context, low, high, period);
                if (period == context.Period)
                {
                    if (before is not null && context.Current(measure) is { } figure)
                        reached.Add(new GuidanceNews(measure, period, Reach(before, figure), now, before, figure));
                }
                else if (now is not null) stated.Add(new GuidanceNews(measure, period, Turned(now, before), now, before, null));
                else if (before is not null && period.End > context.Period.End)
                    dropped.Add(new GuidanceNews(measure, period, GuidanceTurn.NotRepeated, null, before, null));
            }
        }
        return [.. reached, .. stated, .. dropped];
    }

    /// <summary>
    /// The distance of the actual amount from the midpoint of the range, in percent of the midpoint; null if the period has not ended, or
    /// if the midpoint is not positive.
    /// </summary>
    public Figure? FromMidpoint(BriefingContext context)
    {
        if (Reached is null || Before is null) return null;
        var middle = context.Book.Keep(Derive.Midpoint($"{Before.Low.Name}/to-high/midpoint", Before.Low, Before.High));
        return Derive.Growth($"{Reached.Name}/from-midpoint-of-{Before.Filing.Id}", Reached, middle, context.Book.Currency,
            Formula.ImpliedGrowth) is { } away ? context.Book.Keep(away) : null;
    }

    // Every period for which the release or an earlier filing states the low end of a range. Periods that end earlier come first.
    private static List<Period> Periods(BriefingContext context, Concept low)
    {
        var periods = new List<Period>();
        foreach (var filing in context.Ledger.Filings)
        {
            if (filing.Id != context.Release.Id && filing.Date >= context.Release.Date) continue;
            foreach (var fact in FilingFacts.Of(filing).Find(low.Id))
                if (fact.Key.Unit == FactUnits.Of(low, context.Book.Currency) && !periods.Contains(fact.Key.Period))
                    periods.Add(fact.Key.Period);
        }
        return [.. periods.OrderBy(p => p.End).ThenBy(p => p.Start)];
    }

    // A range that lies inside the earlier range is called narrowed, even if one end is the same. A range is called raised or lowered if
    // both ends moved up or down.
    private static GuidanceTurn Turned(GuidedRange now, GuidedRange? before)
    {
        if (before is null) return GuidanceTurn.First;
        var (low, high) = (now.Low.Value.CompareTo(before.Low.Value), now.High.Value.CompareTo(before.High.Value));
        return (low, high) switch
        {
            (0, 0) => GuidanceTurn.Kept,
            ( >= 0, <= 0) => GuidanceTurn.Narrowed,
            ( <= 0, >= 0) => GuidanceTurn.Widened,
            ( > 0, > 0) => GuidanceTurn.Raised,
            _ => GuidanceTurn.Lowered,
        };
    }

    // Whether the amount reached the range. If rounding leaves that uncertain, the guidance counts as met.
    private static GuidanceTurn Reach(GuidedRange range, Figure figure)
    {
        if (figure.Low > range.High.High) return GuidanceTurn.Exceeded;
        return figure.High < range.Low.Low ? GuidanceTurn.Missed : GuidanceTurn.Met;
    }
}
