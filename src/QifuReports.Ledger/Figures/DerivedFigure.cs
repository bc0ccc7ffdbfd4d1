namespace QifuReports.Ledger.Figures;

/// <summary>
/// A figure that is derived from stated figures. The arithmetic is exact and nothing is rounded. The resolution is that of the coarsest
/// term. For a quotient it is a power of ten: at least 0.1, and at least as large as the width of the interval.
/// </summary>
/// <param name="Formula">The rule by which the figure is computed.</param>
/// <param name="FormulaText">The formula in words, such as <c>H1 − Q2</c>; spans of another year are written with their year.</param>
/// <param name="Inputs">The terms in the order of the formula. Each term is filed or derived.</param>
public sealed record DerivedFigure(
    ConceptId Concept, string Span, DateOnly Start, DateOnly End, string Unit, Basis Basis, Members Members, DerivationFormula Formula,
    string FormulaText,
    IReadOnlyList<DerivationTerm> Inputs, decimal Value, Interval Interval, decimal Resolution)
    : KnownFigure(Concept, Span, Start, End, Unit, ScaleOf(Formula, Inputs), Basis, Members, Value, Interval, Resolution)
{
    /// <summary>For a translated amount, the rate that all terms share; null otherwise.</summary>
    public ConvenienceTranslation? Translation { get; init; }

    public override IReadOnlyList<Fact> FiledTerms
    {
        get
        {
            List<Fact> facts = [];
            foreach (var term in Inputs) facts.AddRange(term.Figure.FiledTerms);
            return facts;
        }
    }

    // 1 for a quotient; otherwise the scale of the coarsest term, or of the first one if several are equally coarse.
    private static decimal ScaleOf(DerivationFormula formula, IReadOnlyList<DerivationTerm> inputs)
    {
        if (formula == DerivationFormula.Quotient) return 1;
        var coarsest = inputs[0].Figure;
        foreach (var term in inputs)
            if (term.Figure.Resolution > coarsest.Resolution) coarsest = term.Figure;
        return coarsest.Scale;
    }
}

/// <summary>One input of a derivation.</summary>
/// <param name="Label">The input as the formula writes it: <c>H1</c>, <c>2022FY</c>, or the name of a concept.</param>
public sealed record DerivationTerm(TermRole Role, string Label, KnownFigure Figure);

/// <summary>What an input does in its formula.</summary>
public enum TermRole { Added, Subtracted, Numerator, Denominator }

/// <summary>The named rules of derivation.</summary>
public enum DerivationFormula
{
    /// <summary>A span is a longer span minus the rest of it: Q1 = H1 − Q2, Q4 = FY − 9M.</summary>
    Remainder,

    /// <summary>A span is the sum of shorter spans: 9M = H1 + Q3.</summary>
    Sum,

    /// <summary>Spans are added and subtracted: twelve months to September = FY of last year + 9M − 9M of last year.</summary>
    SumAndRemainder,

    /// <summary>A margin or share in percent: numerator / denominator, both of the same span.</summary>
    Quotient,
}
