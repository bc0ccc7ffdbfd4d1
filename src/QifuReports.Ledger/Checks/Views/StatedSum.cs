namespace QifuReports.Ledger.Checks.Views;

/// <summary>A sum that a filing states: the stated total and the stated parts.</summary>
/// <param name="Network">The sum as the taxonomy defines it.</param>
/// <param name="Kind">The kind of sum, which decides which rule tests it.</param>
/// <param name="Total">The figure that is tested.</param>
/// <param name="Parts">The parts with their weights, in the order of the taxonomy.</param>
/// <param name="IsRounded">
/// Whether the sum must hold only within the roundings, because its figures are in a text, in a table in millions or more, or stated with
/// different precision.
/// </param>
internal sealed record StatedSum(
    Network Network, SumKind Kind, Fact Total, IReadOnlyList<StatedPart> Parts, bool IsRounded)
{
    /// <summary>The sum of the parts, as a term.</summary>
    public SumTerm OfParts() => new(Parts.Select(p => new WeightedTerm(new StatedTerm(p.Fact), p.Weight)).ToArray());
}

/// <summary>A part of a sum as a filing states it, with its weight, +1 or -1.</summary>
internal sealed record StatedPart(Fact Fact, int Weight);
