using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Figures;

/// <summary>What is known of a figure: that a filing states it, that it follows from what filings state, or that it is refused. One of the three.</summary>
public abstract record Answer;

/// <summary>A figure that is known, with the interval that its true value lies in.</summary>
public abstract record KnownFigure : Answer
{
    /// <summary>In whole units, like the value of a fact.</summary>
    public abstract decimal Value { get; }

    /// <summary>The lowest true value that the stated roundings allow.</summary>
    public abstract decimal Low { get; }

    /// <summary>The highest true value that the stated roundings allow.</summary>
    public abstract decimal High { get; }

    /// <summary>One unit of the last digit that means something, in units of the value.</summary>
    public abstract decimal Resolution { get; }

    /// <summary>The span or instant, as a formula names it: <c>2023Q4</c>, <c>2023-09-30</c>, <c>12 months to 2023-09-30</c>.</summary>
    public abstract string Span { get; }

    public decimal Width => High - Low;
}

/// <summary>A figure that a filing states.</summary>
public sealed record FiledFigure(Fact Fact) : KnownFigure
{
    // A whole count that is stated to the last one has had nothing rounded off.
    private bool IsExact => Fact.Resolution == 1 && Fact.Key.Unit is "count" or "shares" or "ads";

    public override decimal Value => Fact.Value;
    public override decimal Low => IsExact ? Fact.Value : Fact.Interval.Low;
    public override decimal High => IsExact ? Fact.Value : Fact.Interval.High;
    public override decimal Resolution => Fact.Resolution;
    public override string Span => Fact.Key.Period.ToString();
}

/// <summary>A figure that no filing states in this way, made from those that filings state. Exact arithmetic; nothing is rounded.</summary>
/// <param name="Concept">What it is of.</param>
/// <param name="SpanName">The span, as <see cref="KnownFigure.Span"/> gives it.</param>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day.</param>
/// <param name="Formula">The rule by which it was made.</param>
/// <param name="FormulaText">For instance <c>H1 − Q2</c>; spans of another year carry their year.</param>
/// <param name="Inputs">The terms in the order of the formula; each is filed, or derived in turn.</param>
public sealed record DerivedFigure(
    ConceptId Concept, string SpanName, DateOnly Start, DateOnly End, string Unit, Basis Basis, DerivationFormula Formula, string FormulaText,
    IReadOnlyList<DerivationTerm> Inputs, decimal DerivedValue, decimal LowEnd, decimal HighEnd, decimal LastDigit) : KnownFigure
{
    public override decimal Value => DerivedValue;
    public override decimal Low => LowEnd;
    public override decimal High => HighEnd;

    /// <summary>The coarsest of the terms'; of a quotient a power of ten not finer than its interval, at least 0.1.</summary>
    public override decimal Resolution => LastDigit;
    public override string Span => SpanName;

    /// <summary>Of which parts of the company; none for the consolidated figure.</summary>
    public Members Members { get; init; } = Members.None;

    /// <summary>For a translated amount: the one rate at which all terms were translated; null otherwise.</summary>
    public ConvenienceTranslation? Translation { get; init; }

    /// <summary>The stated figures that it comes down to, in the order of its formula.</summary>
    public IReadOnlyList<Fact> FiledTerms()
    {
        List<Fact> facts = [];
        AddTerms(this, facts);
        return facts;
    }

    private static void AddTerms(DerivedFigure figure, List<Fact> facts)
    {
        foreach (var term in figure.Inputs)
        {
            if (term.Figure is DerivedFigure inner) AddTerms(inner, facts);
            else if (term.Figure is FiledFigure filed) facts.Add(filed.Fact);
        }
    }
}

/// <summary>One input of a derivation.</summary>
/// <param name="Label">As the formula writes it: <c>H1</c>, <c>2022FY</c>, or the name of a concept.</param>
public sealed record DerivationTerm(TermRole Role, string Label, KnownFigure Figure);

/// <summary>What an input does in its formula.</summary>
public enum TermRole { Added, Subtracted, Numerator, Denominator }

/// <summary>The named rules of derivation.</summary>
public enum DerivationFormula
{
    /// <summary>A span as a longer one less the rest of it: Q1 = H1 − Q2, Q4 = FY − 9M.</summary>
    Remainder,

    /// <summary>A span as the sum of its parts: 9M = H1 + Q3.</summary>
    Sum,

    /// <summary>A span from spans that are added and subtracted: the twelve months to September = FY of last year + 9M − 9M of last year.</summary>
    SumAndRemainder,

    /// <summary>A margin or share, in percent: numerator / denominator, both of the span.</summary>
    Quotient,
}

/// <summary>A figure that is not given, and why.</summary>
public sealed record Refusal(RefusalReason Reason, string Message) : Answer;

/// <summary>Why a figure is not given.</summary>
public enum RefusalReason
{
    /// <summary>The taxonomy has no such concept.</summary>
    UnknownConcept,

    /// <summary>A balance belongs to an instant: it is stated or not known.</summary>
    Balance,

    /// <summary>Averages over spans do not add up.</summary>
    Average,

    /// <summary>Amounts per share or per ADS have another number of shares below them in each span.</summary>
    PerShare,

    /// <summary>Ratios do not add up, and this one is not a quotient of two known flows.</summary>
    Ratio,

    /// <summary>Numbers at an instant, or since the beginning, do not add up.</summary>
    Count,

    /// <summary>What is expected is not what was reported: ends of ranges do not add up.</summary>
    Expectation,

    /// <summary>The amounts are translated at different rates.</summary>
    OtherRates,

    /// <summary>No filing states spans that it follows from.</summary>
    NotStated,

    /// <summary>The denominator is not positive throughout its interval.</summary>
    NoBase,
}
