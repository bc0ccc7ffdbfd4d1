using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Checks;

/// <summary>Rule 13: income per ADS that is divided directly.</summary>
internal sealed class PerAdsCheck : Check
{
    public override CheckRule Rule { get; } = new("QC13", "Non-GAAP income per ADS",
        "Non-GAAP income per ADS is non-GAAP attributable income over diluted ADSs, divided directly.",
        ToleranceKind.Policy,
        "The issuer does not go through the amount per share here; income is stated in thousands, so its interval decides.");

    public override void Run(FilingView filing, FindingList findings)
    {
        foreach (var group in filing.Groups)
        {
            var fact = group.Finest;
            if (group.Concept is not { UnitKind: UnitKind.MoneyPerAds, PerUnit: { } made }) continue;
            if (made.PerShare is not null && filing.Book.Issuer.Policies.PerAdsFromRounded) continue;
            if (filing.Taxonomy.Find(made.Denominator)?.PeriodType == PeriodType.Average)
                Quotients.Compare(Rule, fact, made.Numerator, made.Denominator, filing, findings);
        }
    }
}
