using QifuReports.App.Kinds;
using QifuReports.App.Outcomes;
using QifuReports.Ledger.Periods;

namespace QifuReports.App.Batches;

/// <summary>Which briefings a batch makes.</summary>
/// <param name="Jobs">In ordinal order of names; may be none for a part.</param>
/// <param name="Unread">Issuers whose data cannot be read.</param>
public sealed record BatchPlan(IReadOnlyList<BriefingJob> Jobs, IReadOnlyList<UnreadIssuer> Unread)
{
    // Of more issuers the data are let go of until their turn comes, so that memory does not grow with their number.
    private const int KeptIssuers = 4;

    /// <summary>Every briefing of the kinds and periods that the data has and the part contains.</summary>
    /// <param name="works">The issuers. Of several, one whose data cannot be read leaves the others; one alone is <see cref="Trouble"/>.</param>
    /// <param name="periods">Only these; none for all. One that no kind of no issuer has is <see cref="Trouble"/>: it is a slip, and nothing is made.</param>
    /// <param name="kinds">Of these kinds.</param>
    /// <param name="shard">Only this part.</param>
    public static BatchPlan Of(IReadOnlyList<IssuerWork> works, IReadOnlyList<Period> periods, IReadOnlyList<BriefingKind> kinds, Shard shard)
    {
        var (jobs, unread, known, found) = (new List<BriefingJob>(), new List<UnreadIssuer>(), new List<Period>(), new HashSet<Period>());
        foreach (var work in works)
        {
            try
            {
                foreach (var kind in kinds)
                    foreach (var period in periods.Count > 0 ? kind.Makes(work.Shop.Book) : kind.Periods(work.Shop.Book))
                    {
                        // Of what another briefing tells already there is one for who asks for it by its name.
                        var isByName = periods.Count > 0 && !kind.LeadsUnasked && !kind.Periods(work.Shop.Book).Contains(period);
                        if (!known.Contains(period)) known.Add(period);
                        // Of a day, what ends on it; of a span, what the company calls so.
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
                throw new Trouble(ExitCode.BadInput, $"the data has no briefing for {period}; it has some for {(known.Count == 0 ? "no period" : string.Join(", ", known.Select(k => k.ToString()).Distinct()))}.");
        if (jobs.Count == 0 && unread.Count == 0) throw new Trouble(ExitCode.BadInput, "the data has nothing for any briefing.");
        jobs.RemoveAll(job => !shard.Has(job.Name));
        jobs.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        return new BatchPlan(jobs, unread);
    }
}

/// <summary>An issuer of several whose data cannot be read, and what is wrong with them.</summary>
public sealed record UnreadIssuer(string Name, string Message);
