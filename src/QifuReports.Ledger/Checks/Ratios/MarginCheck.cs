namespace QifuReports.Ledger.Checks.Ratios;

/// <summary>
/// Rule 20: a margin must equal an income divided by total net revenue; a column in percent of an amount must agree with the amounts.
/// </summary>
internal sealed class MarginCheck : FilingCheck
{
    public override CheckRule Rule { get; } = new("QC20", "Margins",
        "A stated margin is the income over total net revenue, GAAP and non-GAAP; a column of percentages agrees with its amounts.",
        ToleranceKind.Interval,
        "Both amounts are in {thousands}; they may allow a second tenth.");

    public override void Run(FilingView filing, FindingList findings)
    {
        foreach (var group in filing.Groups)
        {
            var fact = group.Finest;
            if (group.Concept?.Quotient is { } made && IsIncome(made.Numerator, filing))
                Quotients.Compare(Rule, fact, made.Numerator, made.Denominator, filing, findings);
        }
        StatedRatios.CompareShares(Rule, filing, findings);
    }

    /// <summary>Whether a concept is an income, GAAP or non-GAAP, and not just a part of the amount that it is divided by.</summary>
    internal static bool IsIncome(ConceptId id, FilingView filing)
    {
        foreach (var network in filing.Networks.Of(id))
            if (network.Kind is SumKind.Identity or SumKind.NonGaap) return true;
        return false;
    }
}
