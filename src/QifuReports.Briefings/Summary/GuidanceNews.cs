using QifuReports.Briefings.Context;
using QifuReports.Briefings.Figures;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Summary;

/// <summary>What became of a range that is expected, against what was expected of the same period before. A closed list.</summary>
public enum GuidanceTurn
{
    /// <summary>Nothing was expected of the period before.</summary>
    First, Kept, Raised, Lowered, Narrowed, Widened,

    /// <summary>It was expected before, its period has not ended, and the release does not repeat it.</summary>
    NotRepeated,

    /// <summary>The period has ended, and what was reached lies in the range, above or below it.</summary>
    Met, Exceeded, Missed,
}

/// <summary>The news of one range that is expected.</summary>
/// <param name="Measure">What is expected.</param>
/// <param name="Period">Of when.</param>
/// <param name="Turn">What became of it.</param>
/// <param name="Now">As the release states it; null where it does not.</param>
/// <param name="Before">As the latest filing before states it, or else, of a range that the release states, as the release itself tells it; null where none does.</param>
/// <param name="Reached">What was reached, where the period has ended; null otherwise.</param>
public sealed record GuidanceNews(Concept Measure, Period Period, GuidanceTurn Turn, GuidedRange? Now, GuidedRange? Before, Figure? Reached)
{
    /// <summary>All ranges of amounts, but those of non-GAAP measures, that concern the release: those whose period it reports, then those that it states, then those that it does not repeat. Empty where nothing was or is expected.</summary>
    public static IReadOnlyList<GuidanceNews> Of(BriefingContext context)
    {
        var (reached, stated, dropped) = (new List<GuidanceNews>(), new List<GuidanceNews>(), new List<GuidanceNews>());
        foreach (var low in context.Ledger.Taxonomy.Concepts)
        {
            if (low.Guidance is not { IsLow: true, Kind: GuidanceKind.Amount, Of: var of } || low.GaapCounterpart is not null || context.Ledger.Taxonomy.Find(of) is not { } measure
                || context.Ledger.Taxonomy.Guidance(of, GuidanceKind.Amount, false) is not { } high) continue;
            foreach (var period in Periods(context, low))
            {
                var now = GuidedRange.Stated(context, low, high, period);
                var before = now is null || period == context.Period ? GuidedRange.Earlier(context, low, high, period) : GuidedRange.Before(context, low, high, period);
                if (period == context.Period)
                {
                    if (before is not null && context.Current(measure) is { } figure) reached.Add(new GuidanceNews(measure, period, Reach(before, figure), now, before, figure));
                }
                else if (now is not null) stated.Add(new GuidanceNews(measure, period, Turned(now, before), now, before, null));
                else if (before is not null && period.End > context.Period.End) dropped.Add(new GuidanceNews(measure, period, GuidanceTurn.NotRepeated, null, before, null));
            }
        }
        return [.. reached, .. stated, .. dropped];
    }

    /// <summary>How far what was reached lies from the middle of the range, in percent of that; null where the period has not ended, or the middle is not above zero.</summary>
    public Figure? FromMidpoint(BriefingContext context)
    {
        if (Reached is null || Before is null) return null;
        var middle = context.Book.Keep(Derive.Midpoint($"{Before.Low.Name}/to-high/midpoint", Before.Low, Before.High));
        return Derive.Growth($"{Reached.Name}/from-midpoint-of-{Before.Filing.Id}", Reached, middle, context.Book.Currency, Formula.ImpliedGrowth) is { } away ? context.Book.Keep(away) : null;
    }

    // Every period of which the release or a filing of an earlier day states an end, in order of their ends.
    private static List<Period> Periods(BriefingContext context, Concept low)
    {
        var periods = new List<Period>();
        foreach (var filing in context.Ledger.Filings)
        {
            if (filing.Id != context.Release.Id && filing.Date >= context.Release.Date) continue;
            foreach (var fact in FilingFacts.Of(filing).Find(low.Id))
                if (fact.Key.Unit == FactUnits.Of(low, context.Book.Currency) && !periods.Contains(fact.Key.Period)) periods.Add(fact.Key.Period);
        }
        return [.. periods.OrderBy(p => p.End).ThenBy(p => p.Start)];
    }

    // A range within the one before is narrower, also where one end is the same; a range that moved is raised or lowered by both its ends.
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

    // What rounding leaves open counts as met.
    private static GuidanceTurn Reach(GuidedRange range, Figure figure)
    {
        if (figure.Low > range.High.High) return GuidanceTurn.Exceeded;
        return figure.High < range.Low.Low ? GuidanceTurn.Missed : GuidanceTurn.Met;
    }
}
