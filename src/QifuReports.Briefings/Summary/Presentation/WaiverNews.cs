using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;

namespace QifuReports.Briefings.Summary.Presentation;

/// <summary>A check with more or fewer waived (accepted) differences than on the date of the previous release.</summary>
/// <param name="Rule">The check.</param>
/// <param name="Before">The number of waived differences on the date of the previous release.</param>
/// <param name="Now">The number of waived differences now.</param>
public sealed record WaiverNews(CheckRule Rule, int Before, int Now)
{
    /// <summary>
    /// The checks whose numbers changed, in the order of the checks; empty if all numbers are unchanged. The checks for the previous
    /// release are run again only if a waiver may apply to it.
    /// </summary>
    public static IReadOnlyList<WaiverNews> Since(BriefingContext context, Filing before)
    {
        if (context.Ledger.Waivers.Count == 0) return [];
        var then = CouldHave(context, before) ? CheckRunner.Run(context.Ledger, before.Period).AsOf(context.Ledger, before.Date) : null;
        var news = new List<WaiverNews>();
        foreach (var rule in CheckRunner.Rules)
        {
            var (was, now) = (then is null ? 0 : Waived(context, then, rule), Waived(context, context.Report, rule));
            if (was != now) news.Add(new WaiverNews(rule, was, now));
        }
        return news;
    }

    // Counts only waivers from the file of waivers. Restatements marked in a filing are shown elsewhere.
    private static int Waived(BriefingContext context, CheckReport report, CheckRule rule)
    {
        var count = 0;
        foreach (var finding in report.Findings)
            if (finding.Status == FindingStatus.Waived && finding.Rule.Code == rule.Code
                && context.Ledger.Waivers.Any(w => w.Check == rule.Code && w.Names(rule.Code, finding.Facts))) count++;
        return count;
    }

    // Whether a waiver can have applied to the earlier filing: all its figures were published by then, at least one in that filing.
    private static bool CouldHave(BriefingContext context, Filing before)
    {
        var later = new LaterFilings(context.Ledger.Filings, before.Date);
        foreach (var waiver in context.Ledger.Waivers)
        {
            var (known, own) = (true, false);
            foreach (var key in waiver.Figures)
            {
                var stated = context.Ledger.Facts(key);
                known &= stated.Any(f => !later.Has(f.Source.FilingId));
                own |= stated.Any(f => f.Source.FilingId == before.Id);
            }
            if (known && own) return true;
        }
        return false;
    }
}
