using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Rules;

namespace QifuReports.App.Waiving;

/// <summary>What is asked to be waived.</summary>
/// <param name="Rule">The code of the rule.</param>
/// <param name="Reason">Why the difference is accepted; not empty.</param>
/// <param name="Figures">The concepts of the tested figures; empty where only one comparison fails.</param>
/// <param name="IsOfPeriod">Whether only one period is checked.</param>
/// <param name="IsTrial">Whether the entry is only printed.</param>
public sealed record WaiverWish(string Rule, string Reason, IReadOnlyList<string> Figures, bool IsOfPeriod, bool IsTrial)
{
    /// <summary>How a failure is waived, in one line; null where it cannot be.</summary>
    public static string? LineFor(Finding finding) =>
        CanWaive(finding) ? $"{(IsAcrossFilings(finding) ? $"where {finding.Facts[0].Source.FilingId} says that it restates this, mark it \"restated\" there; " : "")}if it is known and explained: check --waive {finding.Rule.Code} \"REASON\" --figure {finding.Facts[0].Key.Concept}" : null;

    /// <summary>Whether a waiver can be of it: it failed, it compares figures, and is not about a waiver, which is corrected itself.</summary>
    public static bool CanWaive(Finding finding) => finding.Status == FindingStatus.Failed && finding.Facts.Count > 0 && finding.Rule.Code != WaiversRule;

    // Rule 36, between two filings: a restatement is marked, not waived.
    private static bool IsAcrossFilings(Finding finding) => finding.Rule.Code == "QC36" && finding.Facts is [var fact, var other, ..] && fact.Source.FilingId != other.Source.FilingId;

    /// <summary>The rule that waivers themselves keep.</summary>
    public const string WaiversRule = "QC00";
}
