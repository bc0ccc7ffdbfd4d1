namespace QifuReports.Ledger.Taxonomy;

/// <summary>One end of a guided range: of a figure that the company expects.</summary>
/// <param name="Of">The measure that the guidance is for; it need not be in the taxonomy.</param>
/// <param name="IsLow">Whether it is the low end.</param>
/// <param name="Kind">Whether the range is of the amount or of its growth.</param>
public sealed record Guidance(ConceptId Of, bool IsLow, GuidanceKind Kind);

/// <summary>What a guided range is of.</summary>
public enum GuidanceKind
{
    /// <summary>The amount itself.</summary>
    Amount,

    /// <summary>Its growth, in percent.</summary>
    Growth,

    /// <summary>The amount, as it was guided before.</summary>
    Previous,
}
