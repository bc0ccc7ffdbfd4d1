namespace QifuReports.Ledger.Checks.Reconciliations;

/// <summary>
/// Rule 4: a reconciliation must list every line that changes, so each total must change by the sum of the changes of its listed lines.
/// </summary>
internal sealed class AbridgedTableCheck : FilingCheck
{
    public override CheckRule Rule { get; } = new("QC04", "Abridged tables",
        "A reconciliation shows the lines that change: a total moves from one basis to the other by as much as the lines shown.",
        ToleranceKind.Exact,
        "Lines left out do not change, so the columns of either basis need not foot, but the difference between them does.");

    public override void Run(FilingView filing, FindingList findings)
    {
        foreach (var table in Reconciliation.Of(filing))
            foreach (var total in table.To.Facts)
                foreach (var network in filing.Networks.Of(total.Key.Concept)) Compare(table, total, network, findings);
    }

    private void Compare(Reconciliation table, Fact total, Network network, FindingList findings)
    {
        if (table.From.Find(total.Key.Concept) is not { } before) return;
        List<Fact> facts = [total, before];
        List<WeightedTerm>? terms = findings.IsExplained ? [new(Term.Of(before), 1)] : null;
        var expected = before.Value;
        foreach (var (child, weight) in network.Terms)
        {
            if (table.To.Find(child.Id) is not { } to || table.From.Find(child.Id) is not { } from) continue;
            facts.Add(to);
            facts.Add(from);
            terms?.Add(new WeightedTerm(Term.Of(to), weight));
            terms?.Add(new WeightedTerm(Term.Of(from), -weight));
            expected += weight * (to.Value - from.Value);
        }
        if (facts.Count == 2) return;
        findings.Add(Rule, facts, expected, 0, "moved by its lines");
        if (terms is not null) findings.Explain(new SumTerm(terms));
    }
}
