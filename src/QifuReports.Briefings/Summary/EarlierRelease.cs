using QifuReports.Briefings.Context;
using QifuReports.Ledger.Filings;

namespace QifuReports.Briefings.Summary;

/// <summary>The release of results before that of a briefing: what is new is held against it.</summary>
public static class EarlierRelease
{
    /// <summary>The latest release of results, of whatever span, of an earlier day; of several of one day that of the latest span. Null where none is held, and for a derived period, which no release speaks of.</summary>
    public static Filing? Of(BriefingContext context)
    {
        if (context.Source.IsDerived) return null;
        Filing? latest = null;
        foreach (var filing in context.Ledger.Filings)
        {
            if (filing.Date >= context.Release.Date || !ReferenceEquals(context.Ledger.ReleaseFor(filing.Period), filing)) continue;
            if (latest is null || filing.Date > latest.Date || (filing.Date == latest.Date && filing.Period.End >= latest.Period.End)) latest = filing;
        }
        return latest;
    }

    /// <summary>Why there is none, to follow <c>since</c>.</summary>
    public static string WhyNone(BriefingContext context) =>
        context.Source.IsDerived ? $"no filing held is the release of this {context.Interval.Name} itself" : "no earlier release of results is held";
}
