namespace QifuReports.Import.Documents.Workbooks.Template;

/// <summary>A sheet of a workbook to be filled in.</summary>
/// <param name="Name">On its tab.</param>
/// <param name="Rows">From the top; a row without cells is left blank.</param>
internal sealed record TemplateSheet(string Name, IReadOnlyList<IReadOnlyList<TemplateCell>> Rows);

/// <summary>A cell of text, or an empty one to be filled in.</summary>
/// <param name="Text">Empty for one to be filled in.</param>
internal sealed record TemplateCell(string Text, TemplateStyle Style);

/// <summary>How a cell of a template is set; the number is that of its style in the file.</summary>
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
