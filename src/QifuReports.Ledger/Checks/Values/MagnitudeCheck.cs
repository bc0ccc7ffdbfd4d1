namespace QifuReports.Ledger.Checks.Values;

/// <summary>QC39: the amounts of a column must be of the same order of magnitude as the amounts of the column beside it.</summary>
internal sealed class MagnitudeCheck : FilingCheck
{
    private const decimal Most = 100;

    public override CheckRule Rule { get; } = new("QC39", "Order of magnitude",
        "The largest amount of a column is neither a hundred times the one beside it nor a hundredth of it; where most other amounts " +
            "did not move that far, it is a warning. So is guidance that is as far from the year before.",
        ToleranceKind.Policy,
        "A slip of scale is a thousandfold; companies move less.")
    {
        MayWarn = true,
    };

    public override void Run(FilingView filing, FindingList findings)
    {
        foreach (var group in filing.Groups)
            if (group.Concept is { UnitKind: UnitKind.Money, Guidance: { Kind: GuidanceKind.Amount, IsLow: false } guidance })
                CompareExpected(group.Finest, guidance.Of, filing, findings);
        for (var i = 1; i < filing.Columns.Count; i++)
        {
            var column = filing.Columns[i];
            if (column.Column.Currency.Length == 0 || Reconciliation.IsAdjustment(column.Column.Basis)) continue;
            for (var j = i - 1; j >= 0 && ReferenceEquals(filing.Columns[j].Statement, column.Statement); j--)
            {
                var beside = filing.Columns[j].Column;
                if (beside.Ratio is not null || beside.Currency != column.Column.Currency || beside.Basis != column.Column.Basis
                    || !filing.Columns[j].Members.Equals(column.Members)) continue;
                Compare(column, filing.Columns[j], filing, findings);
                break;
            }
        }
    }

    // An expected amount (guidance) is a finding only if it is far from the year before and also far from what the filing itself reports.
    private void CompareExpected(Fact expected, ConceptId of, FilingView filing, FindingList findings)
    {
        if (filing.Taxonomy.Find(of) is not { } concept) return;
        var key = expected.Key with { Concept = of };
        if (expected.Value == 0 || filing.Book.Find(key with { Period = key.Period.YearBefore }) is not { Value: not 0 } before
            || Ratio(expected, before) <= Most) return;
        if (filing.Finest(key with { Period = filing.Filing.Period }) is { Value: not 0 } own && Ratio(expected, own) <= Most) return;
        var (amount, comparative) = (Math.Abs(expected.Value), Math.Abs(before.Value));
        findings.Add(Rule, [expected, before],
            UnitText.Subject(filing.Taxonomy.Find(expected.Key.Concept)?.Name ?? concept.Name, expected.Key,
                $"within a hundred times {before.Key.Period}"),
            Math.Clamp(amount, comparative / Most, comparative * Most) / expected.Scale, amount / expected.Scale, 0, UnitText.Of(expected),
            filing.Book.Issuer.Policies.Magnitude == MagnitudePolicy.Fails ? FindingStatus.Failed : FindingStatus.Warning);
        if (findings.IsExplained) Explain(expected, before, findings);
    }

    private void Compare(ColumnView column, ColumnView beside, FilingView filing, FindingList findings)
    {
        var (largest, moved, stayed) = Counted(column, beside, filing);
        // A wrong scale changes the whole column, so the figures of other members count too: one segment near zero is no wrong scale if the
        // other segments changed little.
        if (!column.Members.IsNone)
            for (int i = 0, count = filing.Columns.Count; i < count; i++)
            {
                var of = filing.Columns[i];
                if (ReferenceEquals(of, column) || !ReferenceEquals(of.Column, column.Column)) continue;
                for (var j = 0; j < count; j++)
                    if (ReferenceEquals(filing.Columns[j].Column, beside.Column) && filing.Columns[j].Members.Equals(of.Members))
                    {
                        var (_, more, less) = Counted(of, filing.Columns[j], filing);
                        (moved, stayed) = (moved + more, stayed + less);
                    }
            }
        if (largest is null || beside.Find(largest.Key.Concept) is not { } other) return;
        var (amount, comparative) = (Math.Abs(largest.Value), Math.Abs(other.Value));
        var name = filing.Taxonomy.Find(largest.Key.Concept)?.Name ?? largest.Key.Concept.Value;
        var isGrowth = filing.Book.Issuer.Policies.Magnitude switch
        {
            MagnitudePolicy.Warns => true,
            MagnitudePolicy.Fails => false,
            _ => moved <= stayed && !IsScale(Ratio(largest, other)),
        };
        findings.Add(Rule, [largest, other], UnitText.Subject(name, largest.Key, $"within a hundred times {other.Key.Period}"),
            Math.Clamp(amount, comparative / Most, comparative * Most) / largest.Scale, amount / largest.Scale, 0, UnitText.Of(largest),
            isGrowth ? FindingStatus.Warning : FindingStatus.Failed);
        if (findings.IsExplained) Explain(largest, other, findings);
    }

    private static void Explain(Fact tested, Fact other, FindingList findings)
    {
        var (amount, comparative) = (new SizeTerm(Term.Of(tested)), new SizeTerm(Term.Of(other)));
        findings.Explain(new SmallerTerm(
            new LargerTerm(amount, new QuotientTerm(comparative, Term.Of(Most))), new ProductTerm(comparative, Term.Of(Most))), amount,
            tested.Scale);
    }

    // The largest amount of a column, how many amounts changed by a factor of more than a hundred, and how many did not.
    private static (Fact? Largest, int Moved, int Stayed) Counted(ColumnView column, ColumnView beside, FilingView filing)
    {
        Fact? largest = null;
        var (moved, stayed) = (0, 0);
        foreach (var fact in column.Facts)
        {
            if (fact.Value == 0 || beside.Find(fact.Key.Concept) is not { Value: not 0 } before
                || filing.Taxonomy.Find(fact.Key.Concept)?.UnitKind != UnitKind.Money) continue;
            if (largest is null || Math.Abs(fact.Value) > Math.Abs(largest.Value)) largest = fact;
            if (Ratio(fact, before) > Most) moved++;
            else stayed++;
        }
        return (largest, moved, stayed);
    }

    // The amount farther from zero divided by the one nearer to zero, both without their signs.
    private static decimal Ratio(Fact a, Fact b)
    {
        var (x, y) = (Math.Abs(a.Value), Math.Abs(b.Value));
        return x > y ? x / y : y / x;
    }

    // Whether a ratio is within a factor of two of a thousand or a million. Then the scale may be wrong, and the amount changed as well.
    private static bool IsScale(decimal ratio) => ratio is (> 500 and < 2_000) or (> 500_000 and < 2_000_000);
}
