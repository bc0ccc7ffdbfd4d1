using QifuReports.Import.Sentences.Words;
using QifuReports.Import.Units;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Import.Sentences.Amounts;

/// <summary>What an amount is to the measure that its sentence speaks of.</summary>
public enum AmountRole
{
    /// <summary>The measure itself.</summary>
    Main,

    /// <summary>The same in another currency, in parentheses.</summary>
    Translation,

    /// <summary>The measure in another period, against which it is held.</summary>
    Base,

    /// <summary>Percent by which the measure moved from its base; negative for a decrease.</summary>
    Rate,

    /// <summary>By how much the measure moved, in its own unit; negative for a decrease.</summary>
    Change,

    /// <summary>Percent of a whole that the measure is.</summary>
    Share,
}

/// <summary>The end of a range that an amount is.</summary>
public enum RangeEnd { None, Low, High }

/// <summary>An amount that a sentence states, with all that the sentence says of it.</summary>
/// <param name="Id">Its place among the amounts of the document, from 0.</param>
/// <param name="Of">The place of the amount of the measure that it belongs to; its own for that one.</param>
/// <param name="Section">Where it stands.</param>
/// <param name="Measure">The words of the measure as printed, without article, period and marks; empty where none was found.</param>
/// <param name="Said">The number as printed.</param>
/// <param name="Role">What it is to the measure.</param>
/// <param name="End">The end of a range that it is.</param>
/// <param name="Unit">What it is measured in.</param>
/// <param name="Period">The period or day; null where none is said that the calendar has.</param>
/// <param name="PeriodWords">The words that said it; empty where the section did.</param>
/// <param name="Line">The line of the file, from 1.</param>
/// <param name="Offset">Where it begins in its paragraph.</param>
/// <param name="Sentence">The sentence as printed.</param>
public sealed record StatedAmount(
    int Id, int Of, TextSection Section, string Measure, SaidAmount Said, AmountRole Role, RangeEnd End, RowUnit Unit, Period? Period, string PeriodWords, int Line, int Offset, string Sentence)
{
    /// <summary>Whether the rate is from the quarter before and not from the year before.</summary>
    public bool IsSequential { get; init; }

    /// <summary>Whether it is a part of the measure that the sentence or the one before names.</summary>
    public bool IsPart { get; init; }

    /// <summary>What in the reading is not sure, whatever the numbers say; empty for nothing.</summary>
    public string Doubt { get; init; } = "";

    /// <summary>Whether <see cref="Doubt"/> is that something else which is stated contradicts it.</summary>
    public bool IsContradicted { get; init; }

    /// <summary>What bears it out; null as long as nothing does.</summary>
    public AmountProof? Proof { get; init; }

    /// <summary>Whether it may be taken without a person: it is borne out, and nothing of it is in doubt.</summary>
    public bool IsAccepted => Proof is not null && Doubt.Length == 0;

    /// <summary>The sign that the words give it is in <see cref="Said"/>; this is the value in ones.</summary>
    public decimal InOnes => Said.InOnes;
}

/// <summary>What bears an amount out.</summary>
/// <param name="Kind">The way.</param>
/// <param name="Words">In words, for the report.</param>
public sealed record AmountProof(ProofKind Kind, string Words)
{
    /// <summary>Of which concept an earlier filing states the same; null where a table does, or something else bears it out.</summary>
    public ConceptId? Concept { get; init; }
}

/// <summary>The ways in which an amount of a sentence is borne out.</summary>
public enum ProofKind
{
    /// <summary>Rate, base and amount tie within rounding.</summary>
    Rate,

    /// <summary>Both currencies tie at the rate of the document.</summary>
    Translation,

    /// <summary>A table of the document, or the ledger, states the same.</summary>
    Stated,

    /// <summary>Another sentence states it, and that one is borne out.</summary>
    Repeated,

    /// <summary>Percent of two amounts that are borne out.</summary>
    Ratio,

    /// <summary>It is a sum that holds in the other columns too.</summary>
    Sum,

    /// <summary>Number, price and cost tie.</summary>
    PriceTimesNumber,

    /// <summary>Both ends of a range grow from one base at the rates that are stated.</summary>
    RangeAndGrowth,
}
