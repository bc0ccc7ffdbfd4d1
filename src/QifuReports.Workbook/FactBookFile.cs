using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Export;
using QifuReports.Workbook.Carrying;
using QifuReports.Workbook.Places;
using Xml = DocumentFormat.OpenXml.Spreadsheet;

namespace QifuReports.Workbook;

/// <summary>A fact book that is read back: the data files that it carries, and the cells of its filed figures.</summary>
public sealed class FactBookFile : IDisposable
{
    private static readonly XmlReaderSettings Strict = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    // The sheets by which a fact book is known that has lost its data.
    private static readonly string[] Own = ["Summary", "Quarters", "Checks", "Sources", "Notes"];

    private readonly SpreadsheetDocument _document;

    private FactBookFile(SpreadsheetDocument document, IReadOnlyList<DataText> files) => (_document, Files) = (document, files);

    /// <summary>The data files, as they were when the fact book was made.</summary>
    public IReadOnlyList<DataText> Files { get; }

    /// <summary>
    /// Opens a workbook. Returns null if it is no workbook, or one that carries no data. Throws <see cref="InvalidDataException"/> if the
    /// carried data are damaged.
    /// </summary>
    /// <param name="bytes">The whole file.</param>
    public static FactBookFile? Open(byte[] bytes)
    {
        if (bytes is not [(byte)'P', (byte)'K', ..]) return null;
        SpreadsheetDocument? document = null;
        try
        {
            document = SpreadsheetDocument.Open(new MemoryStream(bytes, writable: false), isEditable: false);
            if (SheetOf(document, DataSheet.Name) is { } sheet && RowsOf(document, sheet) is [[DataSheet.Mark, ..], .. var rows])
                return new FactBookFile(document, CarriedText.Files(rows.Where(r => r.Count > 0)
                    .Select(r => (r[0], string.Concat(r.Skip(1))))));
            if (Own.All(name => SheetOf(document, name) is not null))
                throw new InvalidDataException($"Its sheet \"{DataSheet.Name}\", which carries them, is not there.");
        }
        catch (Exception other) when (IsOtherFile(other))
        {
        }
        catch (InvalidDataException)
        {
            document?.Dispose();
            throw;
        }
        document?.Dispose();
        return null;
    }

    /// <summary>
    /// Returns the cells whose number is not that of the data, in the order of the ledger: the cell, the number in it as text (empty for
    /// none), and the figure or the exchange rate. Empty if all are the same. Throws <see cref="InvalidDataException"/> if a sheet is damaged.
    /// </summary>
    /// <param name="book">The ledger that was read from <see cref="Files"/>.</param>
    public IReadOnlyList<ChangedCell> Changed(LedgerBook book)
    {
        var places = FactBook.PlacesOf(book, new OwnSheets(new SheetNames()), day: null);
        var numbers = Numbers();
        var changed = new List<ChangedCell>();
        foreach (var row in FactRows.Of(book))
        {
            var place = places.Of(row.Fact);
            var text = numbers.GetValueOrDefault((place.Sheet.Text, place.Relative)) ?? "";
            var value = row.Fact.IsNil ? 0 : row.Fact.Stated;
            if (!IsNumber(text, out var found) || found != value)
                changed.Add(new ChangedCell(place.Full, text, row.Fact.IsNil ? "nil" : Text(row.Fact.Stated), FindingText.SourceOf(row.Fact)));
        }
        foreach (var filing in places.Filings)
        {
            if (filing.Translation is not { } translation || places.RateOf(filing.Id) is not { } place) continue;
            var text = numbers.GetValueOrDefault((place.Sheet.Text, place.Relative)) ?? "";
            if (!IsNumber(text, out var found) || found != translation.Rate)
                changed.Add(new ChangedCell(place.Full, text, Text(translation.Rate), $"{filing.Id}, the rate of the translation"));
        }
        return changed;
    }

    public void Dispose() => _document.Dispose();

    private static WorksheetPart? SheetOf(SpreadsheetDocument document, string name) =>
        document.WorkbookPart is { } workbook && workbook.Workbook?.Descendants<Xml.Sheet>().FirstOrDefault(s => s.Name?.Value == name)
            is { Id.Value: { } id } && workbook.TryGetPartById(id, out var part) ? part as WorksheetPart : null;

    // The words of the cells of each row. Other programs keep words in a table of the workbook.
    private static List<List<string>> RowsOf(SpreadsheetDocument document, WorksheetPart sheet)
    {
        var shared = document.WorkbookPart?.SharedStringTablePart?.SharedStringTable?.Elements<Xml.SharedStringItem>()
            .Select(i => i.InnerText).ToList() ?? [];
        string Shared(string? index) =>
            int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shared.Count ? shared[at] : "";
        string WordsOf(Xml.Cell cell) => cell.DataType?.Value == Xml.CellValues.SharedString ? Shared(cell.CellValue?.Text)
            : cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "";
        return [.. (sheet.Worksheet?.Descendants<Xml.Row>() ?? []).Select(r => r.Elements<Xml.Cell>().Select(WordsOf).ToList())];
    }

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    // Spreadsheet programs keep numbers in binary and write up to 17 digits: 15 of them are the number.
    private static bool IsNumber(string text, out decimal number)
    {
        number = 0;
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var binary) || Math.Abs(binary) > 1e27)
            return false;
        return decimal.TryParse(binary.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture,
            out number);
    }

    // The numbers of all cells by sheet and place, as the file writes them.
    private Dictionary<(string Sheet, string Place), string> Numbers()
    {
        var numbers = new Dictionary<(string, string), string>();
        var workbook = _document.WorkbookPart!;
        foreach (var sheet in workbook.Workbook?.Descendants<Xml.Sheet>() ?? [])
        {
            if (sheet.Id?.Value is not { } id || sheet.Name?.Value is not { } name || !workbook.TryGetPartById(id, out var part)
                || part is not WorksheetPart cells) continue;
            using var stream = cells.GetStream(FileMode.Open, FileAccess.Read);
            using var reader = XmlReader.Create(stream, Strict);
            try
            {
                ReadCells(reader, name, numbers);
            }
            catch (XmlException broken)
            {
                throw new InvalidDataException($"The sheet \"{name}\" is damaged.", broken);
            }
        }
        return numbers;
    }

    private static void ReadCells(XmlReader reader, string sheet, Dictionary<(string, string), string> numbers)
    {
        string? place = null;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "c") place = reader.GetAttribute("t") is null or "n" ? reader.GetAttribute("r") : null;
            else if (reader.LocalName == "v" && place is { } at && !reader.IsEmptyElement)
            {
                reader.Read();
                numbers[(sheet, at)] = reader.Value;
                place = null;
            }
        }
    }

    private static bool IsOtherFile(Exception exception) =>
        exception is OpenXmlPackageException or FileFormatException or XmlException or IOException
            or InvalidOperationException or ArgumentException or NotSupportedException;
}

/// <summary>A cell whose number is not that of the data.</summary>
/// <param name="Cell">The cell with its sheet: <c>'2023Q3 operations'!$B$9</c>.</param>
/// <param name="Number">What the cell has, as the file writes it; empty for no number.</param>
/// <param name="Stated">The number as the data have it; <c>nil</c> for a dash.</param>
/// <param name="Source">Where the filing states it.</param>
public sealed record ChangedCell(string Cell, string Number, string Stated, string Source);
