namespace QifuReports.Ledger.Checks.Terms;

/// <summary>How both values of a finding are computed from stated figures.</summary>
/// <param name="Expected">The value that the other figures give, in whole units.</param>
/// <param name="Actual">The value that is tested, in whole units.</param>
/// <param name="Scale">What both are divided by to give the values of the finding; 1 for counts.</param>
public sealed record Comparison(Term Expected, Term Actual, decimal Scale)
{
    /// <summary>
    /// How far the actual value may be below and above the expected one, if not equally far; otherwise null, and the tolerance of the
    /// finding holds in both directions.
    /// </summary>
    public Slack? Allowed { get; init; }
}

/// <summary>The largest differences allowed, in whole units; neither is negative.</summary>
/// <param name="Below">How much smaller the actual value may be.</param>
/// <param name="Above">How much larger the actual value may be.</param>
public sealed record Slack(decimal Below, decimal Above);
