using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Numbers;
using QifuReports.Ledger.Periods;

namespace QifuReports.Ledger.Checks.Rules;

/// <summary>One comparison that was made, whether it held or not.</summary>
/// <param name="Rule">By which rule.</param>
/// <param name="Status">How it came out.</param>
/// <param name="Period">The period that it concerns.</param>
/// <param name="Subject">What was compared, for instance <c>Total net revenue, 2023Q3, EUR</c>.</param>
/// <param name="Expected">What the others give.</param>
/// <param name="Actual">What is stated, in the same unit.</param>
/// <param name="Tolerance">The largest difference allowed, in the same unit.</param>
/// <param name="Unit">For instance <c>EUR thousand</c>, <c>percentage points</c>.</param>
/// <param name="Facts">The figure tested first, then those it was tested against.</param>
public sealed record Finding(
    CheckRule Rule, FindingStatus Status, Period Period, string Subject, decimal Expected, decimal Actual, decimal Tolerance, string Unit,
    IReadOnlyList<Fact> Facts)
{
    public decimal Difference => Actual - Expected;

    /// <summary>For a waived finding: why; empty otherwise.</summary>
    public string WaiverReason { get; init; } = "";
}

/// <summary>How a comparison came out.</summary>
public enum FindingStatus
{
    Holds,

    /// <summary>Differs, within the tolerance.</summary>
    Rounding,

    /// <summary>Differs, and is known and explained.</summary>
    Waived,

    /// <summary>Is to be looked at, and stands in nobody's way: it may well be so.</summary>
    Warning,
    Failed,
}
