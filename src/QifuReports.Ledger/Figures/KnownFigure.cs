using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Numbers;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Figures;

/// <summary>
/// A figure that is known: its value with the interval that the true value lies in, in what it is measured, of when and on which basis, and
/// what it rests on.
/// </summary>
/// <param name="Concept">What it is of.</param>
/// <param name="Span">The span or instant, as a formula names it: <c>2023Q4</c>, <c>2023-09-30</c>, <c>12 months to 2023-09-30</c>.</param>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day.</param>
/// <param name="Unit">As in <see cref="FactKey.Unit"/>.</param>
/// <param name="Scale">In which it is shown, see <see cref="Fact.Scale"/>: as stated, or that of the coarsest term.</param>
/// <param name="Members">Of which parts of the company; none for the consolidated figure.</param>
/// <param name="Value">In whole units, like the value of a fact.</param>
/// <param name="Interval">The true values that the stated roundings allow.</param>
/// <param name="Resolution">One unit of the last digit that means something, in units of the value.</param>
public abstract record KnownFigure(
    ConceptId Concept, string Span, DateOnly Start, DateOnly End, string Unit, decimal Scale, Basis Basis, Members Members,
    decimal Value, Interval Interval, decimal Resolution) : Answer
{
    /// <summary>The lowest true value.</summary>
    public decimal Low => Interval.Low;

    /// <summary>The highest true value.</summary>
    public decimal High => Interval.High;

    public decimal Width => Interval.Width;

    /// <summary>The stated figures that it comes down to, in the order of its formula; a filed one is its own.</summary>
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
