namespace QifuReports.Ledger.Checks.Sums;

/// <summary>Rule 6: opening cash plus cash flows must equal closing cash; cash at both dates must agree with the balance sheet.</summary>
internal sealed class CashRollForwardCheck : FilingCheck
{
    public override CheckRule Rule { get; } = new("QC06", "Cash roll-forward",
        "Opening cash, the three flows and the exchange effect give closing cash; cash at either end is cash and restricted cash of the " +
            "balance sheet of that day.",
        ToleranceKind.Exact,
        "One unit; a translated statement closes by its own lines.")
    {
        IsSum = true,
    };

    public override void Run(FilingView filing, FindingList findings)
    {
        FootingCheck.Run(Rule, SumKind.Cash, filing, findings);
        foreach (var column in filing.Columns)
            foreach (var opening in column.Openings)
                if (column.Find(opening.Key.Concept) is { } closing) RollForward(opening, closing, column, filing, findings);
    }

    // Every cash flow of the column in the unit of the balance counts. Parts of a sum in the same column do not: they would count twice.
    private void RollForward(Fact opening, Fact closing, ColumnView column, FilingView filing, FindingList findings)
    {
        List<Fact> facts = [closing, opening];
        var (expected, possible) = (opening.Value, opening.Interval);
        foreach (var flow in column.Facts)
        {
            if (filing.Taxonomy.Find(flow.Key.Concept) is not { PeriodType: PeriodType.Flow } concept || flow.Key.Unit != closing.Key.Unit)
                continue;
            if (concept.Parents.Any(p => column.Find(p.Parent) is not null)) continue;
            facts.Add(flow);
            expected += flow.Value;
            possible += flow.Interval;
        }
        var detail = $"from opening to closing, {column.Column.Period}";
        // As with other sums, each line of a table in millions was rounded on its own, so the sum is tested only within the roundings.
        var isRounded = closing.Scale >= FilingView.Coarse;
        if (isRounded) findings.AddInterval(Rule, facts, expected, possible, detail);
        else findings.Add(Rule, facts, expected, 0, detail);
        if (!findings.IsExplained) return;
        var sum = SumTerm.Of(facts.Skip(1));
        if (isRounded) findings.ExplainInterval(sum);
        else findings.Explain(sum);
    }
}
