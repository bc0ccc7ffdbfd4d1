namespace QifuReports.Ledger.Checks.Ratios;

/// <summary>
/// Rule 12: numbers of ADSs and amounts per ADS must equal what the ratio gives from numbers of shares and amounts per share.
/// </summary>
internal sealed class AdsCheck : FilingCheck
{
    public override CheckRule Rule { get; } = new("QC12", "ADS ratio",
        "The number of ADSs is the number of shares over the ADS ratio; GAAP income per ADS is the ratio times the rounded income " +
            "per share.",
        ToleranceKind.Policy,
        "From the amount per share as printed; counts are rounded.");

    public override void Run(FilingView filing, FindingList findings)
    {
        var issuer = filing.Book.Issuer;
        if (issuer.SharesPerAds is not { } ratio) return;
        foreach (var group in filing.Groups)
        {
            var fact = group.Finest;
            if (group.Concept is not { } concept) continue;
            if (concept.AdsOf is { } shares && filing.Beside(fact.Key, shares) is { } number)
            {
                findings.Add(Rule, [fact, number],
                    concept.UnitKind == UnitKind.MoneyPerAds ? number.Value * ratio : Rounding.To(number.Value / ratio, fact.Resolution),
                    0);
                if (findings.IsExplained && concept.UnitKind == UnitKind.MoneyPerAds)
                    findings.Explain(new ProductTerm(Term.Of(number), Term.Of(ratio)));
                else if (findings.IsExplained)
                    findings.ExplainInterval(new QuotientTerm(Term.Of(number), Term.Of(ratio)));
            }
            if (!issuer.Policies.PerAdsFromRounded || concept.PerUnit?.PerShare is not { } perShare) continue;
            if (filing.Beside(fact.Key, perShare) is { } amount)
            {
                findings.Add(Rule, [fact, amount], amount.Value * ratio, 0);
                if (findings.IsExplained) findings.Explain(new ProductTerm(Term.Of(amount), Term.Of(ratio)));
            }
            else
            {
                // Even without a stated amount per share, the amount per ADS must be a multiple of the ratio, in units of its last digit.
                findings.Add(Rule, [fact], Rounding.To(fact.Value, fact.Resolution * ratio), 0, "a multiple of the ratio");
                if (findings.IsExplained) findings.Explain(new RoundedTerm(Term.Of(fact), fact.Resolution * ratio));
            }
        }
    }
}
