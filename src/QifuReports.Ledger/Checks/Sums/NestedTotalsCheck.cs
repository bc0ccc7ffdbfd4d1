namespace QifuReports.Ledger.Checks.Sums;

/// <summary>Rule 7: several totals with the same name must be different concepts.</summary>
/// <remarks>
/// Two sums of one role are nested if the wider sum has all lines of the narrower one. For example, the narrower sum is cash with
/// restricted cash, and the wider sum is the management total, which also has deposits.
/// </remarks>
internal sealed class NestedTotalsCheck : FilingCheck
{
    public override CheckRule Rule { get; } = new("QC07", "Several totals named cash",
        "A wider total of the same day is the narrower one and the lines that only the wider one has: cash and restricted cash, and the " +
            "management total with security deposits.",
        ToleranceKind.Interval,
        "The text rounds what the tables state in {thousands}.");

    public override void Run(FilingView filing, FindingList findings)
    {
        foreach (var group in filing.Groups)
        {
            if (group.Concept is not { PeriodType: Taxonomy.PeriodType.Balance }) continue;
            foreach (var wide in filing.Networks.Of(group.Concept.Id))
                foreach (var parent in wide.Terms[0].Child.Parents)
                    if (parent.Role == wide.Role && parent.Parent != group.Concept.Id)
                        Compare(group.Finest, wide, parent.Parent, filing, findings);
        }
    }

    private void Compare(Fact total, Network wide, Taxonomy.ConceptId narrowId, FilingView filing, FindingList findings)
    {
        foreach (var narrow in filing.Networks.Of(narrowId))
        {
            if (narrow.Role != wide.Role || narrow.Terms.Count >= wide.Terms.Count || !narrow.Terms.All(t => wide.Terms.Contains(t)))
                continue;
            if (filing.Finest(total.Key with { Concept = narrowId }) is not { } inner) continue;
            List<Fact> facts = [total, inner];
            List<WeightedTerm>? terms = findings.IsExplained ? [new(Term.Of(inner), 1)] : null;
            var (nominal, possible) = (inner.Value, inner.Interval);
            foreach (var term in wide.Terms)
            {
                if (narrow.Terms.Contains(term)) continue;
                if (filing.Finest(total.Key with { Concept = term.Child.Id }) is not { } line) return;
                facts.Add(line);
                terms?.Add(new WeightedTerm(Term.Of(line), term.Weight));
                nominal += term.Weight * line.Value;
                possible += line.Interval.Times(term.Weight);
            }
            findings.AddInterval(Rule, facts, nominal, possible, "the narrower total and what it leaves out");
            if (terms is not null) findings.ExplainInterval(new SumTerm(terms));
        }
    }
}
