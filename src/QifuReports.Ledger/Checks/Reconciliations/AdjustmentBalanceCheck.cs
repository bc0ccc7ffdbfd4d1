using QifuReports.Ledger.Checks.Sums;

namespace QifuReports.Ledger.Checks.Reconciliations;

/// <summary>Rule 5: an adjustment must change assets by as much as it changes liabilities and equity.</summary>
internal sealed class AdjustmentBalanceCheck : FilingCheck
{
    public override CheckRule Rule { get; } = new("QC05", "Balance of an adjustment",
        "In each column of a reconciled balance sheet, also in columns of adjustments, assets equal liabilities and equity.",
        ToleranceKind.Exact,
        "Both sides are stated to the same unit.");

    public override void Run(FilingView filing, FindingList findings)
    {
        foreach (var table in Reconciliation.Of(filing))
        {
            if (!table.To.Column.Period.IsInstant) continue;
            Compare(table.From, filing, findings);
            foreach (var column in table.Columns) Compare(column, filing, findings);
            Compare(table.To, filing, findings);
        }
    }

    // Assets are compared with the total of liabilities and equity. They are also compared with the sum of the totals that make up this
    // total, to test those totals too.
    private void Compare(ColumnView column, FilingView filing, FindingList findings)
    {
        Fact? first = null;
        foreach (var side in IdentityCheck.SidesOf(column, filing))
        {
            if (first is null)
            {
                first = side;
                continue;
            }
            foreach (var network in filing.Networks.Of(side.Key.Concept))
            {
                List<Fact> facts = [first];
                List<WeightedTerm>? terms = findings.IsExplained ? [] : null;
                var expected = 0m;
                foreach (var (child, weight) in network.Terms)
                {
                    if (column.Find(child.Id) is not { } part) continue;
                    facts.Add(part);
                    terms?.Add(new WeightedTerm(Term.Of(part), weight));
                    expected += weight * part.Value;
                }
                if (facts.Count == 1) continue;
                findings.Add(Rule, facts, expected, 0, column.Column.Basis.Code);
                if (terms is not null) findings.Explain(new SumTerm(terms));
            }
            findings.Add(Rule, [side, first], first.Value, 0, column.Column.Basis.Code);
            if (findings.IsExplained) findings.Explain(Term.Of(first));
        }
    }
}
