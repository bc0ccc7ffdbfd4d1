using QifuReports.Ledger.Checks.Rules;
using QifuReports.Ledger.Drafts;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Figures;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tracing;

/// <summary>All that the ledger knows of one figure.</summary>
/// <param name="Concept">What it is of.</param>
/// <param name="Key">The key that was sought.</param>
/// <param name="Figure">The figure: filed as finely as anywhere, or derived.</param>
/// <param name="Statements">Every statement of it, by filing; the chosen one too. Empty for a derived figure.</param>
/// <param name="Derivations">How it follows from other spans, best first; a derived figure's own derivation is the first.</param>
/// <param name="TwelveMonths">For a flow of a quarter or a half: the twelve months that end with it; null otherwise, and where they are not known.</param>
/// <param name="Translation">For a translated amount: what it was translated from; null otherwise.</param>
/// <param name="Wholes">The sums that it is a part of.</param>
/// <param name="Sums">The sums that it is, one a network of the taxonomy, with those of which some part is known.</param>
/// <param name="Checks">Every check that has it among its figures; for a derived figure those of the filed figures that it is made of.</param>
/// <param name="AcrossFilings">How the filings compare on it; null where one alone states it.</param>
public sealed record Explanation(
    Concept Concept, FactKey Key, KnownFigure Figure, IReadOnlyList<StatementOfFigure> Statements, IReadOnlyList<AlternativeDerivation> Derivations,
    KnownFigure? TwelveMonths, TranslatedAmount? Translation, IReadOnlyList<SumTerm> Wholes, IReadOnlyList<SumOfParts> Sums, IReadOnlyList<Finding> Checks, RestatementRow? AcrossFilings)
{
    /// <summary>What columns of percentages and of changes state of it, in the order of the filings.</summary>
    public IReadOnlyList<Fact> Ratios { get; init; } = [];

    /// <summary>What nobody has confirmed yet: its concept, and what it is or is derived from; empty for none.</summary>
    public IReadOnlyList<DraftMark> Drafts { get; init; } = [];

    /// <summary>For a filed figure: the document that its filing was imported from; null otherwise, and where the filing names none.</summary>
    public FiledDocument? Document { get; init; }
}

/// <summary>A place where the figure stands.</summary>
/// <param name="Agreement">With the chosen statement.</param>
/// <param name="IsChosen">Whether it is the chosen one.</param>
public sealed record StatementOfFigure(Fact Fact, Agreement Agreement, bool IsChosen);

/// <summary>A way to derive the figure.</summary>
/// <param name="Agreement">With the figure itself.</param>
public sealed record AlternativeDerivation(DerivedFigure Figure, Agreement Agreement);

/// <summary>A part or a whole of a sum.</summary>
/// <param name="Weight">+1 or -1: how the part enters the whole.</param>
/// <param name="Role">The network of the taxonomy.</param>
/// <param name="Figure">Of the same period, unit and basis; null where it is not known.</param>
public sealed record SumTerm(Concept Concept, int Weight, string Role, KnownFigure? Figure);

/// <summary>The figure as a sum of parts.</summary>
/// <param name="Total">The signed sum of the known parts.</param>
/// <param name="Agreement">With the figure; what is not stated counts as nil. Null where the parts that are not stated leave it open.</param>
public sealed record SumOfParts(string Role, IReadOnlyList<SumTerm> Parts, decimal Total, Agreement? Agreement);

/// <summary>A translated amount and what it was translated from.</summary>
/// <param name="Original">In the issuer's currency.</param>
/// <param name="Amount">The original at the rate, not rounded.</param>
/// <param name="Agreement">With the figure; the issuer's policy on translated totals is no difference.</param>
public sealed record TranslatedAmount(KnownFigure Original, ConvenienceTranslation Rate, decimal Amount, Agreement Agreement);
