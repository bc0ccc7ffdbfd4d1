namespace QifuReports.Import.Concepts;

/// <summary>The rule by which a row got its concept, in the order in which the rules are tried.</summary>
public enum MatchRule
{
    /// <summary>An earlier filing has a line with the same caption.</summary>
    Caption,

    /// <summary>An earlier row of the document has the same XBRL tag, or an exported fact names the concept.</summary>
    Tag,

    /// <summary>The ledger has the values of the row for earlier periods.</summary>
    Values,

    /// <summary>A concept has a similar name, and the match may also be confirmed by the sums.</summary>
    NearCaption,

    /// <summary>No other rule matched: a new concept.</summary>
    New,
}

/// <summary>The concept that a row was given.</summary>
/// <param name="Concept">The id of the concept.</param>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Doubt">Why another concept may be right; empty for no doubt.</param>
public sealed record ConceptMatch(ConceptId Concept, MatchRule Rule, string Doubt);
