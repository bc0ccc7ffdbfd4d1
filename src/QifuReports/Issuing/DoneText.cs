namespace QifuReports.App.Issuing;

/// <summary>
/// The last line of a short run: what was done, the number of pages, the results of the checks, and the time. The line goes to standard
/// error, since a result must not contain a time.
/// </summary>
public static class DoneText
{
    /// <summary>
    /// Returns the line, for example <c>Quarterly briefing 2023Q3: 17 pages, 904 checks hold, 28 differ by rounding, 4 waived, 0.62 s</c>.
    /// Counts of zero are left out.
    /// </summary>
    /// <param name="what">What was done, with the period.</param>
    /// <param name="counts">Further counts as text, which are written first.</param>
    /// <param name="made">The briefings that were made; their pages and checks are added up.</param>
    /// <param name="took">The time that the run took.</param>
    public static string Of(string what, IReadOnlyList<string> counts, IReadOnlyList<IssuedBriefing> made, TimeSpan took)
    {
        var (pages, reports) = (0, new List<CheckReport>(made.Count));
        for (var i = 0; i < made.Count; i++)
        {
            reports.Add(made[i].Report);
            pages += made[i].Pages;
        }
        return Of(what, counts, pages, reports, took);
    }

    /// <summary>Returns the line of a run whose files have no pages, such as that of a fact book.</summary>
    public static string Of(string what, CheckReport report, TimeSpan took) => Of(what, [], 0, [report], took);

    private static string Of(string what, IReadOnlyList<string> counts, int pages, List<CheckReport> reports, TimeSpan took)
    {
        var parts = new List<string>(counts);
        var (holds, rounding, waived, warnings, failed) = (0, 0, 0, 0, 0);
        for (var i = 0; i < reports.Count; i++)
        {
            var report = reports[i];
            holds += report.Count(FindingStatus.Holds);
            rounding += report.Count(FindingStatus.Rounding);
            waived += report.Count(FindingStatus.Waived);
            warnings += report.Count(FindingStatus.Warning);
            failed += report.Count(FindingStatus.Failed);
        }
        if (pages > 0) parts.Add(Counted.Of(pages, "page"));
        if (holds > 0) parts.Add(Counted.Of(holds, "check holds", "checks hold"));
        if (rounding > 0) parts.Add(FormattableString.Invariant($"{rounding} differ by rounding"));
        if (waived > 0) parts.Add(FormattableString.Invariant($"{waived} waived"));
        if (warnings > 0) parts.Add(Counted.Of(warnings, "warning"));
        if (failed > 0) parts.Add(FormattableString.Invariant($"{failed} failed (a draft)"));
        parts.Add(ElapsedText.Of(took));
        return $"{what}: {string.Join(", ", parts)}";
    }
}
