namespace QifuReports.App.Waiving;

/// <summary>The waiver for which the user asks.</summary>
/// <param name="Rule">The code of the rule.</param>
/// <param name="Reason">Why the difference is accepted; not empty.</param>
/// <param name="Figures">For each comparison to waive, the concept of its first figure; may be empty if only one comparison fails.</param>
/// <param name="IsOfPeriod">Whether only one period is checked.</param>
/// <param name="IsTrial">Whether the entry is only printed and not written.</param>
public sealed record WaiverWish(string Rule, string Reason, IReadOnlyList<string> Figures, bool IsOfPeriod, bool IsTrial)
{
    /// <summary>Returns one line that says how to waive a failure; null if the failure cannot be waived.</summary>
    public static string? LineFor(Finding finding) =>
        CanWaive(finding)
            ? $"{Restates(finding)}if it is known and explained: check --waive {finding.Rule.Code} \"REASON\" " +
                $"--figure {finding.Facts[0].Key.Concept}"
            : null;

    private static string Restates(Finding finding) => IsAcrossFilings(finding)
        ? $"where {finding.Facts[0].Source.FilingId} says that it restates this, mark it \"restated\" there; "
        : "";

    /// <summary>
    /// Whether a finding can be waived: it must have failed, must compare figures, and must not be about a waiver, since a wrong waiver is
    /// corrected instead.
    /// </summary>
    public static bool CanWaive(Finding finding) =>
        finding.Status == FindingStatus.Failed && finding.Facts.Count > 0 && finding.Rule.Code != WaiversRule;

    // Whether a finding is a failure of QC36 between two filings. Such a restatement is marked in the filing and not waived.
    private static bool IsAcrossFilings(Finding finding) =>
        finding.Rule.Code == "QC36" && finding.Facts is [var fact, var other, ..] && fact.Source.FilingId != other.Source.FilingId;

    /// <summary>The code of the rule about the waivers themselves.</summary>
    public const string WaiversRule = "QC00";
}
