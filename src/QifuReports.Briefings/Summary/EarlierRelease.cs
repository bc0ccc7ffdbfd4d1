namespace QifuReports.Briefings.Summary;

/// <summary>The previous release of results, with which a briefing compares to find what is new.</summary>
public static class EarlierRelease
{
    /// <summary>
    /// The latest release of results with an earlier date, whatever its span; of several on one day, the release for the latest span. Null
    /// if there is none, and for a derived period, because no release is about such a period.
    /// </summary>
    public static Filing? Of(BriefingContext context)
    {
        if (context.Source.IsDerived) return null;
        Filing? latest = null;
        foreach (var filing in context.Ledger.Filings)
        {
            if (filing.Date >= context.Release.Date || !ReferenceEquals(context.Ledger.ReleaseFor(filing.Period), filing)) continue;
            if (latest is null || filing.Date > latest.Date || (filing.Date == latest.Date && filing.Period.End >= latest.Period.End))
                latest = filing;
        }
        return latest;
    }

    /// <summary>Why there is no previous release, worded so that it can follow the word <c>since</c>.</summary>
    public static string WhyNone(BriefingContext context) =>
        context.Source.IsDerived ? $"no filing held is the release of this {context.Interval.Name} itself"
            : "no earlier release of results is held";
}
