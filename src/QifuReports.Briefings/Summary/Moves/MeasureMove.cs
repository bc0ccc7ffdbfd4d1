using QifuReports.Briefings.Figures;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Summary.Moves;

/// <summary>A measure of risk or business against the latest value before it that a filing held on the day states or gives.</summary>
/// <param name="Concept">The measure; its polarity says whether a rise is good.</param>
/// <param name="Comparison">The value of the period against the last one known.</param>
public sealed record MeasureMove(Concept Concept, Comparison Comparison)
{
    /// <summary>How much worse it became, in percent of its last known value; below zero where it became better. A percentage of a percentage for rates, so that measures of all units are ranked by one scale.</summary>
    public decimal Worsening => -Concept.Polarity * Comparison.Difference.Value / Math.Abs(Comparison.Base.Value) * 100;
}
