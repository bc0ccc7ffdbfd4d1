namespace QifuReports.Ledger.Taxonomy;

/// <summary>An end of a range that the company expects.</summary>
/// <param name="Of">The measure that is expected; need not be in the taxonomy.</param>
/// <param name="IsLow">Whether it is the low end.</param>
/// <param name="Kind">What the range is of.</param>
public sealed record Guidance(ConceptId Of, bool IsLow, GuidanceKind Kind);

/// <summary>What a range that is expected is of.</summary>
public enum GuidanceKind
{
    /// <summary>The amount itself.</summary>
    Amount,

    /// <summary>Its growth, in percent.</summary>
    Growth,

    /// <summary>The amount, as it had been expected before.</summary>
    Previous,
}
