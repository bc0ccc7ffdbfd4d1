namespace QifuReports.Ledger.Checks.Ratios;

/// <summary>Rule 17: a stated growth rate, in a line or in a column of changes, must agree with the two amounts that it compares.</summary>
internal sealed class GrowthCheck : Check
{
    public override CheckRule Rule { get; } = new("QC17", "Growth rates",
        "A stated growth rate agrees with the amount and that of the year before, or of the quarter before where it is sequential; a " +
            "column of changes agrees with the two columns that it compares.",
        ToleranceKind.Interval,
        "Any rate is right that the rounded amounts allow.");

    public override void Run(BookView book, FindingList findings)
    {
        foreach (var filing in book.Concerned)
        {
            foreach (var group in filing.Groups)
            {
                var fact = group.Finest;
                if (group.Concept is not { GrowthOf: { } measure } concept) continue;
                if (filing.Beside(fact.Key, measure) is not { } now) continue;
                // The base may be in another filing: the release for the quarter before, or a filing that states the base as a comparative.
                if (book.Finest(now.Key with { Period = BaseOf(concept, now.Key.Period) }) is not { } before) continue;
                if (book.Restated(before.Key) is { } restated && book.IndexOf(restated) <= book.IndexOf(fact)) before = restated;
                if (filing.Finest(before.Key) is { } beside) before = beside;
                // From a base of zero or below there is no growth rate (rule 18).
                if (now.Interval.Over(before.Interval) is not { } ratio) continue;
                findings.AddInterval(Rule, [fact, now, before], (now.Value / before.Value - 1) * 100,
                    (ratio - Interval.Exactly(1)).Times(100));
                if (findings.IsExplained) findings.ExplainInterval(Quotients.RateOf(now, before));
            }
            StatedRatios.CompareChanges(Rule, filing, findings);
        }
    }

    /// <summary>
    /// The period that a growth rate compares with: the preceding period if sequential, otherwise the same period one year before.
    /// </summary>
    internal static Period BaseOf(Concept concept, Period period) => concept.IsSequential ? period.Prior : period.YearBefore;
}
