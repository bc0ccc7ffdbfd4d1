using QifuReports.Ledger.Checks.Sums;

namespace QifuReports.Ledger.Checks.Reconciliations;

/// <summary>
/// Rule 22: an issuer under Regulation G must not state a non-GAAP measure without its GAAP measure and its reconciliation.
/// </summary>
/// <remarks>
/// The tables may lack a period, usually the prior quarter that the text compares with: its reconciliation is in the release for that
/// quarter. Then the non-GAAP measures of that period only have to imply the same adjustments.
/// </remarks>
internal sealed class RegulationGCheck : FilingCheck
{
    public override CheckRule Rule { get; } = new("QC22", "Regulation G",
        "Each non-GAAP measure has its GAAP measure for the same period, and is reconciled to it in the same columns, where Regulation " +
            "G applies to the issuer.",
        ToleranceKind.Exact,
        "A sum in one unit; amounts of a text as rounded.");

    public override void Run(FilingView filing, FindingList findings)
    {
        if (!filing.IsUnderRegulationG) return;
        FootingCheck.Run(Rule, SumKind.NonGaap, filing, findings);
        List<Unreconciled> unreconciled = [];
        foreach (var group in filing.Groups)
        {
            var fact = group.Finest;
            if (group.Concept is not { GaapCounterpart: { } counterpart } concept) continue;
            var gaap = filing.Beside(fact.Key, counterpart);
            findings.Add(Rule, gaap is null ? [fact] : [fact, gaap], UnitText.Subject(concept.Name, fact.Key, "its GAAP measure is stated"),
                1, gaap is null ? 0 : 1, 0, "measures");
            if (findings.IsExplained) findings.ExplainCount(1, new CountTerm(gaap is null ? [] : [gaap], CountedKind.Stated));
            if (filing.Networks.Of(concept.Id).Count == 0) continue;
            var isReconciled = filing.SumOf(fact.Key) is not null;
            if (group.IsTable)
            {
                findings.Add(Rule, gaap is null ? [fact] : [fact, gaap], UnitText.Subject(concept.Name, fact.Key, "it is reconciled"),
                    1, isReconciled ? 1 : 0, 0, "reconciliations");
                if (findings.IsExplained) findings.ExplainCount(1, Stated(filing.SumOf(fact.Key)));
            }
            else if (!isReconciled && gaap is not null)
                CompareAdjustments(new Unreconciled(fact, gaap, filing.Networks.Of(concept.Id)[0]), unreconciled, findings);
        }
    }

    // The share of the parts of a sum that are stated, of none if there is no sum.
    private static QuotientTerm Stated(StatedSum? sum)
    {
        Fact[] parts = sum is null ? [] : sum.Parts.Select(p => p.Fact).ToArray();
        return new QuotientTerm(new CountTerm(parts, CountedKind.Stated), Term.Of(Math.Max(1, parts.Length)));
    }

    // Measures with the same adjustments must differ from their GAAP measures by the same amount.
    private void CompareAdjustments(Unreconciled measure, List<Unreconciled> earlier, FindingList findings)
    {
        foreach (var other in earlier)
        {
            if (!other.IsAdjustedLike(measure)) continue;
            var possible = measure.Gaap.Interval + other.Fact.Interval - other.Gaap.Interval;
            findings.AddInterval(Rule, [measure.Fact, measure.Gaap, other.Fact, other.Gaap],
                measure.Gaap.Value + other.Fact.Value - other.Gaap.Value, possible, "adjusted like the other measures");
            if (findings.IsExplained)
                findings.ExplainInterval(SumTerm.Of(new WeightedTerm(Term.Of(measure.Gaap), 1), new WeightedTerm(Term.Of(other.Fact), 1),
                    new WeightedTerm(Term.Of(other.Gaap), -1)));
            return;
        }
        earlier.Add(measure);
    }

    private sealed record Unreconciled(Fact Fact, Fact Gaap, Network Network)
    {
        public bool IsAdjustedLike(Unreconciled other)
        {
            if (Fact.Key with { Concept = default } != other.Fact.Key with { Concept = default }) return false;
            var (mine, theirs) = (Adjustments(), other.Adjustments());
            if (mine.Count != theirs.Count) return false;
            for (var i = 0; i < mine.Count; i++)
                if (mine[i].Weight != theirs[i].Weight || !mine[i].Child.Id.Equals(theirs[i].Child.Id)) return false;
            return true;
        }

        private List<NetworkTerm> Adjustments()
        {
            var terms = new List<NetworkTerm>(Network.Terms.Count);
            foreach (var term in Network.Terms)
                if (term.Child.Id != Gaap.Key.Concept) terms.Add(term);
            return terms;
        }
    }
}
