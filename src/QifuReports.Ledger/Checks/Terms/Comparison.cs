namespace QifuReports.Ledger.Checks.Terms;

/// <summary>How both values of a finding are computed from stated figures.</summary>
/// <param name="Expected">The value that the other figures give, in whole units.</param>
/// <param name="Actual">The value that is tested, in whole units.</param>
/// <param name="Scale">What both are divided by to give the values of the finding; 1 for counts.</param>
public sealed record Comparison(Term Expected, Term Actual, decimal Scale);
