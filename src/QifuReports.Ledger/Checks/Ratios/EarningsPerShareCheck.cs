namespace QifuReports.Ledger.Checks.Ratios;

/// <summary>
/// Rule 11: income per share must equal income divided by weighted shares, and the diluted amount must not be above the basic amount.
/// </summary>
internal sealed class EarningsPerShareCheck : FilingCheck
{
    public override CheckRule Rule { get; } = new("QC11", "Earnings per share",
        "Income per share is attributable income over weighted average shares, basic and diluted; diluted is not above basic.",
        ToleranceKind.Interval,
        "Income is in {thousands}, so several quotients may be right.");

    public override void Run(FilingView filing, FindingList findings)
    {
        foreach (var group in filing.Groups)
        {
            var fact = group.Finest;
            if (group.Concept is not { UnitKind: UnitKind.MoneyPerShare, PerUnit: { } made } concept) continue;
            Quotients.Compare(Rule, fact, made.Numerator, made.Denominator, filing, findings);
            foreach (var other in filing.Taxonomy.Concepts)
                if (other.Id != concept.Id && other.UnitKind == concept.UnitKind && other.PerUnit?.Numerator == made.Numerator)
                    CompareDilution(fact, made, other, filing, findings);
        }
    }

    // Of the two amounts, the diluted one is divided by more shares. If more shares would make a loss per share smaller, they are
    // antidilutive and are left out.
    private void CompareDilution(Fact fact, PerUnit made, Concept other, FilingView filing, FindingList findings)
    {
        if (filing.Beside(fact.Key, other.Id) is not { } basic
            || filing.Beside(fact.Key, made.Denominator) is not { } shares
            || filing.Beside(fact.Key, other.PerUnit!.Denominator) is not { } basicShares
            || shares.Value <= basicShares.Value) return;
        findings.Add(Rule, [fact, basic, shares, basicShares], Math.Min(fact.Value, basic.Value), 0, "not above basic");
        if (findings.IsExplained) findings.Explain(new SmallerTerm(Term.Of(fact), Term.Of(basic)));
    }
}
