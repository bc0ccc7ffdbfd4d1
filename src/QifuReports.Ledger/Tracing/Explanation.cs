using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Drafts;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Figures;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tracing;

/// <summary>All that the ledger knows of one figure.</summary>
/// <param name="Concept">The concept of the figure.</param>
/// <param name="Key">The key that was asked for.</param>
/// <param name="Figure">The figure: its finest filed statement, or derived.</param>
/// <param name="Statements">Every filed statement of it, by filing; the chosen one is among them. Empty for a derived figure.</param>
/// <param name="Derivations">How it can be derived from other spans, best first; for a derived figure the first is its own
/// derivation.</param>
/// <param name="TwelveMonths">For a flow of a quarter or a half, the figure of the twelve months that end with it; null otherwise, and
/// where it is not known.</param>
/// <param name="Translation">For a translated amount, the amount that was translated; null otherwise.</param>
/// <param name="Wholes">The sums that it is a part of.</param>
/// <param name="Sums">The sums that give it, one per network of the taxonomy, where at least one part is known.</param>
/// <param name="Checks">Every check that uses it; for a derived figure, every check that uses one of the filed figures that it is made
/// of.</param>
/// <param name="AcrossFilings">How the filings that state it compare; null where only one states it.</param>
public sealed record Explanation(
    Concept Concept, FactKey Key, KnownFigure Figure, IReadOnlyList<StatementOfFigure> Statements,
    IReadOnlyList<AlternativeDerivation> Derivations,
    KnownFigure? TwelveMonths, TranslatedAmount? Translation, IReadOnlyList<SumTerm> Wholes, IReadOnlyList<SumOfParts> Sums,
    IReadOnlyList<Finding> Checks, RestatementRow? AcrossFilings)
{
    /// <summary>What columns of percentages and of changes state about it, in the order of the filings.</summary>
    public IReadOnlyList<Fact> Ratios { get; init; } = [];

    /// <summary>The draft marks of its concept, and of the stated figures that it is or is derived from; empty for none.</summary>
    public IReadOnlyList<DraftMark> Drafts { get; init; } = [];

    /// <summary>
    /// For a filed figure, the document that its filing was imported from; null otherwise, and where the filing names none.
    /// </summary>
    public FiledDocument? Document { get; init; }
}

/// <summary>A place where the figure stands.</summary>
/// <param name="Agreement">How it compares with the chosen statement.</param>
/// <param name="IsChosen">Whether it is the chosen one.</param>
public sealed record StatementOfFigure(Fact Fact, Agreement Agreement, bool IsChosen);

/// <summary>A way to derive the figure.</summary>
/// <param name="Agreement">How it compares with the figure itself.</param>
public sealed record AlternativeDerivation(DerivedFigure Figure, Agreement Agreement);

/// <summary>A part or a whole of a sum.</summary>
/// <param name="Weight">The weight of the part in the whole: +1 or -1.</param>
/// <param name="Role">The network of the taxonomy.</param>
/// <param name="Figure">The figure for the same period, unit and basis; null where it is not known.</param>
public sealed record SumTerm(Concept Concept, int Weight, string Role, KnownFigure? Figure);

/// <summary>The figure as a sum of parts.</summary>
/// <param name="Total">The signed sum of the known parts.</param>
/// <param name="Agreement">How the total compares with the figure; parts that are not stated count as nil. Null where the missing parts
/// leave it open.</param>
public sealed record SumOfParts(string Role, IReadOnlyList<SumTerm> Parts, decimal Total, Agreement? Agreement);

/// <summary>A translated amount and the amount that was translated.</summary>
/// <param name="Original">The amount in the issuer's currency.</param>
/// <param name="Amount">The original amount divided by the rate, not rounded.</param>
/// <param name="Agreement">How it compares with the figure; a difference that the issuer's policy on translated totals allows does not
/// count.</param>
public sealed record TranslatedAmount(KnownFigure Original, ConvenienceTranslation Rate, decimal Amount, Agreement Agreement);
