namespace QifuReports.Workbook.Places;

/// <summary>
/// Where a filed statement stands in the book: its sheet, the row of each line and the column of each of its columns, in blocks from left
/// to right. The statement itself with live totals; the source of each line; the totals as filed; the sums that differ from their totals;
/// the differences.
/// </summary>
/// <param name="Filing">The filing that states it.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Sheet">The sheet that it has for itself.</param>
public sealed record StatementSite(Filing Filing, Statement Statement, SheetName Sheet)
{
    /// <summary>The row of the first line; the heads are above it.</summary>
    public const int FirstRow = 8;

    /// <summary>The column of the first amounts; the captions are to the left of it.</summary>
    public const int FirstColumn = 2;

    /// <summary>The column that names the sources, to the right of the amounts.</summary>
    public int SourceColumn => FirstColumn + Statement.Columns.Count;

    /// <summary>The column that names the units, to the right of the sources.</summary>
    public int UnitColumn => SourceColumn + 1;

    /// <summary>The column of the concepts, to the right of the units.</summary>
    public int ConceptColumn => UnitColumn + 1;

    /// <summary>The first column of the block of totals as filed.</summary>
    public int FiledColumn => ConceptColumn + 2;

    /// <summary>The first column of the block of sums.</summary>
    public int SumColumn => FiledColumn + Statement.Columns.Count + 1;

    /// <summary>The first column of the block of differences.</summary>
    public int DifferenceColumn => SumColumn + Statement.Columns.Count + 1;

    /// <summary>The last row with a line; the row above the first for a statement without lines.</summary>
    public int LastRow => FirstRow + Statement.Lines.Count - 1;

    /// <summary>The cell of the statement proper at a line and a column, each from 0.</summary>
    public CellPlace Main(int line, int column) => new(Sheet, FirstColumn + column, FirstRow + line);

    /// <summary>The cell of the block of totals as filed at a line and a column, each from 0.</summary>
    public CellPlace Filed(int line, int column) => new(Sheet, FiledColumn + column, FirstRow + line);

    /// <summary>The cell of the block of sums at a line and a column, each from 0.</summary>
    public CellPlace Sum(int line, int column) => new(Sheet, SumColumn + column, FirstRow + line);

    /// <summary>The cell of the block of differences at a line and a column, each from 0.</summary>
    public CellPlace Difference(int line, int column) => new(Sheet, DifferenceColumn + column, FirstRow + line);
}
