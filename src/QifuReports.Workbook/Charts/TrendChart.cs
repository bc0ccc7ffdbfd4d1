namespace QifuReports.Workbook.Charts;

/// <summary>A native chart of the spreadsheet program: values over periods.</summary>
/// <param name="Title">The words above it.</param>
/// <param name="Kind">Columns or lines.</param>
/// <param name="Categories">The cells with the names of the periods, in one row: first and last.</param>
/// <param name="CategoryNames">What these cells say.</param>
/// <param name="Series">The rows of values; at least one.</param>
/// <param name="TopLeft">The cell at its top left corner.</param>
/// <param name="BottomRight">The cell at its bottom right corner.</param>
/// <param name="Format">How the values are shown at the axis.</param>
public sealed record TrendChart(string Title, TrendKind Kind, CellRange Categories, IReadOnlyList<string> CategoryNames,
    IReadOnlyList<TrendSeries> Series, CellPlace TopLeft, CellPlace BottomRight, NumberFormat Format);

/// <summary>One row of values in a chart.</summary>
/// <param name="Name">The words in the legend.</param>
/// <param name="NameCell">The cell with these words.</param>
/// <param name="Values">The cells of the values: first and last.</param>
/// <param name="Numbers">What these cells hold; null for a blank one.</param>
public sealed record TrendSeries(string Name, CellPlace NameCell, CellRange Values, IReadOnlyList<decimal?> Numbers);

/// <summary>How a chart draws its values.</summary>
public enum TrendKind { Columns, Lines }
