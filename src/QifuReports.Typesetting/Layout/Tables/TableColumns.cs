namespace QifuReports.Typesetting.Layout.Tables;

/// <summary>
/// The positions of a table's columns, from its left edge, in points. The measuring pass computes and keeps them (a few numbers per table,
/// and one per row if rows wrap), so that the placing pass need not measure all rows again.
/// </summary>
/// <param name="Left">The left edges of the columns.</param>
/// <param name="Width">The widths of the columns, without the gaps between them.</param>
/// <param name="DigitEdge">For columns of figures, where the last digits end, measured from the left edge of the column; for other columns,
/// the width.</param>
/// <param name="Total">The width of the table.</param>
/// <param name="Wraps">Whether a cell of the body may take more than one line.</param>
/// <param name="Folds">For each column, whether the words of a single cell in it may take more than one line.</param>
internal sealed record TableColumns(double[] Left, double[] Width, double[] DigitEdge, double Total, bool Wraps, bool[] Folds)
{
    /// <summary>Whether any row of the body has the mark of a footnote.</summary>
    public bool HasMarks { get; init; }

    /// <summary>The number of lines of each row; null if all rows have one line.</summary>
    public int[]? RowLines { get; init; }

    public int LinesOf(int row) => RowLines is null ? 1 : RowLines[row];
}
