namespace QifuReports.Ledger.Checks.Ratios;

/// <summary>Rule 18: no growth rate may be stated from a base of zero or below, or if the amount has turned negative.</summary>
internal sealed class GrowthBaseCheck : FilingCheck
{
    public override CheckRule Rule { get; } = new("QC18", "Base of a growth rate",
        "A growth rate is stated only where the base is above zero and the amount has not changed its sign.",
        ToleranceKind.Exact,
        "A percentage of another base means nothing.");

    public override void Run(FilingView filing, FindingList findings)
    {
        foreach (var group in filing.Groups)
        {
            var fact = group.Finest;
            if (group.Concept is not { GrowthOf: { } measure } concept) continue;
            if (filing.Beside(fact.Key, measure) is not { } now
                || filing.Beside(fact.Key with { Period = GrowthCheck.BaseOf(concept, fact.Key.Period) }, measure) is not { } before)
                continue;
            var against = before.Value <= 0 || now.Value < 0 ? 1 : 0;
            findings.AddCount(Rule, [fact, now, before], UnitText.Subject(concept.Name, fact.Key, "has no meaningful base"), against,
                "rates");
            if (findings.IsExplained)
                findings.ExplainCount(0, new SmallerTerm(Term.Of(1), SumTerm.Of(
                    new WeightedTerm(new CountTerm([before], CountedKind.NotAboveZero), 1),
                    new WeightedTerm(new CountTerm([now], CountedKind.BelowZero), 1))));
        }
    }
}
