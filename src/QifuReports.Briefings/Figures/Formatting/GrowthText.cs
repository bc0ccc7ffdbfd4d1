namespace QifuReports.Briefings.Figures.Formatting;

/// <summary>
/// The only place where a change becomes words or a growth rate: in percent, in percentage points, or as a multiple of a small base (see
/// <see cref="Fold"/>). Each method gives the text and the manner of writing, for the hidden reference that links the text to its figure.
/// The manner is null for <c>n.m.</c> and <c>c. nil</c>, which state no number.
/// </summary>
public static class GrowthText
{
    /// <summary>
    /// In a table: <c>3.3%</c>, <c>(2.7 pts)</c>, <c>c. 4.0%</c>, <c>fivefold</c>, and <c>c. nil</c> for a value near zero that need not be
    /// zero. A narrow table has no space for words: it gives growth as a percentage up to tenfold, and <c>n.m.</c> above that.
    /// </summary>
    public static (string Text, Manner? Manner) InTable(Figure change, bool isNarrow = false)
    {
        if (Fold.Is(change) && !isNarrow) return (Fold.Of(change), Manner.Fold);
        if (Fold.IsBeyondWords(change)) return (FigureFormat.NotMeaningful, null);
        if (change.IsAbout && FigureFormat.Shown(change) == 0) return (FigureFormat.AboutNilCell, null);
        return (FigureFormat.ChangeCell(change), Manner.Cell);
    }

    /// <summary>Writes the change with its sign, on a card or as a label: <c>+3.3%</c>, <c>c. +3.3%</c>, <c>fivefold</c>.</summary>
    public static (string Text, Manner Manner) WithSign(Figure change) =>
        Fold.Is(change) ? (Fold.Of(change), Manner.Fold) : (FigureFormat.Signed(change), Manner.Signed);

    /// <summary>Writes the change with its direction: <c>up 3.3%</c>, <c>down about 2.0 percentage points</c>, <c>fivefold</c>.</summary>
    public static (string Text, Manner Manner) AsMove(Figure change) =>
        Fold.Is(change) ? (Fold.Of(change), Manner.Fold) : (FigureFormat.Move(change, MoveWords.Before), Manner.Move);

    /// <summary>Writes the change alone, for a sentence that states the direction itself: <c>3.3%</c>, <c>fivefold</c>.</summary>
    public static (string Text, Manner Manner) Alone(Figure change) =>
        Fold.Is(change) ? (Fold.Of(change), Manner.Fold) : (FigureFormat.Size(change), Manner.Size);

    /// <summary>
    /// Writes the change as a noun without an article: <c>rise of 3.3%</c>, <c>fall of about 2.0%</c>, <c>fivefold rise</c>. In the last
    /// example, only <c>fivefold</c> is linked to the figure; <c>rise</c> is ordinary text.
    /// </summary>
    public static (string Text, Manner Manner, string Behind) AsNoun(Figure change) =>
        Fold.Is(change) ? (Fold.Of(change), Manner.Fold, " rise") : (FigureFormat.Move(change, MoveWords.Noun), Manner.Move, "");
}
