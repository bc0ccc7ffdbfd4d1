using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Derivation;

/// <summary>
/// The answer to a question about a figure: a filing states it, it is derived from what filings state, or it is refused. One of the three.
/// </summary>
public abstract record Answer;

/// <summary>A figure that is known, with the interval of its possible true values.</summary>
public abstract record KnownFigure : Answer
{
    /// <summary>In whole units, like the value of a fact.</summary>
    public abstract decimal Value { get; }

    /// <summary>The lowest true value that the stated roundings allow.</summary>
    public abstract decimal Low { get; }

    /// <summary>The highest true value that the stated roundings allow.</summary>
    public abstract decimal High { get; }

    /// <summary>One unit of the last meaningful digit, in units of the value.</summary>
    public abstract decimal Resolution { get; }

    /// <summary>The span or instant, as a formula names it: <c>2023Q4</c>, <c>2023-09-30</c>, <c>12 months to 2023-09-30</c>.</summary>
    public abstract string Span { get; }

    public decimal Width => High - Low;
}

/// <summary>A figure that a filing states.</summary>
public sealed record FiledFigure(Fact Fact) : KnownFigure
{
    // A whole count that is stated to the last unit was not rounded.
    private bool IsExact => Fact.Resolution == 1 && Fact.Key.Unit is "count" or "shares" or "ads";

    public override decimal Value => Fact.Value;
    public override decimal Low => IsExact ? Fact.Value : Fact.Interval.Low;
    public override decimal High => IsExact ? Fact.Value : Fact.Interval.High;
    public override decimal Resolution => Fact.Resolution;
    public override string Span => Fact.Key.Period.ToString();
}

/// <summary>
/// A figure that no filing states in this way, derived from figures that filings state. The arithmetic is exact; nothing is rounded.
/// </summary>
/// <param name="Concept">The concept of the figure.</param>
/// <param name="SpanName">The span, as <see cref="KnownFigure.Span"/> gives it.</param>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day.</param>
/// <param name="Formula">The rule by which it was derived.</param>
/// <param name="FormulaText">For instance <c>H1 − Q2</c>; where the figure spans several years, each span carries its year.</param>
/// <param name="Inputs">The terms in the order of the formula; each is filed or derived itself.</param>
public sealed record DerivedFigure(
    ConceptId Concept, string SpanName, DateOnly Start, DateOnly End, string Unit, Basis Basis, DerivationFormula Formula, string FormulaText,
    IReadOnlyList<DerivationTerm> Inputs, decimal DerivedValue, decimal LowEnd, decimal HighEnd, decimal LastDigit) : KnownFigure
{
    public override decimal Value => DerivedValue;
    public override decimal Low => LowEnd;
    public override decimal High => HighEnd;

    /// <summary>
    /// The coarsest resolution of the terms. Of a quotient, the finest power of ten, at least 0.1, that is not finer than its interval.
    /// </summary>
    public override decimal Resolution => LastDigit;
    public override string Span => SpanName;

    /// <summary>The parts of the company that the figure is of; none for the consolidated figure.</summary>
    public Members Members { get; init; } = Members.None;

    /// <summary>For a translated amount, the one rate of all terms; null otherwise.</summary>
    public ConvenienceTranslation? Translation { get; init; }
}

/// <summary>One input of a derivation.</summary>
/// <param name="Label">As the formula writes it: <c>H1</c>, <c>2022FY</c>, or the name of a concept.</param>
public sealed record DerivationTerm(TermRole Role, string Label, KnownFigure Figure);

/// <summary>What an input does in its formula.</summary>
public enum TermRole { Added, Subtracted, Numerator, Denominator }

/// <summary>The named rules of derivation.</summary>
public enum DerivationFormula
{
    /// <summary>A span is a longer one less the rest of it: Q1 = H1 − Q2, Q4 = FY − 9M.</summary>
    Remainder,

    /// <summary>A span is the sum of its parts: 9M = H1 + Q3.</summary>
    Sum,

    /// <summary>
    /// A span comes from spans that are added and subtracted: the twelve months to September = FY of last year + 9M − 9M of last year.
    /// </summary>
    SumAndRemainder,

    /// <summary>A margin or share in percent: numerator / denominator, both of the same span.</summary>
    Quotient,
}

/// <summary>A figure that is not given, and why.</summary>
public sealed record Refusal(RefusalReason Reason, string Message) : Answer;

/// <summary>Why a figure is not given.</summary>
public enum RefusalReason
{
    /// <summary>The taxonomy has no such concept.</summary>
    UnknownConcept,

    /// <summary>A balance belongs to an instant: it is either stated or unknown.</summary>
    Balance,

    /// <summary>Averages over spans do not add up.</summary>
    Average,

    /// <summary>An amount per share or per ADS is divided by another number of shares in each span.</summary>
    PerShare,

    /// <summary>Ratios do not add up, and this one is not a quotient of two known flows.</summary>
    Ratio,

    /// <summary>Numbers at an instant, or counted since the beginning, do not add up.</summary>
    Count,

    /// <summary>Guidance is not a reported amount, and the ends of guided ranges do not add up.</summary>
    Expectation,

    /// <summary>The amounts are translated at different rates.</summary>
    OtherRates,

    /// <summary>No filing states the figure, or the spans that it could be derived from.</summary>
    NotStated,

    /// <summary>The denominator is not positive throughout its interval.</summary>
    NoBase,
}
