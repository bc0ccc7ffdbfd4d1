namespace QifuReports.App.Kinds;

/// <summary>Finds the briefing that a person means with a kind and a period.</summary>
internal static class AskedBriefing
{
    /// <summary>
    /// Returns the briefing. For a quarter, the results are always a quarterly briefing, even if the user asks for "results". Throws
    /// <see cref="Trouble"/> if the user asks for a quarterly briefing of another kind of period.
    /// </summary>
    /// <param name="kind">The kind.</param>
    /// <param name="named">The period as written; null for the latest, which only a kind that can choose the period accepts.</param>
    /// <param name="book">The data.</param>
    /// <param name="results">The command line for results, without the period: what the message about a wrong period suggests.</param>
    public static BriefingJob Of(BriefingKind kind, Period? named, LedgerBook book, string results)
    {
        if (named is not { } asked)
        {
            // The parser accepts a command line without a period only for kinds that can choose the period themselves (the latest one).
            var leading = kind.Periods(book);
            return leading.Count > 0 ? new BriefingJob(kind, leading[^1])
                : throw new Trouble(ExitCode.BadInput, $"the data has nothing for a {kind.Name} briefing.");
        }
        if (kind == BriefingKind.Quarterly && asked.Kind is not (PeriodKind.Quarter or PeriodKind.Instant)) throw NoQuarter(asked, results);
        if (kind != BriefingKind.Quarterly && kind != BriefingKind.Results)
            return new BriefingJob(kind, asked.IsInstant ? AskedPeriod.In(book, asked, kind) : asked);
        var period = asked.IsInstant ? AskedPeriod.In(book, asked, BriefingKind.Quarterly, BriefingKind.Results) : asked;
        if (period.Kind == PeriodKind.Quarter) return new BriefingJob(BriefingKind.Quarterly, period);
        if (kind == BriefingKind.Quarterly && !period.IsInstant) throw NoQuarter(period, results);
        return new BriefingJob(kind, period);
    }

    private static Trouble NoQuarter(Period period, string results) =>
        new(ExitCode.Usage, $"{period} is no quarter: write '{results} {period}'.");
}
