using QifuReports.Briefings.Composing;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Rules;
using QifuReports.Ledger.Filings;

namespace QifuReports.Briefings.Summary;

/// <summary>A rule of which more or fewer differences are waived than on the day of the release before.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Before">How many were waived then.</param>
/// <param name="Now">How many are.</param>
public sealed record WaiverNews(CheckRule Rule, int Before, int Now)
{
    /// <summary>The rules in their order; empty where the number of each is as it was. The checks of the release before are made again only where a waiver could be of one.</summary>
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

    // By a waiver of the file; what a filing marks as restated is told with it.
    private static int Waived(BriefingContext context, CheckReport report, CheckRule rule)
    {
        var count = 0;
        foreach (var finding in report.Findings)
            if (finding.Status == FindingStatus.Waived && finding.Rule.Code == rule.Code && context.Ledger.Waivers.Any(w => w.Check == rule.Code && w.Names(rule.Code, finding.Facts))) count++;
        return count;
    }

    // A waiver whose figures were all known on that day, one of them by that filing.
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
