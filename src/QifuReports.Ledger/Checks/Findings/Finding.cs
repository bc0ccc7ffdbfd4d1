using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Numbers;
using QifuReports.Ledger.Periods;

namespace QifuReports.Ledger.Checks.Findings;

/// <summary>One comparison, whether it held or not.</summary>
/// <param name="Rule">The rule that made it.</param>
/// <param name="Status">Its result.</param>
/// <param name="Period">The period that it is about.</param>
/// <param name="Subject">What was compared, for instance <c>Total net revenue, 2023Q3, EUR</c>.</param>
/// <param name="Expected">The value that the other figures give.</param>
/// <param name="Actual">The value that is stated, in the same unit.</param>
/// <param name="Tolerance">The largest difference allowed, in the same unit.</param>
/// <param name="Unit">For instance <c>EUR thousand</c>, <c>percentage points</c>.</param>
/// <param name="Facts">The tested figure first, then the figures that it is compared with.</param>
public sealed record Finding(
    CheckRule Rule, FindingStatus Status, Period Period, string Subject, decimal Expected, decimal Actual, decimal Tolerance, string Unit,
    IReadOnlyList<Fact> Facts)
{
    public decimal Difference => Actual - Expected;

    /// <summary>Why the finding is waived; empty where it is not waived.</summary>
    public string WaiverReason { get; init; } = "";
}

/// <summary>The result of a comparison.</summary>
public enum FindingStatus
{
    Holds,

    /// <summary>The figures differ within the tolerance.</summary>
    Rounding,

    /// <summary>The figures differ by more, and a waiver or a mark of the filing explains it.</summary>
    Waived,

    /// <summary>Somebody should look at it, since it may be right or wrong; it stops nothing.</summary>
    Warning,
    Failed,
}
