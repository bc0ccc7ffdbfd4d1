namespace QifuReports.Workbook.Cells;

/// <summary>The place of one cell.</summary>
/// <param name="Sheet">The sheet that it is on.</param>
/// <param name="Column">The column, 1 for A.</param>
/// <param name="Row">The row, from 1.</param>
public readonly record struct CellPlace(SheetName Sheet, int Column, int Row)
{
    /// <summary>The place within its sheet: <c>C5</c>.</summary>
    public string Relative => string.Concat(Letters(Column), Digits(Row));

    /// <summary>The place within its sheet that no copying moves: <c>$C$5</c>.</summary>
    public string Absolute => string.Concat("$", Letters(Column), "$", Digits(Row));

    /// <summary>The place with its sheet, as names of the book need it: <c>'Quarters'!$C$5</c>.</summary>
    public string Full => string.Concat(Sheet.Quoted, "!", Absolute);

    /// <summary>The place as a formula on a sheet writes it: <c>C5</c> on its own sheet, <c>'Quarters'!C5</c> on any other.</summary>
    public string From(SheetName sheet) =>
        ReferenceEquals(sheet, Sheet) || sheet == Sheet ? Relative : string.Concat(Sheet.Quoted, "!", Relative);

    /// <summary>A range from this place to another one of its sheet, as a formula on a sheet writes it: <c>C5:C9</c>.</summary>
    public string To(CellPlace end, SheetName from) => string.Concat(From(from), ":", end.Relative);

    /// <summary>The same column some rows below, or above if negative.</summary>
    public CellPlace Below(int rows) => this with { Row = Row + rows };

    /// <summary>The same row some columns to the right, or to the left if negative.</summary>
    public CellPlace Right(int columns) => this with { Column = Column + columns };

    /// <summary>The letters of a column: <c>A</c> for 1, <c>AA</c> for 27.</summary>
    public static string Letters(int column)
    {
        if (column <= Known.Length) return Known[column - 1];
        Span<char> letters = stackalloc char[4];
        var at = letters.Length;
        for (; column > 0; column = (column - 1) / 26) letters[--at] = (char)('A' + (column - 1) % 26);
        return new string(letters[at..]);
    }

    public override string ToString() => Full;

    private static readonly string[] Known = [.. Enumerable.Range('A', 26).Select(c => ((char)c).ToString())];

    private static string Digits(int row) => row.ToString(CultureInfo.InvariantCulture);
}
