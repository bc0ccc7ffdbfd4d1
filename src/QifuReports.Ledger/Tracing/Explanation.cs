using QifuReports.Ledger.Drafts;

namespace QifuReports.Ledger.Tracing;

/// <summary>Everything that the ledger knows about one figure.</summary>
/// <param name="Concept">The concept of the figure.</param>
/// <param name="Key">The key that was asked for.</param>
/// <param name="Figure">The figure: its most precise filed statement, or derived if no filing states it.</param>
/// <param name="Statements">
/// Every filed statement of the figure, by filing; the chosen statement is among them. Empty for a derived figure.
/// </param>
/// <param name="Derivations">
/// How the figure can be derived from other spans, best first; for a derived figure the first is its own derivation.
/// </param>
/// <param name="TwelveMonths">
/// For a flow of a quarter or half, the figure of the twelve months that end with it; null for other figures, or if not known.
/// </param>
/// <param name="Translation">For a translated amount, the amount that was translated; null otherwise.</param>
/// <param name="Wholes">The sums that the figure is a part of.</param>
/// <param name="Sums">The sums that add up to the figure, one per network of the taxonomy, if at least one part is known.</param>
/// <param name="Checks">
/// Every check that uses the figure; for a derived figure, every check that uses one of the filed figures it is computed from.
/// </param>
/// <param name="AcrossFilings">How the filings that state the figure compare; null if only one filing states it.</param>
public sealed record Explanation(
    Concept Concept, FactKey Key, KnownFigure Figure, IReadOnlyList<StatementOfFigure> Statements,
    IReadOnlyList<AlternativeDerivation> Derivations,
    KnownFigure? TwelveMonths, TranslatedAmount? Translation, IReadOnlyList<SumTerm> Wholes, IReadOnlyList<SumOfParts> Sums,
    IReadOnlyList<Finding> Checks, RestatementRow? AcrossFilings)
{
    /// <summary>What columns of percentages and of changes state about the figure, in the order of the filings.</summary>
    public IReadOnlyList<Fact> Ratios { get; init; } = [];

    /// <summary>The draft marks of the concept, and of the stated figures that the figure is or is derived from; empty for none.</summary>
    public IReadOnlyList<DraftMark> Drafts { get; init; } = [];

    /// <summary>
    /// For a filed figure, the document that its filing was imported from; null for a derived figure, or if the filing names none.
    /// </summary>
    public FiledDocument? Document { get; init; }
}

/// <summary>A place where a filing states the figure.</summary>
/// <param name="Agreement">How this statement compares with the chosen statement.</param>
/// <param name="IsChosen">Whether this is the chosen statement.</param>
public sealed record StatementOfFigure(Fact Fact, Agreement Agreement, bool IsChosen);

/// <summary>One possible derivation of the figure.</summary>
/// <param name="Agreement">How the derived value compares with the figure itself.</param>
public sealed record AlternativeDerivation(DerivedFigure Figure, Agreement Agreement);

/// <summary>One term in a sum: a part, or the sum that a part belongs to.</summary>
/// <param name="Weight">The weight of the part in the whole: +1 or -1.</param>
/// <param name="Role">The network of the taxonomy that the sum belongs to.</param>
/// <param name="Figure">The figure for the same period, unit and basis; null if it is not known.</param>
public sealed record SumTerm(Concept Concept, int Weight, string Role, KnownFigure? Figure);

/// <summary>A figure computed as the sum of its parts.</summary>
/// <param name="Total">The signed sum of the known parts.</param>
/// <param name="Agreement">
/// How the total compares with the figure; parts that are not stated count as nil. Null if parts are missing and the total is not equal to
/// the figure, since the missing parts may explain the difference.
/// </param>
public sealed record SumOfParts(string Role, IReadOnlyList<SumTerm> Parts, decimal Total, Agreement? Agreement);

/// <summary>A translated amount and the amount that was translated.</summary>
/// <param name="Original">The amount in the issuer's currency.</param>
/// <param name="Amount">The original amount divided by the rate, not rounded.</param>
/// <param name="Agreement">
/// How the amount compares with the figure; a difference that the issuer's policy on translated totals allows does not count.
/// </param>
public sealed record TranslatedAmount(KnownFigure Original, ConvenienceTranslation Rate, decimal Amount, Agreement Agreement);
