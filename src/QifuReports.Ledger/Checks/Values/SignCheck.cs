namespace QifuReports.Ledger.Checks.Values;

/// <summary>Rule 30: a figure must have the sign that its concept has in the taxonomy.</summary>
internal sealed class SignCheck : FilingCheck
{
    public override CheckRule Rule { get; } = new("QC30", "Signs",
        "A figure has the sign that \"sign\" of its concept gives, where it gives one: costs and taxes are above zero or below as the " +
            "company files them, and a result, an adjustment and what reconciles segments may be either.",
        ToleranceKind.Exact,
        "A sign is right or wrong.");

    public override void Run(FilingView filing, FindingList findings)
    {
        foreach (var column in filing.Columns)
        {
            if (Reconciliation.IsAdjustment(column.Column.Basis) || column.Members.IsReconciling) continue;
            List<Fact> against = [];
            List<Fact>? positive = findings.IsExplained ? [] : null, negative = findings.IsExplained ? [] : null;
            Fact? tested = null;
            foreach (var fact in column.Facts)
            {
                var sign = filing.Taxonomy.Find(fact.Key.Concept) is { } concept ? SignOf(concept) : 0;
                if (sign == 0) continue;
                tested ??= fact;
                if (fact.Value * sign < 0) against.Add(fact);
                (sign > 0 ? positive : negative)?.Add(fact);
            }
            if (tested is null) continue;
            findings.AddCount(Rule, against.Count > 0 ? against : [tested],
                $"{column.Statement.Title}, {column.Column.Period}, {column.Column.Heading}: figures of the wrong " +
                    $"sign{(against.Count > 0 ? " (a line that may turn has no \"sign\" in taxonomy.json)" : "")}",
                against.Count, "figures");
            if (positive is not null && negative is not null)
                findings.ExplainCount(0, SumTerm.Of(new WeightedTerm(new CountTerm(positive, CountedKind.BelowZero), 1),
                    new WeightedTerm(new CountTerm(negative, CountedKind.AboveZero), 1)));
        }
    }

    // A count must not be below zero, even if the taxonomy gives its concept no sign.
    private static int SignOf(Concept concept) =>
        concept.Sign != 0 ? concept.Sign : concept.UnitKind is UnitKind.Shares or UnitKind.Ads or UnitKind.Count or UnitKind.Months ? 1 : 0;
}
