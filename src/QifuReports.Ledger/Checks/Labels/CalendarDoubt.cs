namespace QifuReports.Ledger.Checks.Labels;

/// <summary>
/// A doubt about the fiscal calendar: the headings of most columns with a date name other dates than the calendar gives. Then the calendar
/// is wrong, not the headings. Each such column fails rule 24, and one correction of the calendar removes all of these failures.
/// </summary>
/// <param name="Words">What is doubtful, with the first such heading as an example, and what to correct; one or more sentences.</param>
/// <param name="Findings">The findings of rule 24 that the wrong calendar explains, in their order; three or more.</param>
public sealed record CalendarDoubt(string Words, IReadOnlyList<Finding> Findings)
{
    private const int Least = 3;

    /// <summary>
    /// Finds the doubt from the findings of a run, failed or waived. Null if fewer than three column headings name another date than the
    /// calendar gives, or if such headings are at most half of the headings that name a date.
    /// </summary>
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
            $"{against.Count} of {dated} columns that name a day name another one than the company's calendar has: " +
                $"\"{first.Source.Column}\" stands over {first.Key.Period}, which by \"fiscalYear\" in issuer.json, the calendar year " +
                $"where that is left out, ends on {first.Key.Period.End:MMMM d, yyyy}. Probably issuer.json is wrong and not the heads, " +
                $"which are as filed: correct \"fiscalYear\" first.");
        return new CalendarDoubt(words, against);
    }

    /// <summary>
    /// Whether a finding failed, or is waived, because a column heading names another last day of a span than the calendar gives.
    /// </summary>
    public static bool IsAgainst(Finding finding) =>
        finding.Status is FindingStatus.Failed or FindingStatus.Waived && IsDated(finding)
            && !DatesOf(finding.Facts[0]).Any(d => d.Names(finding.Facts[0].Key.Period.End));

    // Only spans count. The date of a balance is read from the column itself and does not depend on the calendar.
    private static bool IsDated(Finding finding) =>
        finding.Rule.Code == Waivers.Waiver.OfHeads && finding.Facts is [var fact, ..] && !fact.Key.Period.IsInstant
            && DatesOf(fact).Count > 0;

    private static IReadOnlyList<HeadDate> DatesOf(Fact fact) =>
        HeadWords.Of(fact.Source.Column).Dates is { Count: > 0 } own ? own : HeadWords.Of(fact.Source.Statement).Dates;
}
