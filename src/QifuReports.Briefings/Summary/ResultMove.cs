using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Figures;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Summary;

/// <summary>The part that one line has in the change of a result.</summary>
/// <param name="Concept">The line.</param>
/// <param name="Weight">What it does to the result: 1 where it adds as it is stated, -1 where it takes off.</param>
/// <param name="Before">The line in the period that is compared with.</param>
/// <param name="Now">The line in the period.</param>
/// <param name="Change">Now less before, in whole units.</param>
public sealed record ResultMove(Concept Concept, int Weight, Figure Before, Figure Now, Comparison Change)
{
    /// <summary>What the line did to the result, in whole units: above zero where it raised it.</summary>
    public decimal Effect => Weight * Change.Difference.Value;

    /// <summary>What it did in words: <c>Higher income tax</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The part of a line with what it did in words.</summary>
    public static ResultMove Of(BriefingContext context, Concept concept, int weight, Figure now, Comparison change) =>
        new(concept, weight, change.Base, now, change) { Name = StepNames.Of(concept, now, change.Base, context.Ledger.Taxonomy) };

    /// <summary>The effect as a figure: for what is subtracted the amount before less that of now.</summary>
    public Figure EffectFigure(BriefingContext context)
    {
        if (Weight > 0) return Change.Difference;
        var name = $"{Now.Period}/{Concept.Id}/effect-of-change-{(Change.Against != ComparedWith.Prior ? "on-year" : context.Interval.Kind == PeriodKind.Half ? "on-half" : "on-quarter")}";
        return context.Book.Keep(Derive.Difference(name, Before, Now, context.Book.Currency) with { Period = Now.Period });
    }
}
