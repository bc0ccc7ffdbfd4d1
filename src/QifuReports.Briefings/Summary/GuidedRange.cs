namespace QifuReports.Briefings.Summary;

/// <summary>The guidance of management for a measure in a period: a range whose two ends are as one filing states them.</summary>
/// <param name="Low">The low end.</param>
/// <param name="High">The high end; it must not be below the low end (check QC35).</param>
/// <param name="Filing">The filing that states both ends.</param>
public sealed record GuidedRange(Figure Low, Figure High, Filing Filing)
{
    /// <summary>
    /// The range that the release itself states; null if there is none. Guidance is valid only on the date of its filing.
    /// </summary>
    public static GuidedRange? Stated(BriefingContext context, Concept low, Concept high, Period period) =>
        In(context, context.Release, low, high, period, f => context.Book.Of(f));

    /// <summary>The range for the same period in the latest filing with an earlier date; null if there is none.</summary>
    public static GuidedRange? Earlier(BriefingContext context, Concept low, Concept high, Period period)
    {
        for (var i = context.Ledger.Filings.Count - 1; i >= 0; i--)
            if (context.Ledger.Filings[i] is var filing && filing.Date < context.Release.Date
                && In(context, filing, low, high, period, f => context.Book.AsFiled(f)) is { } range) return range;
        return null;
    }

    /// <summary>
    /// The earlier range for the same period: from the latest filing with an earlier date, or else as the release itself mentions it
    /// ("previous guidance"). Null if neither has it.
    /// </summary>
    public static GuidedRange? Before(BriefingContext context, Concept low, Concept high, Period period)
    {
        if (Earlier(context, low, high, period) is { } earlier) return earlier;
        return low.Guidance is { } guidance && context.Ledger.Taxonomy is var taxonomy
            && taxonomy.Guidance(guidance.Of, GuidanceKind.Previous, true) is { } toldLow
            && taxonomy.Guidance(guidance.Of, GuidanceKind.Previous, false) is { } toldHigh
            ? Stated(context, toldLow, toldHigh, period)
            : null;
    }

    /// <summary>Whether the release itself mentions this earlier range, so that the date of the earlier guidance is not known.</summary>
    public bool IsToldBy(Filing release) => ReferenceEquals(Filing, release);

    /// <summary>Whether both ends are the same amount.</summary>
    public bool IsPoint => Low.Value == High.Value;

    /// <summary>Whether both ends equal those of another range.</summary>
    public bool IsSameAs(GuidedRange other) => Low.Value == other.Low.Value && High.Value == other.High.Value;

    private static GuidedRange? In(BriefingContext context, Filing filing, Concept low, Concept high, Period period,
        Func<Fact, Figure> figure) =>
        End(context, filing, low, period) is { } lowEnd && End(context, filing, high, period) is { } highEnd
            ? new GuidedRange(figure(lowEnd), figure(highEnd), filing) : null;

    private static Fact? End(BriefingContext context, Filing filing, Concept concept, Period period)
    {
        foreach (var fact in FilingFacts.Of(filing).Find(concept.Id))
            if (fact.Key.Period == period && fact.Key.Unit == FactUnits.Of(concept, context.Book.Currency)) return fact;
        return null;
    }
}
