using QifuReports.Ledger.Facts;

namespace QifuReports.Ledger.Checks;

/// <summary>Rule 31: a figure that one filing states in two scales is rounded properly.</summary>
internal sealed class RoundingCheck : Check
{
    public override CheckRule Rule { get; } = new("QC31", "Rounding",
        "A figure that the filing states more coarsely elsewhere is the finest statement of it, rounded once, half away from zero.",
        ToleranceKind.Policy,
        "From a table the rounding is exact; a figure that the text calls approximate, or states twice rounded, need only be possible.");

    public override void Run(FilingView filing, FindingList findings)
    {
        foreach (var group in filing.Groups)
            foreach (var fact in group.Stated)
                if (fact.Resolution > group.Finest.Resolution) Compare(fact, group, findings);
    }

    private void Compare(Fact fact, FactGroup group, FindingList findings)
    {
        var finest = group.Finest;
        Fact[] facts = [fact, finest];
        switch (fact.Qualifier)
        {
            case Qualifier.Over: findings.Add(Rule, facts, Math.Min(finest.Value, fact.Value), 0, "a lower bound"); break;
            case Qualifier.UpTo: findings.Add(Rule, facts, Math.Max(finest.Value, fact.Value), 0, "an upper bound"); break;
            case Qualifier.None when group.IsTable || FilingView.IsExact(finest):
                findings.Add(Rule, facts, Rounding.To(finest.Value, fact.Resolution), 0);
                break;
            default: findings.AddInterval(Rule, facts, finest.Value, Quotients.SpanOf(finest)); break;
        }
    }
}
