namespace QifuReports.Ledger.Checks.Ratios;

/// <summary>Rule 21: a stated share of a total, or an average price, must agree with the two amounts that it is computed from.</summary>
internal sealed class ShareOfTotalCheck : FilingCheck
{
    public override CheckRule Rule { get; } = new("QC21", "Shares and averages",
        "A stated share of a total, or an average price, agrees with the two amounts beside it.",
        ToleranceKind.Interval,
        "Any share is right that the rounded amounts allow.");

    public override void Run(FilingView filing, FindingList findings)
    {
        foreach (var group in filing.Groups)
        {
            // A filing may state a share twice, with more and fewer digits. Only the finest is tested here; rule 31 compares the two.
            var fact = group.Finest;
            if (group.Concept is not { } concept) continue;
            if (concept.Quotient is { } share && !MarginCheck.IsIncome(share.Numerator, filing))
                Quotients.Compare(Rule, fact, share.Numerator, share.Denominator, filing, findings);
            else if (concept.PerUnit is { PerShare: null } made && concept.UnitKind == UnitKind.MoneyPerAds
                && filing.Taxonomy.Find(made.Denominator)?.PeriodType != PeriodType.Average)
                Quotients.Compare(Rule, fact, made.Numerator, made.Denominator, filing, findings);
        }
    }
}
