namespace QifuReports.Ledger.Checks;

/// <summary>What a check tests and how far it may be off.</summary>
/// <param name="Code">Stable: <c>QC01</c> is rule 1 of the domain rules, <c>QC02</c> rule 2.</param>
/// <param name="Title">In two or three words.</param>
/// <param name="Statement">One sentence.</param>
/// <param name="Tolerance">How the allowed difference is made.</param>
/// <param name="ToleranceReason">Why it is that, one sentence.</param>
public sealed record CheckRule(string Code, string Title, string Statement, ToleranceKind Tolerance, string ToleranceReason);

/// <summary>Where an allowed difference comes from.</summary>
public enum ToleranceKind
{
    /// <summary>No difference.</summary>
    Exact,

    /// <summary>The intervals that the stated precisions allow have to overlap.</summary>
    Interval,

    /// <summary>The issuer's own declared convention.</summary>
    Policy,
}
