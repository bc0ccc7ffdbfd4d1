namespace QifuReports.Workbook.Sheets;

/// <summary>A whole workbook: plain data, with nothing of a file format.</summary>
/// <param name="Title">The title in the properties of the file.</param>
/// <param name="Sheets">The sheets in the order of their tabs; at least one.</param>
/// <param name="Names">The names of cells, in ordinal order without regard to case, each once.</param>
public sealed record Book(string Title, IReadOnlyList<Sheet> Sheets, IReadOnlyList<DefinedName> Names);

/// <summary>A name for a cell, by which formulas can call it: <c>net_income_2023Q3</c>.</summary>
/// <param name="Name">A letter or underscore, then letters, digits, underscores and points; at most 255 characters.</param>
/// <param name="Place">The cell.</param>
public sealed record DefinedName(string Name, CellPlace Place);
