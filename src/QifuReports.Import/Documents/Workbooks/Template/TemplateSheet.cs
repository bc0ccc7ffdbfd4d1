namespace QifuReports.Import.Documents.Workbooks.Template;

/// <summary>A sheet of a workbook template.</summary>
/// <param name="Name">The name on the tab of the sheet.</param>
/// <param name="Rows">The rows from top to bottom; a row without cells stays blank.</param>
internal sealed record TemplateSheet(string Name, IReadOnlyList<IReadOnlyList<TemplateCell>> Rows);

/// <summary>A cell with text, or an empty cell to fill in.</summary>
/// <param name="Text">The text; empty for a cell to fill in.</param>
internal sealed record TemplateCell(string Text, TemplateStyle Style);

/// <summary>The style of a template cell. The value of each member is the number of that style in the file.</summary>
internal enum TemplateStyle
{
    Plain = 0,
    Title = 1,
    Head = 2,
    Line = 3,
    Sum = 4,
    Amount = 5,
    SumAmount = 6,
    PerShare = 7,
    Words = 8,
}
