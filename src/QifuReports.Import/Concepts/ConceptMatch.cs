using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Import.Concepts;

/// <summary>The rule by which a row got its concept, in the order in which the rules are tried.</summary>
public enum MatchRule
{
    /// <summary>An earlier filing has the caption.</summary>
    Caption,

    /// <summary>The inline XBRL tag is known.</summary>
    Tag,

    /// <summary>The ledger has its comparative values.</summary>
    Values,

    /// <summary>A concept has a similar name, or the sums agree as well.</summary>
    NearCaption,

    /// <summary>No rule matched: a new concept.</summary>
    New,
}

/// <summary>The concept of a row.</summary>
/// <param name="Concept">The id of the concept.</param>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Doubt">Why it may be another concept; empty for no doubt.</param>
public sealed record ConceptMatch(ConceptId Concept, MatchRule Rule, string Doubt);
