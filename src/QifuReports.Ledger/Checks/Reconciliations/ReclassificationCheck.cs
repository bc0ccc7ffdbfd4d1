namespace QifuReports.Ledger.Checks.Reconciliations;

/// <summary>Rule 28: an adjustment that changes neither assets nor liabilities may only move amounts within equity.</summary>
internal sealed class ReclassificationCheck : FilingCheck
{
    public override CheckRule Rule { get; } = new("QC28", "Reclassification within equity",
        "An adjustment without any asset or liability, such as that of share-based compensation, moves amounts between lines of equity " +
            "that add up to nil.",
        ToleranceKind.Exact,
        "What is moved is stated twice to the same unit, once in each direction.");

    public override void Run(FilingView filing, FindingList findings)
    {
        foreach (var table in Reconciliation.Of(filing))
            foreach (var column in table.Columns)
                if (column.Column.Period.IsInstant) Compare(column, filing, findings);
    }

    // Tests each total that is nil although two or more of its lines have an amount: these amounts must add up to nil. The total is
    // usually equity, but any other total is tested too.
    private void Compare(ColumnView column, FilingView filing, FindingList findings)
    {
        foreach (var total in column.Facts)
        {
            if (total.Value != 0) continue;
            foreach (var network in filing.Networks.Of(total.Key.Concept))
            {
                List<Fact> facts = [];
                List<WeightedTerm>? terms = findings.IsExplained ? [] : null;
                var sum = 0m;
                foreach (var (child, weight) in network.Terms)
                {
                    if (column.Find(child.Id) is not { Value: not 0 } line) continue;
                    facts.Add(line);
                    terms?.Add(new WeightedTerm(Term.Of(line), weight));
                    sum += weight * line.Value;
                }
                if (facts.Count < 2) continue;
                facts.Add(total);
                var first = facts[0];
                findings.Add(Rule, facts, first.Value - sum, 0, $"{column.Column.Basis.Code}, against the other lines");
                if (terms is not null) findings.Explain(SumTerm.Difference(Term.Of(first), new SumTerm(terms)));
            }
        }
    }
}
