using QifuReports.Import.Sentences.Words;
using QifuReports.Import.Units;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Import.Sentences.Amounts;

/// <summary>The role of an amount for the measure of its sentence.</summary>
public enum AmountRole
{
    /// <summary>The measure itself.</summary>
    Main,

    /// <summary>The same amount in another currency, in parentheses.</summary>
    Translation,

    /// <summary>The measure in another period, with which it is compared.</summary>
    Base,

    /// <summary>The change of the measure from its base in percent; negative for a decrease.</summary>
    Rate,

    /// <summary>The change of the measure in its own unit; negative for a decrease.</summary>
    Change,

    /// <summary>The percentage that the measure is of a whole.</summary>
    Share,
}

/// <summary>Whether an amount is an end of a range, and which one.</summary>
public enum RangeEnd { None, Low, High }

/// <summary>An amount that a sentence states, with everything that the sentence says about it.</summary>
/// <param name="Id">Its index among the amounts of the document, from 0.</param>
/// <param name="Of">The index of the main amount of the measure that it belongs to; its own index for the main amount.</param>
/// <param name="Section">The section of the document.</param>
/// <param name="Measure">The words of the measure as printed, without article, period and marks; empty where none were found.</param>
/// <param name="Said">The number as printed.</param>
/// <param name="Role">Its role for the measure.</param>
/// <param name="End">The end of a range that it is.</param>
/// <param name="Unit">The unit of the amount.</param>
/// <param name="Period">The period or day; null where none is stated, or the calendar does not have it.</param>
/// <param name="PeriodWords">The words that state the period; empty where it comes from the section.</param>
/// <param name="Line">The line of the file, counted from 1.</param>
/// <param name="Offset">The index where it starts in its paragraph.</param>
/// <param name="Sentence">The sentence as printed.</param>
public sealed record StatedAmount(
    int Id, int Of, TextSection Section, string Measure, SaidAmount Said, AmountRole Role, RangeEnd End, RowUnit Unit, Period? Period,
    string PeriodWords, int Line, int Offset, string Sentence)
{
    /// <summary>Whether a rate compares with the quarter before and not with the year before.</summary>
    public bool IsSequential { get; init; }

    /// <summary>Whether it is a part of the measure that this sentence or the one before names.</summary>
    public bool IsPart { get; init; }

    /// <summary>What is uncertain in the reading, whatever the numbers say; empty for nothing.</summary>
    public string Doubt { get; init; } = "";

    /// <summary>Whether <see cref="Doubt"/> is a contradiction with something else that is stated.</summary>
    public bool IsContradicted { get; init; }

    /// <summary>What confirms it; null where nothing does.</summary>
    public AmountProof? Proof { get; init; }

    /// <summary>Whether it may be taken without a person's check: something confirms it, and nothing is doubtful.</summary>
    public bool IsAccepted => Proof is not null && Doubt.Length == 0;

    /// <summary>The value in ones. Its sign follows from the words and is already in <see cref="Said"/>.</summary>
    public decimal InOnes => Said.InOnes;
}

/// <summary>What confirms an amount.</summary>
/// <param name="Kind">The kind of proof.</param>
/// <param name="Words">The proof in words, for the report.</param>
public sealed record AmountProof(ProofKind Kind, string Words)
{
    /// <summary>The concept of an earlier filing that states the same; null where a table does, or something else confirms it.</summary>
    public ConceptId? Concept { get; init; }
}

/// <summary>The ways in which an amount in a sentence is confirmed.</summary>
public enum ProofKind
{
    /// <summary>Rate, base and amount tie within their rounding.</summary>
    Rate,

    /// <summary>The amounts in both currencies tie at the document's translation rate.</summary>
    Translation,

    /// <summary>A table of the document, or the ledger, states the same amount.</summary>
    Stated,

    /// <summary>Another sentence states it and is confirmed.</summary>
    Repeated,

    /// <summary>It is the percentage of two confirmed amounts.</summary>
    Ratio,

    /// <summary>It is part of a sum that holds in the other columns, too.</summary>
    Sum,

    /// <summary>Number, price and cost tie.</summary>
    PriceTimesNumber,

    /// <summary>Both ends of a range follow from one base at the stated growth rates.</summary>
    RangeAndGrowth,
}
