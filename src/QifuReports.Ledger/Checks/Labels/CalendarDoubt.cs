using System.Globalization;
using QifuReports.Ledger.Checks.Rules;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Periods;

namespace QifuReports.Ledger.Checks.Labels;

/// <summary>
/// The heads of most dated columns name other days than the company's calendar has: then the calendar is wrong rather than the heads, and one word mends what are as many failures of rule 24 as there are columns.
/// </summary>
/// <param name="Words">What is doubtful, with the first such head as an example, and what to mend; a sentence or more.</param>
/// <param name="Findings">The failures that come from it, in their order; three or more.</param>
public sealed record CalendarDoubt(string Words, IReadOnlyList<Finding> Findings)
{
    private const int Least = 3;

    /// <summary>The doubt of comparisons, failed or waived; null where fewer than three heads name another day, or no more than half of those that name one.</summary>
    public static CalendarDoubt? Of(IReadOnlyList<Finding> findings)
    {
        var dated = 0;
        List<Finding> against = [];
        foreach (var finding in findings)
        {
            if (!IsDated(finding)) continue;
            dated++;
            if (IsAgainst(finding)) against.Add(finding);
        }
        if (against.Count < Least || against.Count * 2 <= dated) return null;
        var first = against[0].Facts[0];
        var words = string.Create(CultureInfo.InvariantCulture,
            $"{against.Count} of {dated} columns that name a day name another one than the company's calendar has: \"{first.Source.Column}\" stands over {first.Key.Period}, which by \"fiscalYear\" in issuer.json, the calendar year where that is left out, ends on {first.Key.Period.End:MMMM d, yyyy}. Probably issuer.json is wrong and not the heads, which are as filed: correct \"fiscalYear\" first.");
        return new CalendarDoubt(words, against);
    }

    /// <summary>Whether a comparison failed or is waived because a head names another day than the calendar has for its span.</summary>
    public static bool IsAgainst(Finding finding) =>
        finding.Status is FindingStatus.Failed or FindingStatus.Waived && IsDated(finding) && !DatesOf(finding.Facts[0]).Any(d => d.Names(finding.Facts[0].Key.Period.End));

    // A date is as the column writes it, whatever the calendar.
    private static bool IsDated(Finding finding) =>
        finding.Rule.Code == Waivers.Waiver.OfHeads && finding.Facts is [var fact, ..] && !fact.Key.Period.IsInstant && DatesOf(fact).Count > 0;

    private static IReadOnlyList<HeadDate> DatesOf(Fact fact) =>
        HeadWords.Of(fact.Source.Column).Dates is { Count: > 0 } own ? own : HeadWords.Of(fact.Source.Statement).Dates;
}
