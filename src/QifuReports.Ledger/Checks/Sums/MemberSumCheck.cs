namespace QifuReports.Ledger.Checks.Sums;

/// <summary>QC40: the figures of segments or other members, and reconciling members, must add up to the figure of the company.</summary>
internal sealed class MemberSumCheck : Check
{
    public override CheckRule Rule { get; } = new("QC40", "Members of a whole",
        "Over each axis, the figures of the members, eliminations and other reconciling ones with their own sign, add up to the figure " +
            "of the company; parts add up to their subtotal. What a table calls partial is left out.",
        ToleranceKind.Interval,
        "Exact in {thousands}; amounts that are rounded line by line, in millions or in a text, as far as their roundings allow.")
    {
        IsSum = true,
    };

    public override void Run(BookView book, FindingList findings)
    {
        foreach (var filing in book.Concerned)
        {
            HashSet<string> seen = new(StringComparer.Ordinal);
            foreach (var group in filing.Groups)
            {
                var key = group.Finest.Key;
                if (key.Members.IsNone || group.Concept is not { } concept || !AddsUp(concept)) continue;
                foreach (var (axis, _) in key.Members.All)
                {
                    var whole = key with { Members = key.Members.Without(axis.Id) };
                    if (!seen.Add($"{axis.Id} {whole.Concept} {whole.Period} {whole.Unit} {whole.Basis} {whole.Members}")) continue;
                    Compare(axis, whole, filing, book, findings);
                }
            }
        }
    }

    private static bool AddsUp(Concept concept) =>
        concept.PeriodType is PeriodType.Flow or PeriodType.Balance or PeriodType.Count
            && concept.UnitKind is UnitKind.Money or UnitKind.Count or UnitKind.Shares or UnitKind.Ads;

    private void Compare(Axis axis, FactKey whole, FilingView filing, BookView book, FindingList findings)
    {
        List<Fact> parts = [], terms = [];
        List<AxisMember> silent = [];
        (Fact Fact, AxisMember Member)? subtotal = null;
        foreach (var member in axis.Members)
        {
            if (filing.GroupOf(whole with { Members = whole.Members.With(axis, member) }) is not { } group)
            {
                silent.Add(member);
                continue;
            }
            foreach (var fact in group.Stated)
                if (fact.IsPartial) return;
            if (member.Kind == MemberKind.Subtotal) subtotal = (group.Finest, member);
            else terms.Add(group.Finest);
            if (member.Kind == MemberKind.Part) parts.Add(group.Finest);
        }
        silent.RemoveAll(m => m.Kind == MemberKind.Subtotal || !StatesOther(axis, m, whole, filing));
        var without = silent.Count == 0 ? ""
            : $"; {string.Join(", ", silent.Select(m => m.Name))} {(silent.Count == 1 ? "states" : "state")} none, so that it counts as " +
                $"nil (\"partial\": true where it is left out)";
        if (subtotal is var (sum, of) && parts.Count > 0) Compare(sum, parts, $"the sum of its parts{without}", filing, findings);
        // The figure of the whole company may be in another filing.
        if (terms.Count > 0 && (filing.Finest(whole) ?? book.Restated(whole) ?? book.Finest(whole)) is { } total)
            Compare(total, terms, $"the sum over {axis.Name}{without}", filing, findings);
    }

    private void Compare(Fact total, List<Fact> parts, string detail, FilingView filing, FindingList findings)
    {
        Fact[] facts = [total, .. parts];
        var isRounded = (total.Scale >= FilingView.Coarse || filing.GroupOf(total.Key)?.IsTable == false) && !total.IsExact;
        var (expected, possible) = (0m, Interval.Exactly(0));
        foreach (var part in parts)
        {
            expected += part.Value;
            possible += part.Interval;
            isRounded |= part.Resolution != total.Resolution;
        }
        if (isRounded) findings.AddInterval(Rule, facts, expected, possible, detail);
        else findings.Add(Rule, facts, expected, FootingCheck.Tolerance(total, parts.Count, filing), detail);
        if (!findings.IsExplained) return;
        if (isRounded) findings.ExplainInterval(SumTerm.Of(parts));
        else findings.Explain(SumTerm.Of(parts));
    }

    // Whether the filing states any figure of this member for the period and basis.
    private static bool StatesOther(Axis axis, AxisMember member, FactKey whole, FilingView filing)
    {
        foreach (var group in filing.Groups)
        {
            var key = group.Finest.Key;
            if (key.Period == whole.Period && key.Basis == whole.Basis && key.Members.On(axis.Id)?.Id == member.Id
                && key.Members.Has(whole.Members)) return true;
        }
        return false;
    }
}
