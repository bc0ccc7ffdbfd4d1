using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Import.Concepts;

/// <summary>By which rule a row was given its concept, in the order in which the rules are asked.</summary>
public enum MatchRule
{
    /// <summary>An earlier filing has the caption.</summary>
    Caption,

    /// <summary>The tag of inline XBRL.</summary>
    Tag,

    /// <summary>The ledger knows its comparative values.</summary>
    Values,

    /// <summary>A caption like it, where the sums say the same.</summary>
    NearCaption,

    /// <summary>None: a new concept.</summary>
    New,
}

/// <summary>The concept of a row.</summary>
/// <param name="Concept">Its id.</param>
/// <param name="Rule">How it was found.</param>
/// <param name="Doubt">Why it may be another; empty for none.</param>
public sealed record ConceptMatch(ConceptId Concept, MatchRule Rule, string Doubt);
