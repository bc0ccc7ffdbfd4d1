namespace QifuReports.Ledger.Checks.Sums;

/// <summary>Rule 1: lines must add up to their subtotals and totals.</summary>
internal sealed class FootingCheck : FilingCheck
{
    public override CheckRule Rule { get; } = new("QC01", "Footing",
        "Every subtotal and total is the signed sum of its lines, in each column and each currency.",
        ToleranceKind.Exact,
        "Totals, translated ones too, are sums of the lines shown.")
    {
        IsSum = true,
    };

    public override void Run(FilingView filing, FindingList findings)
    {
        Run(Rule, SumKind.Footing, filing, findings);
        // An issuer that is not under Regulation G may have non-GAAP measures too, and their sums are tested here.
        if (!filing.IsUnderRegulationG) Run(Rule, SumKind.NonGaap, filing, findings);
    }

    /// <summary>
    /// Tests every exact sum of a kind: without tolerance in the reporting currency, and with the tolerance of the issuer's policy in a
    /// translated currency.
    /// </summary>
    internal static void Run(CheckRule rule, SumKind kind, FilingView filing, FindingList findings)
    {
        foreach (var sum in filing.Sums)
        {
            if (sum.Kind != kind || sum.IsRounded) continue;
            var facts = new Fact[sum.Parts.Count + 1];
            facts[0] = sum.Total;
            var expected = 0m;
            for (var i = 0; i < sum.Parts.Count; i++)
            {
                var (fact, weight) = sum.Parts[i];
                facts[i + 1] = fact;
                expected += weight * fact.Value;
            }
            findings.Add(rule, facts, expected, Tolerance(sum.Total, sum.Parts.Count, filing));
            if (findings.IsExplained) findings.Explain(sum.OfParts());
        }
    }

    // The tolerance of a sum. If the issuer translates each total on its own, every line and the total may be half a unit off.
    internal static decimal Tolerance(Fact total, int parts, FilingView filing)
    {
        var isTranslated = filing.Filing.Translation is { } translation && translation.To == total.Key.Unit;
        return isTranslated && !filing.Book.Issuer.Policies.TranslatedTotals
            ? decimal.Floor((parts + 1) / 2m) * total.Resolution
            : 0;
    }
}
