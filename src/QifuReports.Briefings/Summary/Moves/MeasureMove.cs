namespace QifuReports.Briefings.Summary.Moves;

/// <summary>The change of an operating or risk measure since its last earlier value in filings published by the briefing's date.</summary>
/// <param name="Concept">The measure; its polarity says whether a rise is good.</param>
/// <param name="Comparison">The value of the period compared with the last known value.</param>
public sealed record MeasureMove(Concept Concept, Comparison Comparison)
{
    /// <summary>
    /// How much worse the measure became, in percent of its last known value; negative if the measure became better. For rates this is a
    /// percentage of a percentage, so that measures of all units are ranked on one scale.
    /// </summary>
    public decimal Worsening => -Concept.Polarity * Comparison.Difference.Value / Math.Abs(Comparison.Base.Value) * 100;
}
