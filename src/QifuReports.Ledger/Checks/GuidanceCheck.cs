using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Checks;

/// <summary>Rule 35: guided ranges are ranges, agree with the growth they are said to be, and with one another.</summary>
/// <remarks>
/// The taxonomy names the ends of the range of a measure <c>X-guidance-low</c> and <c>X-guidance-high</c>, and those of its growth
/// <c>X-growth-guidance-low</c> and <c>X-growth-guidance-high</c>.
/// </remarks>
internal sealed class GuidanceCheck : BookCheck
{
    private const string LowEnd = "-guidance-low";

    public override CheckRule Rule { get; } = new("QC35", "Guidance",
        "The low end of a guided range is not above its high end, its growth is that over the base, a year's range is its last quarter's and what is already known, and a non-GAAP range is as wide as that of its GAAP measure.",
        ToleranceKind.Interval,
        "Any growth is right that the rounded range allows.");

    public override void Run(BookView book, FindingList findings)
    {
        foreach (var filing in book.Concerned)
        {
            foreach (var group in filing.Groups)
            {
                var low = group.Finest;
                var id = low.Key.Concept.Value;
                if (!id.EndsWith(LowEnd, StringComparison.Ordinal)) continue;
                var stem = id[..^LowEnd.Length];
                if (End(low.Key, stem, "-guidance-high", filing) is not { } high) continue;
                findings.Add(Rule, [high, low], Math.Max(high.Value, low.Value), 0, "not below the low end");
                CompareGrowth(low, high, stem, book, filing, findings);
                CompareWithQuarter(low, high, stem, book, filing, findings);
                if (group.Concept is { UnitKind: UnitKind.Money, GaapCounterpart: { } gaap }) CompareWithGaap(low, high, stem, gaap, filing, findings);
            }
        }
    }

    // From the base where some filing states it; otherwise the base that one end implies has to do for the other.
    private void CompareGrowth(Fact low, Fact high, string stem, BookView book, FilingView filing, FindingList findings)
    {
        if (End(low.Key, stem, "-growth-guidance-low", filing) is not { } lowGrowth || End(low.Key, stem, "-growth-guidance-high", filing) is not { } highGrowth) return;
        var start = book.Finest(low.Key with { Concept = new ConceptId(stem), Period = low.Key.Period.YearBefore });
        if (start is not null)
        {
            foreach (var (end, growth) in new[] { (low, lowGrowth), (high, highGrowth) })
                if (Quotients.SpanOf(end).Over(Quotients.SpanOf(start)) is { } ratio)
                    findings.AddInterval(Rule, [growth, end, start], (end.Value / start.Value - 1) * 100, (ratio - Span.Exactly(1)).Times(100));
            return;
        }
        var factor = Span.Exactly(1) + Quotients.SpanOf(lowGrowth).Times(0.01m);
        if (Quotients.SpanOf(low).Over(factor) is not { } implied || Quotients.SpanOf(high).Over(implied) is not { } growthOfHigh) return;
        var nominal = (high.Value / (low.Value / (1 + lowGrowth.Value / 100)) - 1) * 100;
        findings.AddInterval(Rule, [highGrowth, lowGrowth, low, high], nominal, (growthOfHigh - Span.Exactly(1)).Times(100), "from the base that the low end implies");
    }

    // Once three quarters are known, the year is as uncertain as its last quarter.
    private void CompareWithQuarter(Fact low, Fact high, string stem, BookView book, FilingView filing, FindingList findings)
    {
        var period = low.Key.Period;
        if (period.Kind != Periods.PeriodKind.Year) return;
        var quarter = period.Calendar.Quarter(period.Year, 4);
        if (quarter.Prior != filing.Filing.Period
            || filing.Finest(low.Key with { Period = quarter }) is not { } quarterLow
            || filing.Finest(high.Key with { Period = quarter }) is not { } quarterHigh) return;
        findings.AddInterval(Rule, [high, low, quarterLow, quarterHigh], low.Value + quarterHigh.Value - quarterLow.Value,
            Quotients.SpanOf(low) + Quotients.SpanOf(quarterHigh) - Quotients.SpanOf(quarterLow), "as wide as the last quarter's range");
        CompareWithKnown(low, quarterLow, stem, book, findings);
        CompareWithKnown(high, quarterHigh, stem, book, findings);
    }

    // The three quarters before are known, each from the release for it.
    private void CompareWithKnown(Fact year, Fact quarter, string stem, BookView book, FindingList findings)
    {
        List<Fact> facts = [year, quarter];
        var (nominal, possible) = (quarter.Value, Quotients.SpanOf(quarter));
        for (var i = 1; i <= 3; i++)
        {
            if (book.Finest(year.Key with { Concept = new ConceptId(stem), Period = year.Key.Period.Calendar.Quarter(year.Key.Period.Year, i) }) is not { } known) return;
            facts.Add(known);
            nominal += known.Value;
            possible += Quotients.SpanOf(known);
        }
        findings.AddInterval(Rule, facts, nominal, possible, "the quarters known and the last one");
    }

    // The items that the non-GAAP measure leaves out are expected once, so both ranges are equally wide.
    private void CompareWithGaap(Fact low, Fact high, string stem, ConceptId gaapLow, FilingView filing, FindingList findings)
    {
        if (filing.Finest(low.Key with { Concept = gaapLow }) is not { } lowEnd
            || End(low.Key, gaapLow.Value[..^LowEnd.Length], "-guidance-high", filing) is not { } highEnd) return;
        findings.AddInterval(Rule, [high, low, lowEnd, highEnd], low.Value + highEnd.Value - lowEnd.Value,
            Quotients.SpanOf(low) + Quotients.SpanOf(highEnd) - Quotients.SpanOf(lowEnd), $"{stem}: as wide as the range of the GAAP measure");
    }

    /// <summary>Whether a concept is an end of a range that is expected.</summary>
    internal static bool IsGuidance(ConceptId concept) => concept.Value.EndsWith("-guidance-low", StringComparison.Ordinal) || concept.Value.EndsWith("-guidance-high", StringComparison.Ordinal);

    private static Fact? End(FactKey key, string stem, string end, FilingView filing) =>
        Quotients.Beside(key, new ConceptId(stem + end), filing);
}
