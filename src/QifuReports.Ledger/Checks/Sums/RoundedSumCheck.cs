namespace QifuReports.Ledger.Checks.Sums;

/// <summary>Rule 9: a sum of rounded parts must agree with its total as far as their roundings allow.</summary>
internal sealed class RoundedSumCheck : FilingCheck
{
    public override CheckRule Rule { get; } = new("QC09", "Sums of rounded parts",
        "Amounts that are stated in rounded units, in the text or in a table in millions, add up as far as their roundings allow.",
        ToleranceKind.Interval,
        "Each rounded part, and the total, may be half a unit off.");

    public override void Run(FilingView filing, FindingList findings)
    {
        foreach (var sum in filing.Sums)
        {
            // If a table states the same sum exactly, that sum is tested instead, and the text is compared with the table (rule 31).
            if (!sum.IsRounded || filing.SumOf(sum.Total.Key) is not null) continue;
            List<Fact> facts = [sum.Total];
            var (nominal, possible) = (0m, Interval.Exactly(0));
            foreach (var (fact, weight) in sum.Parts)
            {
                facts.Add(fact);
                nominal += weight * fact.Value;
                possible += fact.Interval.Times(weight);
            }
            findings.AddInterval(Rule, facts, nominal, possible);
            if (findings.IsExplained) findings.ExplainInterval(sum.OfParts());
        }
    }
}
