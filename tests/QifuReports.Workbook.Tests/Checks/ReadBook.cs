using DocumentFormat.OpenXml.Packaging;
using Xml = DocumentFormat.OpenXml.Spreadsheet;

namespace QifuReports.Workbook.Tests.Checks;

/// <summary>The cells of a workbook file, read back.</summary>
internal sealed class ReadBook
{
    private readonly Dictionary<(string Sheet, string Cell), ReadCell> _cells = [];

    public ReadBook(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), false);
        var part = document.WorkbookPart!;
        var shared = part.SharedStringTablePart?.SharedStringTable.Elements<Xml.SharedStringItem>()
            .Select(i => i.InnerText).ToArray() ?? [];
        foreach (var sheet in part.Workbook.Sheets!.Elements<Xml.Sheet>())
            foreach (var cell in ((WorksheetPart)part.GetPartById(sheet.Id!)).Worksheet.Descendants<Xml.Cell>())
                if (Of(cell, shared) is { } read) _cells.Add((sheet.Name!, cell.CellReference!), read);
    }

    /// <summary>Every cell that has something in it.</summary>
    public IReadOnlyDictionary<(string Sheet, string Cell), ReadCell> Cells => _cells;

    /// <summary>What a cell shows; empty for a blank one.</summary>
    public string this[string sheet, string cell] => _cells.GetValueOrDefault((sheet, cell))?.Value ?? "";

    private static ReadCell? Of(Xml.Cell cell, string[] shared)
    {
        var (value, type) = (cell.CellValue?.InnerText ?? cell.InlineString?.InnerText, cell.DataType?.Value);
        if (value is null) return null;
        if (type == Xml.CellValues.SharedString) value = shared[int.Parse(value, System.Globalization.CultureInfo.InvariantCulture)];
        return new ReadCell(cell.CellFormula?.Text ?? "", value, type is null || type == Xml.CellValues.Number, type == Xml.CellValues.Error);
    }
}

/// <summary>A cell with something in it.</summary>
/// <param name="Formula">Its formula without <c>=</c>; empty for none.</param>
/// <param name="Value">The value in the file: the one computed last, for a formula.</param>
/// <param name="IsNumber">Whether the value is a number.</param>
/// <param name="IsError">Whether the value is an error, such as a division by zero.</param>
internal sealed record ReadCell(string Formula, string Value, bool IsNumber, bool IsError);
