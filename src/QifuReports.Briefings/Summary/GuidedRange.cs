using QifuReports.Briefings.Context;
using QifuReports.Briefings.Figures;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Summary;

/// <summary>What management expects of a measure in a period: both ends as one filing states them.</summary>
/// <param name="Low">The low end.</param>
/// <param name="High">The high end; not below the low one (QC35).</param>
/// <param name="Filing">Where they are stated.</param>
public sealed record GuidedRange(Figure Low, Figure High, Filing Filing)
{
    /// <summary>The range as the release of the briefing states it itself: an outlook is of its day. Null where it does not.</summary>
    public static GuidedRange? Stated(BriefingContext context, Concept low, Concept high, Period period) => In(context, context.Release, low, high, period, f => context.Book.Of(f));

    /// <summary>The range of the same period as the latest filing of an earlier day states it; null where none does.</summary>
    public static GuidedRange? Earlier(BriefingContext context, Concept low, Concept high, Period period)
    {
        for (var i = context.Ledger.Filings.Count - 1; i >= 0; i--)
            if (context.Ledger.Filings[i] is var filing && filing.Date < context.Release.Date && In(context, filing, low, high, period, f => context.Book.AsFiled(f)) is { } range) return range;
        return null;
    }

    /// <summary>The range of the same period before: as the latest filing of an earlier day states it, else as the release itself tells it ("previous guidance"). Null where neither does.</summary>
    public static GuidedRange? Before(BriefingContext context, Concept low, Concept high, Period period)
    {
        if (Earlier(context, low, high, period) is { } earlier) return earlier;
        return low.Guidance is { } guidance && context.Ledger.Taxonomy is var taxonomy
            && taxonomy.Guidance(guidance.Of, GuidanceKind.Previous, true) is { } toldLow && taxonomy.Guidance(guidance.Of, GuidanceKind.Previous, false) is { } toldHigh
            ? Stated(context, toldLow, toldHigh, period)
            : null;
    }

    /// <summary>Whether the release tells it itself of an earlier day, which it does not name.</summary>
    public bool IsToldBy(Filing release) => ReferenceEquals(Filing, release);

    /// <summary>Whether both ends are one amount.</summary>
    public bool IsPoint => Low.Value == High.Value;

    /// <summary>Whether both ends are those of another range.</summary>
    public bool IsSameAs(GuidedRange other) => Low.Value == other.Low.Value && High.Value == other.High.Value;

    private static GuidedRange? In(BriefingContext context, Filing filing, Concept low, Concept high, Period period, Func<Fact, Figure> figure) =>
        End(context, filing, low, period) is { } lowEnd && End(context, filing, high, period) is { } highEnd ? new GuidedRange(figure(lowEnd), figure(highEnd), filing) : null;

    private static Fact? End(BriefingContext context, Filing filing, Concept concept, Period period)
    {
        foreach (var fact in FilingFacts.Of(filing).Find(concept.Id))
            if (fact.Key.Period == period && fact.Key.Unit == FactUnits.Of(concept, context.Book.Currency)) return fact;
        return null;
    }
}
