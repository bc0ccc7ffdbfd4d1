namespace QifuReports.Ledger.Checks.Sums;

/// <summary>
/// QC37: the stated parts of a whole must together not be more than the whole, even if the filing does not state all parts.
/// </summary>
internal sealed class PartOfWholeCheck : FilingCheck
{
    public override CheckRule Rule { get; } = new("QC37", "Parts of a whole",
        "The stated parts of a whole are together not more than the whole, and a share of something is between nothing and all of it.",
        ToleranceKind.Interval,
        "Other parts cannot be negative; beyond that, rounding.");

    public override void Run(FilingView filing, FindingList findings)
    {
        foreach (var group in filing.Groups)
        {
            if (group.Concept is not { } concept) continue;
            if (concept.PartOf is { } whole && IsFirstPart(group, whole, filing)) Compare(group, whole, filing, findings);
            if (!concept.IsShare) continue;
            findings.Add(Rule, [group.Finest], Math.Clamp(group.Finest.Value, 0, 100), 0, "between 0 and 100");
            if (findings.IsExplained)
                findings.Explain(new SmallerTerm(new LargerTerm(Term.Of(group.Finest), Term.Of(0)), Term.Of(100)));
        }
    }

    private static bool IsFirstPart(FactGroup group, ConceptId whole, FilingView filing)
    {
        foreach (var other in filing.Taxonomy.Concepts)
        {
            if (other.PartOf != whole || filing.Finest(group.Finest.Key with { Concept = other.Id }) is not { } part) continue;
            return part.Key.Concept == group.Finest.Key.Concept;
        }
        return false;
    }

    private void Compare(FactGroup group, ConceptId wholeId, FilingView filing, FindingList findings)
    {
        var key = group.Finest.Key;
        if (filing.Finest(key with { Concept = wholeId }) is not { } whole) return;
        List<Fact> facts = [whole];
        var (sum, slack) = (0m, whole.Resolution / 2);
        foreach (var other in filing.Taxonomy.Concepts)
        {
            if (other.PartOf != wholeId || filing.Finest(key with { Concept = other.Id }) is not { } part) continue;
            facts.Add(part);
            sum += part.Value;
            slack += part.Resolution / 2;
        }
        findings.Add(Rule, facts, Math.Max(whole.Value, sum), sum > whole.Value ? slack : 0, "not below its parts");
        if (!findings.IsExplained) return;
        findings.Allow(slack, 0);
        findings.Explain(new LargerTerm(Term.Of(whole), SumTerm.Of(facts.Skip(1))));
    }
}
