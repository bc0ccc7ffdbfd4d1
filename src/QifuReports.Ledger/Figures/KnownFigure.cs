namespace QifuReports.Ledger.Figures;

/// <summary>
/// A stated or derived value with everything known about it: concept, period, unit, scale, basis, members, the interval of the true value,
/// and the stated figures that it is computed from.
/// </summary>
/// <param name="Concept">What the figure measures.</param>
/// <param name="Span">The span or date, as a formula names it: <c>2023Q4</c>, <c>2023-09-30</c>, <c>12 months to 2023-09-30</c>.</param>
/// <param name="Start">The first day of the span.</param>
/// <param name="End">The last day of the span.</param>
/// <param name="Unit">As in <see cref="FactKey.Unit"/>.</param>
/// <param name="Scale">
/// The scale in which the figure is shown (<see cref="Fact.Scale"/>): that of the coarsest term if derived, 1 for a quotient.
/// </param>
/// <param name="Members">The parts of the company that the figure covers; none for the consolidated figure.</param>
/// <param name="Value">In whole units, like the value of a fact.</param>
/// <param name="Interval">The true values that the stated roundings allow.</param>
/// <param name="Resolution">One unit of the last known digit, in units of the value.</param>
public abstract record KnownFigure(
    ConceptId Concept, string Span, DateOnly Start, DateOnly End, string Unit, decimal Scale, Basis Basis, Members Members,
    decimal Value, Interval Interval, decimal Resolution) : Answer
{
    /// <summary>The lowest true value.</summary>
    public decimal Low => Interval.Low;

    /// <summary>The highest true value.</summary>
    public decimal High => Interval.High;

    public decimal Width => Interval.Width;

    /// <summary>The stated figures that the figure is computed from, in the order of the formula; a stated figure returns itself.</summary>
    public abstract IReadOnlyList<Fact> FiledTerms { get; }
}

/// <summary>A figure that a filing states.</summary>
public sealed record FiledFigure(Fact Fact) : KnownFigure(
    Fact.Key.Concept, Fact.Key.Period.ToString(), Fact.Key.Period.Start, Fact.Key.Period.End, Fact.Key.Unit, Fact.Scale, Fact.Key.Basis,
    Fact.Key.Members,
    Fact.Value, Fact.Interval, Fact.Resolution)
{
    public override IReadOnlyList<Fact> FiledTerms => [Fact];
}
