namespace QifuReports.Briefings.Figures.Formatting;

/// <summary>
/// The manner in which a figure is written: how the text shows sign, unit and scale beside the digits. The manner is kept with the name of
/// the figure, on the page and in the file's record, so that the proof of the document knows which text to expect.
/// </summary>
public enum Manner
{
    /// <summary>In a sentence: currency and scale beside the digits; <c>negative</c> or <c>a loss of</c> before negative amounts.</summary>
    Prose,

    /// <summary>In a sentence that expresses the sign itself: like <see cref="Prose"/>, but without a sign.</summary>
    Size,

    /// <summary>
    /// A change with a word for its direction: <c>up 3.3%</c>, <c>EUR 5.0 million lower</c>, <c>fall of 2.0%</c>,
    /// <c>EUR 0.7 million more negative</c>.
    /// </summary>
    Move,

    /// <summary>A change with <c>+</c> or <c>−</c> before the number, and currency and scale beside the number.</summary>
    Signed,

    /// <summary>
    /// The label of a bar in a chart of effects: <c>+</c> or <c>−</c> before the number; the heading has currency and scale.
    /// </summary>
    Effect,

    /// <summary>The label of a bar in a chart of effects for a subtracted amount, such as a cost: with the opposite sign.</summary>
    Reversed,

    /// <summary>In a table or chart: parentheses for negative amounts, a dash for zero; currency and scale are in the heading.</summary>
    Cell,

    /// <summary>A number of shares in a table whose heading says that shares are in units: <c>321,123,456</c>, <c>321.1 m</c>.</summary>
    Units,

    /// <summary>As in the filing, in a table with the filing's heading: like <see cref="Cell"/>, with the decimals of the filing.</summary>
    Filed,

    /// <summary>With currency code and scale in the cell itself, and parentheses if negative: <c>EUR (1,093) thousand</c>.</summary>
    Written,

    /// <summary>
    /// A number of shares with the characters of the filing, in the scale that the heading gives for shares: <c>321.1</c> under
    /// <c>shares in millions</c>.
    /// </summary>
    FiledShares,

    /// <summary>
    /// In a sentence, a cost filed as a negative amount, with a word for its sign: <c>a cost of EUR 2.0 million</c> if negative, <c>an
    /// income of EUR 3.0 million</c> if positive.
    /// </summary>
    Cost,

    /// <summary>
    /// In a sentence, a cost filed as a positive amount, with a word for its sign: <c>an expense of EUR 2.0 million</c> if positive, <c>a
    /// credit of EUR 3.0 million</c> if negative.
    /// </summary>
    Charge,

    /// <summary>In a chart, for a cost filed as a negative amount: like <see cref="Cell"/> for the amount with the opposite sign.</summary>
    CostCell,

    /// <summary>
    /// Growth from a small base in words: <c>fivefold</c>, <c>more than threefold</c>; see <see cref="Figures.Formatting.Fold"/>.
    /// </summary>
    Fold,
}

/// <summary>A manner, and the number of decimals if the place in the document decides that number.</summary>
/// <param name="Manner">The manner.</param>
/// <param name="Decimals">
/// The most decimals shown; fewer if fewer are known. <see cref="Usual"/> stands for the usual number for the measure.
/// </param>
public readonly record struct Saying(Manner Manner, int Decimals = Saying.Usual)
{
    public const int Usual = -1;
}
