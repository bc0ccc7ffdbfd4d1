namespace QifuReports.Ledger.Checks;

/// <summary>Rule 17: a stated growth rate is that of the two amounts.</summary>
internal sealed class GrowthCheck : Check
{
    public override CheckRule Rule { get; } = new("QC17", "Growth rates",
        "A stated growth rate agrees with the amount and that of the year before.",
        ToleranceKind.Interval,
        "The issuer computes growth from unrounded figures; where only rounded ones are stated, any rate is right that they allow.");

    public override void Run(FilingView filing, FindingList findings)
    {
        foreach (var group in filing.Groups)
        {
            var fact = group.Finest;
            if (group.Concept?.GrowthOf is not { } measure) continue;
            if (Quotients.Beside(fact.Key, measure, filing) is not { } now
                || Quotients.Beside(fact.Key with { Period = fact.Key.Period.YearBefore }, measure, filing) is not { } before) continue;
            // A base of zero or below has no growth rate (rule 18).
            if (Quotients.SpanOf(now).Over(Quotients.SpanOf(before)) is not { } ratio) continue;
            findings.AddInterval(Rule, [fact, now, before], (now.Value / before.Value - 1) * 100, (ratio - Span.Exactly(1)).Times(100));
        }
    }
}
