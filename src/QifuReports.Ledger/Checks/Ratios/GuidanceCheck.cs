namespace QifuReports.Ledger.Checks.Ratios;

/// <summary>
/// Rule 35: the low end of a guided range must not be above the high end. Ranges must agree with their growth rates and each other.
/// </summary>
/// <remarks>The taxonomy says which concepts are the low and the high end of a range; see <see cref="Concept.Guidance"/>.</remarks>
internal sealed class GuidanceCheck : Check
{
    public override CheckRule Rule { get; } = new("QC35", "Guidance",
        "The low end of a guided range is not above its high end, its growth is that over the base, a year's range is its last " +
            "quarter's and what is already known, and a non-GAAP range is as wide as that of its GAAP measure.",
        ToleranceKind.Interval,
        "Any growth is right that the rounded range allows.");

    public override void Run(BookView book, FindingList findings)
    {
        foreach (var filing in book.Concerned)
        {
            foreach (var group in filing.Groups)
            {
                if (group.Concept?.Guidance is not { IsLow: true } guidance) continue;
                var low = group.Finest;
                if (End(low.Key, guidance.Of, guidance.Kind, false, filing) is not { } high) continue;
                findings.Add(Rule, [high, low], Math.Max(high.Value, low.Value), 0, "not below the low end");
                if (findings.IsExplained) findings.Explain(new LargerTerm(Term.Of(high), Term.Of(low)));
                if (guidance.Kind != GuidanceKind.Amount) continue;
                CompareGrowth(low, high, guidance.Of, book, filing, findings);
                CompareWithQuarter(low, high, guidance.Of, book, filing, findings);
                if (group.Concept is { UnitKind: UnitKind.Money, GaapCounterpart: { } gaap })
                    CompareWithGaap(low, high, guidance.Of, gaap, filing, findings);
            }
        }
    }

    // If a filing states the amount of the year before, the growth of both ends is computed from that base. Otherwise the base is computed
    // from the low end and its growth, and used for the high end.
    private void CompareGrowth(Fact low, Fact high, ConceptId of, BookView book, FilingView filing, FindingList findings)
    {
        if (End(low.Key, of, GuidanceKind.Growth, true, filing) is not { } lowGrowth
            || End(low.Key, of, GuidanceKind.Growth, false, filing) is not { } highGrowth) return;
        var start = book.Finest(low.Key with { Concept = of, Period = low.Key.Period.YearBefore });
        if (start is not null)
        {
            foreach (var (end, growth) in new[] { (low, lowGrowth), (high, highGrowth) })
            {
                if (end.Interval.Over(start.Interval) is not { } ratio) continue;
                findings.AddInterval(Rule, [growth, end, start], (end.Value / start.Value - 1) * 100,
                    (ratio - Interval.Exactly(1)).Times(100));
                if (findings.IsExplained) findings.ExplainInterval(Quotients.RateOf(end, start));
            }
            return;
        }
        var factor = Interval.Exactly(1) + lowGrowth.Interval.Times(0.01m);
        if (low.Interval.Over(factor) is not { } implied || high.Interval.Over(implied) is not { } growthOfHigh) return;
        var nominal = (high.Value / (low.Value / (1 + lowGrowth.Value / 100)) - 1) * 100;
        findings.AddInterval(Rule, [highGrowth, lowGrowth, low, high], nominal, (growthOfHigh - Interval.Exactly(1)).Times(100),
            "from the base that the low end implies");
        if (findings.IsExplained) findings.ExplainInterval(Quotients.RateOf(Term.Of(high), BaseOf(low, lowGrowth)));
    }

    // The base that an amount and its growth in percent imply: low / (1 + growth / 100).
    private static QuotientTerm BaseOf(Fact amount, Fact growth) =>
        new(Term.Of(amount), SumTerm.Of(new WeightedTerm(Term.Of(1), 1),
            new WeightedTerm(new QuotientTerm(Term.Of(growth), Term.Of(100)), 1)));

    // The low end plus the width of another range.
    private static SumTerm AsWideAs(Fact low, Fact otherLow, Fact otherHigh) =>
        SumTerm.Of(new WeightedTerm(Term.Of(low), 1), new WeightedTerm(Term.Of(otherHigh), 1), new WeightedTerm(Term.Of(otherLow), -1));

    // Once three quarters are known, only the last quarter is uncertain. So its range and the range of the year are equally wide.
    private void CompareWithQuarter(Fact low, Fact high, ConceptId of, BookView book, FilingView filing, FindingList findings)
    {
        var period = low.Key.Period;
        if (period.Kind != Periods.PeriodKind.Year) return;
        var quarter = period.Calendar.Quarter(period.Year, 4);
        if (quarter.Prior != filing.Filing.Period
            || filing.Finest(low.Key with { Period = quarter }) is not { } quarterLow
            || filing.Finest(high.Key with { Period = quarter }) is not { } quarterHigh) return;
        findings.AddInterval(Rule, [high, low, quarterLow, quarterHigh], low.Value + quarterHigh.Value - quarterLow.Value,
            low.Interval + quarterHigh.Interval - quarterLow.Interval, "as wide as the last quarter's range");
        if (findings.IsExplained) findings.ExplainInterval(AsWideAs(low, quarterLow, quarterHigh));
        CompareWithKnown(low, quarterLow, of, book, findings);
        CompareWithKnown(high, quarterHigh, of, book, findings);
    }

    // The guided year must equal the guided last quarter plus the three quarters before it, which filings already state.
    private void CompareWithKnown(Fact year, Fact quarter, ConceptId of, BookView book, FindingList findings)
    {
        List<Fact> facts = [year, quarter];
        var (nominal, possible) = (quarter.Value, quarter.Interval);
        for (var i = 1; i <= 3; i++)
        {
            if (book.Finest(year.Key with { Concept = of,
                Period = year.Key.Period.Calendar.Quarter(year.Key.Period.Year, i) }) is not { } known) return;
            facts.Add(known);
            nominal += known.Value;
            possible += known.Interval;
        }
        findings.AddInterval(Rule, facts, nominal, possible, "the quarters known and the last one");
        if (findings.IsExplained) findings.ExplainInterval(SumTerm.Of(facts.Skip(1)));
    }

    // The items that a non-GAAP measure leaves out are expected at one amount, not a range. So the GAAP range is equally wide.
    private void CompareWithGaap(Fact low, Fact high, ConceptId of, ConceptId gaapLow, FilingView filing, FindingList findings)
    {
        if (filing.Finest(low.Key with { Concept = gaapLow }) is not { } lowEnd
            || filing.Taxonomy.Find(gaapLow)?.Guidance is not { } guidance
            || End(low.Key, guidance.Of, guidance.Kind, false, filing) is not { } highEnd) return;
        findings.AddInterval(Rule, [high, low, lowEnd, highEnd], low.Value + highEnd.Value - lowEnd.Value,
            low.Interval + highEnd.Interval - lowEnd.Interval, $"{of}: as wide as the range of the GAAP measure");
        if (findings.IsExplained) findings.ExplainInterval(AsWideAs(low, lowEnd, highEnd));
    }

    private static Fact? End(FactKey key, ConceptId of, GuidanceKind kind, bool isLow, FilingView filing) =>
        filing.Taxonomy.Guidance(of, kind, isLow) is { } end ? filing.Beside(key, end.Id) : null;
}
