using QifuReports.Briefings.Figures;
using QifuReports.Ledger.Facts;

namespace QifuReports.Edition.Figures;

/// <summary>What is known of one figure of a briefing.</summary>
/// <param name="Number">The number of the figure, counted from 1 in the order of first use; terms of derivations follow.</param>
/// <param name="Figure">The figure itself.</param>
/// <param name="Title">What the figure is: the concept, then parts of the company, basis or comparison where they matter.</param>
/// <param name="Period">The period or the day in words.</param>
/// <param name="Value">The value as a sentence of the briefing would write it.</param>
/// <param name="Exact">The value with all its digits, in the unit and scale in which it is stated.</param>
/// <param name="Between">The range of true values that the stated roundings allow; empty if the value is exact.</param>
/// <param name="Unit">The unit and the scale of <paramref name="Exact"/>: <c>EUR thousand</c>, <c>percent</c>.</param>
public sealed record FigureItem(
    int Number, Figure Figure, string Title, string Period, string Value, string Exact, string Between, string Unit)
{
    /// <summary>The fact that gives the value; null for a derived figure.</summary>
    public Fact? Fact => (Figure.Origin as FigureOrigin.Reported)?.Fact;

    /// <summary>Every filed statement of the figure, the chosen one first, then by filing; empty if no filing states it.</summary>
    public required IReadOnlyList<StatedPlace> Statements { get; init; }

    /// <summary>The formula of a derived figure in words; empty for a reported one.</summary>
    public required string Formula { get; init; }

    /// <summary>The numbers of the figures that the formula uses, in its order; empty for a reported figure.</summary>
    public required IReadOnlyList<int> Terms { get; init; }

    /// <summary>
    /// The checks that compare the figure itself, as positions in <see cref="FigureDetails.Checks"/>. The checks of a derived figure are
    /// those of its terms.
    /// </summary>
    public required IReadOnlyList<int> Checks { get; init; }

    /// <summary>The sums that the figure is the total or a part of, as positions in <see cref="FigureDetails.Sums"/>.</summary>
    public required IReadOnlyList<int> Sums { get; init; }

    /// <summary>The trend of the concept, as a position in <see cref="FigureDetails.Trends"/>; -1 for none.</summary>
    public required int Trend { get; init; }

    /// <summary>What is special about the figure.</summary>
    public required FigureMarks Marks { get; init; }

    /// <summary>
    /// The section in which the figure first stands, as a position in <see cref="FigureDetails.Sections"/>; -1 for a figure that is only a
    /// term of others.
    /// </summary>
    public required int Section { get; init; }
}

/// <summary>What is special about a figure; the edition shows only such figures if the reader wants.</summary>
[Flags]
public enum FigureMarks
{
    None = 0,
    Derived = 1,

    /// <summary>Filings state the figure, or one of the terms that it is derived from, with different values.</summary>
    Restated = 2,

    /// <summary>A check of the figure, or of one of its terms, has a difference that a waiver explains.</summary>
    Waived = 4,

    /// <summary>The last digits of the figure are not certain: see <see cref="LowPrecision"/>.</summary>
    Low = 8,
}

/// <summary>One filed statement of a figure.</summary>
/// <param name="Fact">The statement.</param>
/// <param name="Filing">The filing, as a position in <see cref="FigureDetails.Filings"/>.</param>
/// <param name="Value">The value as filed, with unit and scale; <c>about</c>, <c>over</c> or <c>up to</c> before it if the filing says so.</param>
/// <param name="Compared">
/// How the statement compares with the one that gives the value: <c>agrees</c>, <c>rounded</c>, <c>relabelled</c>, <c>other rate</c>,
/// <c>revised</c>, <c>restated</c>; for another statement of the same filing <c>equal</c>, <c>equal by rounding</c> or <c>differs</c>.
/// Empty for the chosen statement.
/// </param>
public sealed record StatedPlace(Fact Fact, int Filing, string Value, string Compared);
