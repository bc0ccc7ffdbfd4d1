namespace QifuReports.Ledger.Checks.Reconciliations;

/// <summary>
/// Rule 3: in each row of a reconciliation, the first amount plus the adjustments must equal the amount under the other basis.
/// </summary>
internal sealed class CrossFootingCheck : FilingCheck
{
    public override CheckRule Rule { get; } = new("QC03", "Cross-footing",
        "In each row of a reconciliation the amount under US GAAP and the adjustments make the amount under IFRS.",
        ToleranceKind.Exact,
        "All of the row is stated to the same unit.");

    public override void Run(FilingView filing, FindingList findings)
    {
        foreach (var table in Reconciliation.Of(filing))
        {
            foreach (var to in table.To.Facts)
            {
                if (table.From.Find(to.Key.Concept) is not { } from) continue;
                List<Fact> facts = [to, from];
                var expected = from.Value;
                foreach (var column in table.Columns)
                {
                    // A blank cell means that there is no adjustment.
                    if (column.Find(to.Key.Concept) is not { } adjustment) continue;
                    facts.Add(adjustment);
                    expected += adjustment.Value;
                }
                findings.Add(Rule, facts, expected, 0, "across the row");
                if (findings.IsExplained) findings.Explain(SumTerm.Of(facts.Skip(1)));
            }
        }
    }
}
