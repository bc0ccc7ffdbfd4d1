namespace QifuReports.Ledger.Checks.Findings;

/// <summary>The result of one comparison, whether the rule was kept or broken.</summary>
/// <param name="Rule">The rule that made the comparison.</param>
/// <param name="Status">Whether the figures agree.</param>
/// <param name="Period">The period that the compared figure is for.</param>
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

    /// <summary>Why the finding is waived; empty if it is not waived.</summary>
    public string WaiverReason { get; init; } = "";

    /// <summary>
    /// How both values are computed. Null if the run was not asked for it, or if what is compared is not a number, such as a label.
    /// </summary>
    public Comparison? Comparison { get; init; }
}

/// <summary>The result of a comparison.</summary>
public enum FindingStatus
{
    Holds,

    /// <summary>The figures differ within the tolerance.</summary>
    Rounding,

    /// <summary>The difference is beyond the tolerance, and a waiver or a restatement mark in the filing explains it.</summary>
    Waived,

    /// <summary>A person should look at the difference, since it may be right or wrong. A warning stops nothing.</summary>
    Warning,
    Failed,
}
