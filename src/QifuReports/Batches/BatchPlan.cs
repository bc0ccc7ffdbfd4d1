namespace QifuReports.App.Batches;

/// <summary>The list of briefings that a batch will make.</summary>
/// <param name="Jobs">The briefings in ordinal order of names; may be empty for a shard.</param>
/// <param name="Unread">Issuers whose data cannot be read.</param>
public sealed record BatchPlan(IReadOnlyList<BriefingJob> Jobs, IReadOnlyList<UnreadIssuer> Unread)
{
    // With more issuers than this, the data of each issuer are released after planning and read again when its briefings are made, so that
    // memory does not grow with the number of issuers.
    private const int KeptIssuers = 4;

    /// <summary>Lists every briefing that can be made from the data, limited to the given kinds, periods and shard.</summary>
    /// <param name="works">The issuers. If there are several, an issuer with unreadable data does not stop the others; if there is only one
    /// issuer, <see cref="Trouble"/> is thrown.</param>
    /// <param name="periods">Only these periods; empty for all. If no issuer has a briefing of any kind for one of these periods,
    /// <see cref="Trouble"/> is thrown and nothing is made. If the data of an issuer could not be read, there is no such error.</param>
    /// <param name="kinds">Only these kinds.</param>
    /// <param name="formats">
    /// The formats: with <see cref="BriefingFormat.Xlsx"/> each period of the briefings has a fact book, and with nothing else there are
    /// fact books only.
    /// </param>
    /// <param name="shard">Only the briefings of this shard, which is one part of a batch that several machines share.</param>
    public static BatchPlan Of(IReadOnlyList<IssuerWork> works, IReadOnlyList<Period> periods, IReadOnlyList<BriefingKind> kinds,
        IReadOnlyList<BriefingFormat> formats, Shard shard)
    {
        var (jobs, unread, known, found) = (new List<BriefingJob>(), new List<UnreadIssuer>(), new List<Period>(), new HashSet<Period>());
        foreach (var work in works)
        {
            try
            {
                foreach (var kind in kinds)
                    foreach (var period in periods.Count > 0 ? kind.Makes(work.Shop.Book) : kind.Periods(work.Shop.Book))
                    {
                        // Some periods, for instance a year that the briefing of its last quarter covers, get a briefing only if named.
                        var isByName = periods.Count > 0 && !kind.LeadsUnasked && !kind.Periods(work.Shop.Book).Contains(period);
                        if (!known.Contains(period)) known.Add(period);
                        // If the user gives a date, all periods that end on that date are made, except periods that must be named. Any
                        // other period is read in the company's fiscal calendar.
                        var isAsked = periods.Count == 0;
                        foreach (var asked in periods)
                        {
                            if (asked.IsInstant ? isByName || asked.End != period.End : period.Calendar.Of(asked) != period) continue;
                            found.Add(asked);
                            isAsked = true;
                        }
                        if (isAsked) jobs.Add(new BriefingJob(kind, period, work.Name));
                    }
            }
            catch (Trouble trouble) when (works.Count > 1)
            {
                unread.Add(new UnreadIssuer(work.Name, trouble.Message));
            }
            if (works.Count > KeptIssuers) work.Shop.Release();
        }
        known.Sort();
        foreach (var period in periods)
            if (!found.Contains(period) && unread.Count == 0)
                throw new Trouble(ExitCode.BadInput,
                    $"the data has no briefing for {period}; it has some for " +
                        $"{(known.Count == 0 ? "no period" : string.Join(", ", known.Select(k => k.ToString()).Distinct()))}.");
        if (jobs.Count == 0 && unread.Count == 0) throw new Trouble(ExitCode.BadInput, "the data has nothing for any briefing.");
        if (formats.Contains(BriefingFormat.Xlsx))
            jobs.AddRange(jobs.Select(job => new BriefingJob(BriefingKind.FactBook, job.Period, job.Issuer))
                .DistinctBy(job => job.Name).ToList());
        jobs.RemoveAll(job => !job.Kind.Formats.Any(formats.Contains) || !shard.Has(job.Name));
        jobs.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        return new BatchPlan(jobs, unread);
    }
}

/// <summary>An issuer (of several) whose data cannot be read, and the error.</summary>
public sealed record UnreadIssuer(string Name, string Message);
