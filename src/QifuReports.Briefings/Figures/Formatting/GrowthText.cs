namespace QifuReports.Briefings.Figures.Formatting;

/// <summary>
/// The only place where a change becomes words or a growth rate: in percent, in percentage points, or as a multiple of a small base (see
/// <see cref="Fold"/>). Each method gives the text and the manner for its reference. The manner is null for <c>n.m.</c> and <c>c. nil</c>,
/// which state no number.
/// </summary>
public static class GrowthText
{
    /// <summary>
    /// In a table: <c>3.3%</c>, <c>(2.7 pts)</c>, <c>c. 4.0%</c>, <c>fivefold</c>, and <c>c. nil</c> for an open value near zero. A narrow
    /// table has no room for words: it has the percentage up to tenfold, and <c>n.m.</c> above.
    /// </summary>
    public static (string Text, Manner? Manner) InTable(Figure change, bool isNarrow = false)
    {
        if (Fold.Is(change) && !isNarrow) return (Fold.Of(change), Manner.Fold);
        if (Fold.IsBeyondWords(change)) return (FigureFormat.NotMeaningful, null);
        if (change.IsAbout && FigureFormat.Shown(change) == 0) return (FigureFormat.AboutNilCell, null);
        return (FigureFormat.ChangeCell(change), Manner.Cell);
    }

    /// <summary>With its sign, on a card or as a label: <c>+3.3%</c>, <c>c. +3.3%</c>, <c>fivefold</c>.</summary>
    public static (string Text, Manner Manner) WithSign(Figure change) =>
        Fold.Is(change) ? (Fold.Of(change), Manner.Fold) : (FigureFormat.Signed(change), Manner.Signed);

    /// <summary>With a word for its direction: <c>up 3.3%</c>, <c>down about 2.0 percentage points</c>, <c>fivefold</c>.</summary>
    public static (string Text, Manner Manner) AsMove(Figure change) =>
        Fold.Is(change) ? (Fold.Of(change), Manner.Fold) : (FigureFormat.Move(change, MoveWords.Before), Manner.Move);

    /// <summary>The change alone, for a sentence that states the direction itself: <c>3.3%</c>, <c>fivefold</c>.</summary>
    public static (string Text, Manner Manner) Alone(Figure change) =>
        Fold.Is(change) ? (Fold.Of(change), Manner.Fold) : (FigureFormat.Size(change), Manner.Size);

    /// <summary>
    /// As a noun without its article: <c>rise of 3.3%</c>, <c>fall of about 2.0%</c>, <c>fivefold rise</c>. In the last, only the multiple
    /// is marked as the figure.
    /// </summary>
    public static (string Text, Manner Manner, string Behind) AsNoun(Figure change) =>
        Fold.Is(change) ? (Fold.Of(change), Manner.Fold, " rise") : (FigureFormat.Move(change, MoveWords.Noun), Manner.Move, "");
}
