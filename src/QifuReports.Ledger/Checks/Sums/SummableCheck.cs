namespace QifuReports.Ledger.Checks.Sums;

/// <summary>Rule 10: a concept that cannot be added or subtracted must not be part of any sum.</summary>
/// <remarks>For sums across periods the program itself ensures this, because it subtracts only flows from one another (rule 8).</remarks>
internal sealed class SummableCheck : Check
{
    public override CheckRule Rule { get; } = new("QC10", "What is never summed",
        "Every sum is of flows, of balances or of counts alike; per-share amounts, averages and ratios are part of none.",
        ToleranceKind.Exact,
        "A term that does not add up makes any sum meaningless.");

    public override void Run(BookView book, FindingList findings)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var filing in book.Concerned)
            foreach (var group in filing.Groups)
                if (seen.Add(group.Finest.Key.Concept.Value))
                    foreach (var network in book.Networks.Of(group.Finest.Key.Concept)) Look(network, group, findings);
    }

    private void Look(Network network, FactGroup group, FindingList findings)
    {
        var strangers = IsSummable(network.Parent) ? 0 : 1;
        foreach (var term in network.Terms)
            if (term.Child.PeriodType != network.Parent.PeriodType || term.Child.UnitKind != network.Parent.UnitKind) strangers++;
        findings.AddCount(Rule, [group.Finest], $"{network.Parent.Name}, sum \"{network.Role}\": terms that do not add up", strangers,
            "terms");
    }

    private static bool IsSummable(Concept concept) => concept.PeriodType is PeriodType.Flow or PeriodType.Balance or PeriodType.Count;
}
