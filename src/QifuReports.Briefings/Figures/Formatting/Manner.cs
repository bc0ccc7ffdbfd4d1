namespace QifuReports.Briefings.Figures.Formatting;

/// <summary>
/// In which manner a figure is written: what beside its digits tells its sign, its unit and its scale. It goes with the name of the figure to the page and into the
/// record of the file, so that the proof knows what has to stand there.
/// </summary>
public enum Manner
{
    /// <summary>In a sentence: currency and scale beside the digits, before what is below zero the word <c>negative</c>, or <c>a loss of</c>.</summary>
    Prose,

    /// <summary>In a sentence that says the sign itself: as <see cref="Prose"/>, without any sign.</summary>
    Size,

    /// <summary>A change with the word of its direction: <c>up 3.3%</c>, <c>EUR 5.0 million lower</c>, <c>fall of 2.0%</c>, <c>EUR 0.7 million more negative</c>.</summary>
    Move,

    /// <summary>With <c>+</c> or <c>−</c> before it, currency and scale beside it.</summary>
    Signed,

    /// <summary>A mark in a chart of effects: <c>+</c> or <c>−</c>, currency and scale in the heading.</summary>
    Effect,

    /// <summary>A mark in a chart of effects of what is subtracted, such as a cost: the sign is the other one.</summary>
    Reversed,

    /// <summary>In a table or at a mark of a chart: parentheses below zero, currency and scale in the heading, a dash for nil.</summary>
    Cell,

    /// <summary>A number of shares in a table that has them in units, as its heading says: <c>321,123,456</c>, <c>321.1 m</c>.</summary>
    Units,

    /// <summary>In the characters of the filing, in a table with the heading of the filing: as <see cref="Cell"/>, with the decimals of the filing.</summary>
    Filed,

    /// <summary>With the code of its currency and its scale in one cell, parentheses below zero: <c>EUR (1,093) thousand</c>.</summary>
    Written,

    /// <summary>A number of shares in the characters of the filing, in the scale that the heading says for shares: <c>321.1</c> under <c>shares in millions</c>.</summary>
    FiledShares,

    /// <summary>In a sentence, a cost that is filed below zero, by the word of its side: <c>a cost of EUR 2.0 million</c> below zero, <c>an income of EUR 3.0 million</c> above.</summary>
    Cost,

    /// <summary>In a sentence, a cost that is filed above zero, by the word of its side: <c>an expense of EUR 2.0 million</c> above zero, <c>a credit of EUR 3.0 million</c> below.</summary>
    Charge,

    /// <summary>At a mark of a chart, a cost that is filed below zero, by its size: as <see cref="Cell"/> of the same amount with the other sign.</summary>
    CostCell,

    /// <summary>Growth from a small base, in words: <c>fivefold</c>, <c>more than threefold</c> (see <see cref="Figures.Formatting.Fold"/>).</summary>
    Fold,
}

/// <summary>A manner, and the decimals where the place decides them.</summary>
/// <param name="Manner">How.</param>
/// <param name="Decimals">At most so many are shown, fewer where fewer are known; <see cref="Usual"/> for as many as the measure has everywhere.</param>
public readonly record struct Saying(Manner Manner, int Decimals = Saying.Usual)
{
    public const int Usual = -1;
}
