namespace QifuReports.Workbook.Cells;

/// <summary>A stretch of cells of one sheet, ends included.</summary>
public readonly record struct CellRange(CellPlace First, CellPlace Last)
{
    /// <summary>The range with its sheet: <c>'Quarters'!$C$5:$F$5</c>.</summary>
    public string Full => string.Concat(First.Full, ":", Last.Absolute);

    /// <summary>The range within its sheet: <c>C5:F5</c>.</summary>
    public string Relative => string.Concat(First.Relative, ":", Last.Relative);
}
