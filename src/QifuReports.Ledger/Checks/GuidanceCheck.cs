using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Checks;

/// <summary>Rule 35: guided ranges are ranges, agree with the growth they are said to be, and with one another.</summary>
/// <remarks>
/// The taxonomy names the ends of the range of a measure <c>X-guidance-low</c> and <c>X-guidance-high</c>, and those of its growth
/// <c>X-growth-guidance-low</c> and <c>X-growth-guidance-high</c>.
/// </remarks>
internal sealed class GuidanceCheck : Check
{
    private const string LowEnd = "-guidance-low";

    public override CheckRule Rule { get; } = new("QC35", "Guidance",
        "The low end of a guided range is not above its high end, its growth is that over the base, and a year's range is its last quarter's moved by what is already known.",
        ToleranceKind.Interval,
        "Guidance is rounded to billions and whole percents, so any growth is right that the ends allow.");

    public override void Run(FilingView filing, FindingList findings)
    {
        foreach (var group in filing.Groups)
        {
            var low = group.Finest;
            var id = low.Key.Concept.Value;
            if (!id.EndsWith(LowEnd, StringComparison.Ordinal)) continue;
            var stem = id[..^LowEnd.Length];
            if (End(low.Key, stem, "-guidance-high", filing) is not { } high) continue;
            findings.Add(Rule, [high, low], Math.Max(high.Value, low.Value), 0, "not below the low end");
            CompareGrowth(low, high, stem, filing, findings);
            CompareWithQuarter(low, high, filing, findings);
        }
    }

    // From the base where some filing states it; otherwise the base that one end implies has to do for the other.
    private void CompareGrowth(Fact low, Fact high, string stem, FilingView filing, FindingList findings)
    {
        if (End(low.Key, stem, "-growth-guidance-low", filing) is not { } lowGrowth || End(low.Key, stem, "-growth-guidance-high", filing) is not { } highGrowth) return;
        var start = filing.Book.Find(low.Key with { Concept = new ConceptId(stem), Period = low.Key.Period.YearBefore });
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
    private void CompareWithQuarter(Fact low, Fact high, FilingView filing, FindingList findings)
    {
        var period = low.Key.Period;
        if (period.Kind != Periods.PeriodKind.Year) return;
        var quarter = Periods.Period.Quarter(period.Year, 4);
        if (quarter.Prior != filing.Filing.Period
            || filing.Finest(low.Key with { Period = quarter }) is not { } quarterLow
            || filing.Finest(high.Key with { Period = quarter }) is not { } quarterHigh) return;
        findings.AddInterval(Rule, [high, low, quarterLow, quarterHigh], low.Value + quarterHigh.Value - quarterLow.Value,
            Quotients.SpanOf(low) + Quotients.SpanOf(quarterHigh) - Quotients.SpanOf(quarterLow), "as wide as the last quarter's range");
    }

    /// <summary>Whether a concept is an end of a range that is expected.</summary>
    internal static bool IsGuidance(ConceptId concept) => concept.Value.EndsWith("-guidance-low", StringComparison.Ordinal) || concept.Value.EndsWith("-guidance-high", StringComparison.Ordinal);

    private static Fact? End(FactKey key, string stem, string end, FilingView filing) =>
        Quotients.Beside(key, new ConceptId(stem + end), filing);
}
