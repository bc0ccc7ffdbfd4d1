namespace QifuReports.Ledger.Checks.Restatements;

/// <summary>
/// Rule 31: if a filing states a figure with different precision, each coarser statement must equal the finest one, rounded. If the coarser
/// one is qualified (about, over, up to), or the finest one is a rounded figure in a text, the coarser one only has to be possible.
/// </summary>
internal sealed class RoundingCheck : FilingCheck
{
    public override CheckRule Rule { get; } = new("QC31", "Rounding",
        "A figure that the filing states more coarsely elsewhere is the finest statement of it, rounded once, half away from zero.",
        ToleranceKind.Policy,
        "Exact from a table; an approximate figure must be possible.");

    public override void Run(FilingView filing, FindingList findings)
    {
        foreach (var group in filing.Groups)
            foreach (var fact in group.Stated)
                if (fact.Resolution > group.Finest.Resolution) Compare(fact, group, findings);
    }

    private void Compare(Fact fact, FactGroup group, FindingList findings) =>
        Compare(Rule, fact, group.Finest, group.IsTable, "", findings);

    /// <summary>Compares a figure with a finer statement of the same figure.</summary>
    /// <param name="isTable">Whether the finer statement is in a table.</param>
    internal static void Compare(CheckRule rule, Fact fact, Fact finest, bool isTable, string detail, FindingList findings)
    {
        Fact[] facts = [fact, finest];
        var with = detail.Length == 0 ? "" : ", " + detail;
        switch (fact.Qualifier)
        {
            case Qualifier.Over: findings.Add(rule, facts, Math.Min(finest.Value, fact.Value), 0, "a lower bound" + with); break;
            case Qualifier.UpTo: findings.Add(rule, facts, Math.Max(finest.Value, fact.Value), 0, "an upper bound" + with); break;
            case Qualifier.None when isTable || finest.IsExact:
                findings.Add(rule, facts, Rounding.To(finest.Value, fact.Resolution), 0, detail);
                break;
            default: findings.AddInterval(rule, facts, finest.Value, finest.Interval, detail); break;
        }
        if (findings.IsExplained)
            findings.Explain(fact.Qualifier switch
            {
                Qualifier.Over => new SmallerTerm(Term.Of(finest), Term.Of(fact)),
                Qualifier.UpTo => new LargerTerm(Term.Of(finest), Term.Of(fact)),
                _ => new RoundedTerm(Term.Of(finest), fact.Resolution),
            });
    }
}
