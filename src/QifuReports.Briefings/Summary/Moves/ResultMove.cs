using QifuReports.Briefings.Context;
using QifuReports.Briefings.Figures;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Summary.Moves;

/// <summary>The part that one line has in the change of a result.</summary>
/// <param name="Concept">The line.</param>
/// <param name="Weight">What it does to the result: 1 where it adds as it is stated, -1 where it takes off.</param>
/// <param name="Name">What it did in words: <c>Higher income tax</c>.</param>
/// <param name="Change">Now against before, in whole units.</param>
public sealed record ResultMove(Concept Concept, int Weight, string Name, Comparison Change)
{
    /// <summary>Whether it is no line: what all lines together leave unexplained. <see cref="Concept"/> is the result then.</summary>
    public bool IsGap { get; init; }

    /// <summary>The line in the period that is compared with.</summary>
    public Figure Before => Change.Base;

    /// <summary>The line in the period.</summary>
    public Figure Now => Change.Current;

    /// <summary>What the line did to the result, in whole units: above zero where it raised it.</summary>
    public decimal Effect => Weight * Change.Difference.Value;

    /// <summary>The effect as a figure: for what is subtracted the amount before less that of now.</summary>
    public Figure EffectFigure(BriefingContext context)
    {
        if (Weight > 0) return Change.Difference;
        var name = $"{Now.Period}/{Concept.Id}/effect-of-change-{(Change.Against != ComparedWith.Prior ? "on-year" : context.Interval.Kind == PeriodKind.Half ? "on-half" : "on-quarter")}";
        return context.Book.Keep(Derive.Difference(name, Before, Now, context.Book.Currency) with { Period = Now.Period });
    }
}
