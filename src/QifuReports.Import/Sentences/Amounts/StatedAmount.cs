namespace QifuReports.Import.Sentences.Amounts;

/// <summary>What an amount is for the measure that its sentence is about.</summary>
public enum AmountRole
{
    /// <summary>The measure's own amount.</summary>
    Main,

    /// <summary>The same amount in another currency, in parentheses.</summary>
    Translation,

    /// <summary>The amount of the measure in another period, which is compared.</summary>
    Base,

    /// <summary>The change of the measure from its base in percent; negative for a decrease.</summary>
    Rate,

    /// <summary>The change of the measure in its own unit; negative for a decrease.</summary>
    Change,

    /// <summary>The percentage of a whole: "representing 34% of revenue".</summary>
    Share,
}

/// <summary>Whether an amount is an end of a range, and which one.</summary>
public enum RangeEnd { None, Low, High }

/// <summary>An amount that a sentence states, with everything that the sentence says about it.</summary>
/// <param name="Id">The index of this amount among the amounts of the document, from 0.</param>
/// <param name="Of">The index of the main amount of the same measure; for a main amount, its own index.</param>
/// <param name="Section">The section of the document.</param>
/// <param name="Measure">The words of the measure as printed, without article, period and punctuation; empty if none were found.</param>
/// <param name="Said">The number as printed.</param>
/// <param name="Role">What the amount is for the measure.</param>
/// <param name="End">Which end of a range the amount is, if any.</param>
/// <param name="Unit">The unit of the amount.</param>
/// <param name="Period">The period or day; null if none is stated, or the fiscal calendar has no such period.</param>
/// <param name="PeriodWords">The words that state the period; empty if it comes from the section.</param>
/// <param name="Line">The line of the file, counted from 1.</param>
/// <param name="Offset">The index in the paragraph where the amount starts.</param>
/// <param name="Sentence">The sentence as printed.</param>
public sealed record StatedAmount(
    int Id, int Of, TextSection Section, string Measure, SaidAmount Said, AmountRole Role, RangeEnd End, RowUnit Unit, Period? Period,
    string PeriodWords, int Line, int Offset, string Sentence)
{
    /// <summary>Whether a rate compares with the previous quarter and not with the same period of the previous year.</summary>
    public bool IsSequential { get; init; }

    /// <summary>Whether the amount is a part of the measure that this sentence or the sentence before names.</summary>
    public bool IsPart { get; init; }

    /// <summary>What is uncertain about how the amount was read, even if the numbers agree; empty for no doubt.</summary>
    public string Doubt { get; init; } = "";

    /// <summary>Whether the <see cref="Doubt"/> is that the amount contradicts another stated amount.</summary>
    public bool IsContradicted { get; init; }

    /// <summary>What confirms the amount; null if nothing does.</summary>
    public AmountProof? Proof { get; init; }

    /// <summary>Whether the amount may be imported without a person's check: it must be confirmed and have no doubt.</summary>
    public bool IsAccepted => Proof is not null && Doubt.Length == 0;

    /// <summary>The value in ones. The words of the sentence decide the sign, and <see cref="Said"/> already has it.</summary>
    public decimal InOnes => Said.InOnes;
}

/// <summary>The evidence that confirms an amount.</summary>
/// <param name="Kind">The kind of proof.</param>
/// <param name="Words">The proof in words, for the report.</param>
public sealed record AmountProof(ProofKind Kind, string Words)
{
    /// <summary>The concept under which an earlier filing states the same amount; null if the evidence is not an earlier filing.</summary>
    public ConceptId? Concept { get; init; }
}

/// <summary>The ways in which an amount in a sentence is confirmed.</summary>
public enum ProofKind
{
    /// <summary>A growth rate, a base and an amount agree within their rounding.</summary>
    Rate,

    /// <summary>The amounts in two currencies agree at the document's translation rate.</summary>
    Translation,

    /// <summary>A table of the document, or the ledger, states the same amount.</summary>
    Stated,

    /// <summary>Another sentence states the same amount and is confirmed.</summary>
    Repeated,

    /// <summary>The amount is the percentage that two confirmed amounts give.</summary>
    Ratio,

    /// <summary>The amount is part of a sum that holds in the other columns, too.</summary>
    Sum,

    /// <summary>The cost is the number times the price.</summary>
    PriceTimesNumber,

    /// <summary>Both ends of a range are computed from one base at the stated growth rates.</summary>
    RangeAndGrowth,
}
