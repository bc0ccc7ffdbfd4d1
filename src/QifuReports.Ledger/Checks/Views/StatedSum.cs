using QifuReports.Ledger.Facts;

namespace QifuReports.Ledger.Checks.Views;

/// <summary>A sum as it stands in a filing: the stated total and the stated parts.</summary>
/// <param name="Network">The sum of the taxonomy that it follows.</param>
/// <param name="Kind">Decides which rule tests it.</param>
/// <param name="Total">The figure tested.</param>
/// <param name="Parts">The parts with their weights, in the order of the taxonomy.</param>
/// <param name="IsRounded">Whether it holds only within the roundings: its figures stand in a text, or are stated in different
/// scales.</param>
internal sealed record StatedSum(
    Network Network, SumKind Kind, Fact Total, IReadOnlyList<StatedPart> Parts, bool IsRounded);

/// <summary>A part of a sum as it stands in a filing, with its weight, +1 or -1.</summary>
internal sealed record StatedPart(Fact Fact, int Weight);
