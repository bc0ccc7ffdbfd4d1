namespace QifuReports.Workbook.Sheets;

/// <summary>A number on one sheet that another sheet repeats by a link.</summary>
/// <param name="Caption">What is counted.</param>
/// <param name="Place">Where the number is.</param>
/// <param name="Value">The number, as the product computes it.</param>
public sealed record LinkedCount(string Caption, CellPlace Place, decimal Value);
