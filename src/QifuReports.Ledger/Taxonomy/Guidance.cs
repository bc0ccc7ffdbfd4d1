namespace QifuReports.Ledger.Taxonomy;

/// <summary>One end of a guided range, which is a range of a figure that the company expects.</summary>
/// <param name="Of">The measure that the guidance is about; it need not be in the taxonomy.</param>
/// <param name="IsLow">Whether this is the low end.</param>
/// <param name="Kind">Whether the range is a range of the amount or of its growth.</param>
public sealed record Guidance(ConceptId Of, bool IsLow, GuidanceKind Kind);

/// <summary>What kind of figure a guided range is about.</summary>
public enum GuidanceKind
{
    /// <summary>The amount itself.</summary>
    Amount,

    /// <summary>The growth of the amount, in percent.</summary>
    Growth,

    /// <summary>The amount as the company guided it earlier.</summary>
    Previous,
}
