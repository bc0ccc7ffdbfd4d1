using QifuReports.Ledger.Export;

namespace QifuReports.Workbook.Carrying;

/// <summary>
/// The hidden sheet that carries the data files of the ledger, so that a fact book can be imported again. It is a sheet because spreadsheet
/// programs keep sheets when they save a book, and drop other parts.
/// </summary>
public static class DataSheet
{
    /// <summary>The name of the sheet.</summary>
    public const string Name = "Data";

    /// <summary>The words in the first cell, by which the sheet is known.</summary>
    internal const string Mark = "Data files of this fact book, for 'qifu-reports import'";

    /// <summary>Returns a book with the sheet at its end; the book itself if there are no files.</summary>
    public static Book With(Book book, IReadOnlyList<DataText> files)
    {
        if (files.Count == 0) return book;
        var rows = new List<Row> { new(1, [new Cell.Words(Mark, CellStyle.Words)]) };
        foreach (var file in files)
        {
            IReadOnlyList<string> words = [file.Name, .. CarriedText.Of(file.Text)];
            rows.Add(new Row(rows.Count + 1, [.. words.Select(text => new Cell.Words(text, CellStyle.Words))]));
        }
        return book with { Sheets = [.. book.Sheets, new Sheet(SheetName.Of(Name), [24], rows) { IsHidden = true }] };
    }
}
