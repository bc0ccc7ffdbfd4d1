using QifuReports.App.Output;
using QifuReports.Ledger;
using QifuReports.Ledger.Periods;

namespace QifuReports.App.Issuing;

/// <summary>Which briefings a batch makes.</summary>
public static class BatchPlan
{
    /// <summary>Every briefing of the kinds and periods that the data has and the part contains, in ordinal order of names; may be none for a part.</summary>
    /// <param name="book">The data.</param>
    /// <param name="periods">Only these; none for all. One that no kind has is <see cref="Trouble"/>: it is a slip, and nothing is made.</param>
    /// <param name="kinds">Of these kinds.</param>
    /// <param name="shard">Only this part.</param>
    public static IReadOnlyList<BriefingJob> Of(LedgerBook book, IReadOnlyList<Period> periods, IReadOnlyList<BriefingKind> kinds, Shard shard)
    {
        var jobs = new List<BriefingJob>();
        var known = new List<Period>();
        foreach (var kind in kinds)
            foreach (var period in kind.Periods(book))
            {
                if (!known.Contains(period)) known.Add(period);
                if (periods.Count == 0 || periods.Contains(period)) jobs.Add(new BriefingJob(kind, period));
            }
        known.Sort();
        foreach (var period in periods)
            if (!known.Contains(period))
                throw new Trouble(ExitCode.BadInput, $"the data has no briefing for {period}; it has some for {(known.Count == 0 ? "no period" : string.Join(", ", known))}.");
        if (jobs.Count == 0) throw new Trouble(ExitCode.BadInput, "the data has nothing for any briefing.");
        jobs.RemoveAll(job => !shard.Has(job.Name));
        jobs.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        return jobs;
    }
}
