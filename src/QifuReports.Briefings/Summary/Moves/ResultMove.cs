namespace QifuReports.Briefings.Summary.Moves;

/// <summary>The contribution of one line to the change of a result.</summary>
/// <param name="Concept">The line.</param>
/// <param name="Weight">The line's weight in the result: 1 if it is added with the sign stated, -1 if it is subtracted.</param>
/// <param name="Name">What the line did, in words: <c>Higher income tax</c>.</param>
/// <param name="Change">The line compared with the earlier period, in currency units.</param>
public sealed record ResultMove(Concept Concept, int Weight, string Name, Comparison Change)
{
    /// <summary>
    /// Whether this is not a line but the part of the change that no line explains. <see cref="Concept"/> is then the result.
    /// </summary>
    public bool IsGap { get; init; }

    /// <summary>The figure of the line for the earlier period.</summary>
    public Figure Before => Change.Base;

    /// <summary>The figure of the line for the period.</summary>
    public Figure Now => Change.Current;

    /// <summary>The effect of the change on the result, in currency units: positive if the line raised the result.</summary>
    public decimal Effect => Weight * Change.Difference.Value;

    /// <summary>The effect as a figure. For a subtracted line, the effect is the earlier amount less the present amount.</summary>
    public Figure EffectFigure(BriefingContext context)
    {
        if (Weight > 0) return Change.Difference;
        var name =
            $"{Now.Period}/{Concept.Id}/effect-of-change-{(Change.Against != ComparedWith.Prior ? "on-year" : context.Interval.Kind == PeriodKind.Half ? "on-half" : "on-quarter")}";
        return context.Book.Keep(Derive.Difference(name, Before, Now, context.Book.Currency) with { Period = Now.Period });
    }
}
