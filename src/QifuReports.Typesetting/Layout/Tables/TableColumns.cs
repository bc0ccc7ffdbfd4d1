namespace QifuReports.Typesetting.Layout.Tables;

/// <summary>
/// The positions of a table's columns, from its left edge, in points. They are found in the measuring pass and kept: a few numbers per
/// table, and one per row where rows wrap, so that placing does not measure all rows again.
/// </summary>
/// <param name="Left">The left edges.</param>
/// <param name="Width">The widths, without the gaps between columns.</param>
/// <param name="DigitEdge">For columns of figures, the end of the last digits from the left edge of the column; for others the
/// width.</param>
/// <param name="Total">The width of the table.</param>
/// <param name="Wraps">Whether a cell of the body may take more than one line.</param>
/// <param name="Folds">For each column, whether the words of a single cell in it may take more than one line.</param>
internal sealed record TableColumns(double[] Left, double[] Width, double[] DigitEdge, double Total, bool Wraps, bool[] Folds)
{
    /// <summary>Whether any row has the mark of a note.</summary>
    public bool HasMarks { get; init; }

    /// <summary>The number of lines of each row; null where all rows have one.</summary>
    public int[]? RowLines { get; init; }

    public int LinesOf(int row) => RowLines is null ? 1 : RowLines[row];
}
