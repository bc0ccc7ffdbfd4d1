using QifuReports.Ledger.Facts;

namespace QifuReports.Ledger.Checks;

/// <summary>Rule 22: no non-GAAP measure without its GAAP measure and its reconciliation.</summary>
internal sealed class RegulationGCheck : Check
{
    public override CheckRule Rule { get; } = new("QC22", "Regulation G",
        "Each non-GAAP measure has its GAAP measure for the same period, and is reconciled to it in the same columns.",
        ToleranceKind.Exact,
        "A reconciliation is a sum of amounts in one unit, also where it is translated.");

    public override void Run(FilingView filing, FindingList findings)
    {
        FootingCheck.Run(Rule, SumKind.NonGaap, filing, findings);
        foreach (var group in filing.Groups)
        {
            var (fact, isTable) = FilingView.Finest(group);
            if (filing.Taxonomy.Find(fact.Key.Concept) is not { GaapCounterpart: { } counterpart } concept) continue;
            var name = $"{concept.Name}, {fact.Key.Period}, {fact.Key.Unit}";
            var gaap = Quotients.Beside(fact.Key, counterpart, filing);
            findings.Add(Rule, gaap is null ? [fact] : [fact, gaap], name + ": its GAAP measure is stated", 1, gaap is null ? 0 : 1, 0, "measures");

            // Of a period that the tables do not cover, a prior quarter in the text, the reconciliation is in the release for that period.
            if (isTable && filing.Networks.Of(concept.Id).Count > 0)
                findings.Add(Rule, gaap is null ? [fact] : [fact, gaap], name + ": it is reconciled", 1, filing.SumOf(fact.Key) is null ? 0 : 1, 0, "reconciliations");
        }
    }
}
