namespace QifuReports.Ledger.Checks.Ratios;

/// <summary>Rule 13: non-GAAP income per ADS must be computed by dividing by the number of ADSs, not from the amount per share.</summary>
internal sealed class PerAdsCheck : FilingCheck
{
    public override CheckRule Rule { get; } = new("QC13", "Non-GAAP income per ADS",
        "Non-GAAP income per ADS is non-GAAP attributable income over diluted ADSs, divided directly.",
        ToleranceKind.Policy,
        "From income in {thousands}, not from the amount per share.");

    public override void Run(FilingView filing, FindingList findings)
    {
        foreach (var group in filing.Groups)
        {
            var fact = group.Finest;
            if (group.Concept is not { UnitKind: UnitKind.MoneyPerAds, PerUnit: { } made }) continue;
            if (made.PerShare is not null && filing.Book.Issuer.Policies.PerAdsFromRounded) continue;
            if (filing.Taxonomy.Find(made.Denominator)?.PeriodType == PeriodType.Average)
                Quotients.Compare(Rule, fact, made.Numerator, made.Denominator, filing, findings);
            if (filing.Beside(fact.Key, made.Denominator) is null && group.Concept.GaapCounterpart is { } gaap)
                CompareWithGaap(fact, made, gaap, filing, findings);
        }
    }

    // For the prior quarter, a text states no number of ADSs. But the GAAP and the non-GAAP amount per ADS are divided by the same number,
    // so their ratio must be the ratio of the two incomes.
    private void CompareWithGaap(Fact fact, PerUnit made, ConceptId gaap, FilingView filing, FindingList findings)
    {
        if (filing.Taxonomy.Find(gaap)?.PerUnit is not { } other || other.Denominator != made.Denominator) return;
        if (filing.Beside(fact.Key, gaap) is not { } perAds || filing.Beside(fact.Key, made.Numerator) is not { } income
            || filing.Beside(fact.Key, other.Numerator) is not { Value: not 0 } gaapIncome
            || income.Interval.Over(gaapIncome.Interval) is not { } ratio) return;
        // The GAAP amount per ADS may be a rounded amount per share times an ADS ratio of two. So it is allowed to be a whole unit off.
        var possible = ratio.Times(Interval.Around(perAds.Value, perAds.Resolution));
        findings.AddInterval(Rule, [fact, perAds, income, gaapIncome], perAds.Value * income.Value / gaapIncome.Value, possible,
            "over the same ADSs as the GAAP amount");
        if (findings.IsExplained)
            findings.ExplainInterval(new QuotientTerm(new ProductTerm(Term.Of(perAds), Term.Of(income)), Term.Of(gaapIncome)));
    }
}
