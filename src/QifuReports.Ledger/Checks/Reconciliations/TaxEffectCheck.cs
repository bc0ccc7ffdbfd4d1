namespace QifuReports.Ledger.Checks.Reconciliations;

/// <summary>Rule 27: all adjustments of a period must be taxed at the same rate.</summary>
internal sealed class TaxEffectCheck : FilingCheck
{
    public override CheckRule Rule { get; } = new("QC27", "Tax effect of adjustments",
        "The tax on each adjustment is that on the largest one of the period, in proportion to income before tax.",
        ToleranceKind.Interval,
        "One rate applies to all; tax and income are each rounded to {a thousand}, so any tax is right that their intervals allow.");

    public override void Run(FilingView filing, FindingList findings)
    {
        foreach (var table in Reconciliation.Of(filing))
        {
            List<(Fact Tax, Fact Base)> taxed = [];
            foreach (var column in table.Columns)
                foreach (var tax in column.Facts)
                    if (tax.Value != 0 && filing.Taxonomy.Find(tax.Key.Concept)?.TaxOn is { } of
                        && column.Find(of) is { Value: not 0 } income) taxed.Add((tax, income));
            if (taxed.Count < 2) continue;
            var largest = taxed[0];
            foreach (var pair in taxed)
                if (Math.Abs(pair.Base.Value) > Math.Abs(largest.Base.Value)) largest = pair;
            foreach (var pair in taxed)
                if (pair != largest) Compare(pair.Tax, pair.Base, largest.Tax, largest.Base, findings);
        }
    }

    private void Compare(Fact tax, Fact income, Fact largestTax, Fact largest, FindingList findings)
    {
        var sign = Math.Sign(largest.Value);
        if (largestTax.Interval.Times(sign).Over(largest.Interval.Times(sign)) is not { } rate) return;
        findings.AddInterval(Rule, [tax, income, largestTax, largest], largestTax.Value / largest.Value * income.Value,
            rate.Times(income.Interval), $"{tax.Key.Basis.Code}, at the rate of {largest.Key.Basis.Code}");
        if (findings.IsExplained)
            findings.ExplainInterval(new QuotientTerm(new ProductTerm(Term.Of(largestTax), Term.Of(income)), Term.Of(largest)));
    }
}
