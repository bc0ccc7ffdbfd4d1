namespace QifuReports.Typesetting.Layout.Tables;

/// <summary>
/// Where the columns of a table stand, from its left edge, in points. Found in the measuring pass and kept: a few numbers a
/// table, and one a row where rows fold, so that placing does not look at all of them again.
/// </summary>
/// <param name="Left">Left edges.</param>
/// <param name="Width">Widths, without the gaps between columns.</param>
/// <param name="DigitEdge">For figures: where last digits end, from the left edge of the column; else the width.</param>
/// <param name="Total">The width of the table.</param>
/// <param name="Wraps">Whether a cell of the body may take more than one line.</param>
/// <param name="Folds">Of which columns the words of one column may.</param>
internal sealed record TableColumns(double[] Left, double[] Width, double[] DigitEdge, double Total, bool Wraps, bool[] Folds)
{
    /// <summary>Whether the mark of a note stands in a row.</summary>
    public bool HasMarks { get; init; }

    /// <summary>How many lines each row takes; null where all take one.</summary>
    public int[]? RowLines { get; init; }

    public int LinesOf(int row) => RowLines is null ? 1 : RowLines[row];
}
