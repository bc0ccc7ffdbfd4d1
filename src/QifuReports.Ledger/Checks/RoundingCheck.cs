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
        {
            if (group.Count == 1) continue;
            var finest = FilingView.Finest(group);
            foreach (var (fact, _) in group)
                if (fact.Resolution > finest.Fact.Resolution) Compare(fact, finest, findings);
        }
    }

    private void Compare(Fact fact, StatedFact finest, FindingList findings)
    {
        var source = finest.Fact;
        Fact[] facts = [fact, source];
        switch (fact.Qualifier)
        {
            case Qualifier.Over: findings.Add(Rule, facts, Math.Min(source.Value, fact.Value), 0, "a lower bound"); break;
            case Qualifier.UpTo: findings.Add(Rule, facts, Math.Max(source.Value, fact.Value), 0, "an upper bound"); break;
            case Qualifier.None when finest.IsTable || FilingView.IsExact(source):
                findings.Add(Rule, facts, Rounding.To(source.Value, fact.Resolution), 0);
                break;
            default: findings.AddInterval(Rule, facts, source.Value, Quotients.SpanOf(source)); break;
        }
    }
}
