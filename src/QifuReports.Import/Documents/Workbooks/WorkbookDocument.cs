using System.Xml;
using QifuReports.Import.Documents.Cells;
using QifuReports.Import.Documents.Workbooks.Template;
using QifuReports.Ledger.Diagnostics;

namespace QifuReports.Import.Documents.Workbooks;

/// <summary>
/// Reads a workbook: one statement in each sheet, or several below each other. Only the sheets, their texts and their styles are opened.
/// Macros are never run, formulas never computed, and links to other files never followed.
/// </summary>
internal static class WorkbookDocument
{
    private const int MostTexts = 200_000, MostSheets = 200;

    /// <summary>The greatest number of cells and of rows with text in all sheets.</summary>
    public const int MostCells = 200_000, MostRows = ReadingLimits.Rows;

    /// <summary>
    /// Returns the paragraphs, tables and notes of a workbook and null, or null and the error that prevents reading the workbook.
    /// </summary>
    public static (WorkbookContent? Content, Diagnostic? Trouble) Read(string name, byte[] bytes, CancellationToken cancellation = default)
    {
        try
        {
            using var zip = ZipParts.Open(bytes);
            if (zip is null) return (null, TooMuch(name));
            if (zip.Has("xl/workbook.bin"))
                return (null, new Diagnostic(ImportCodes.UnknownKind,
                    "The document is a workbook in the binary form (.xlsb), which is not read.", new Place(name), "Save it as .xlsx."));
            if (!zip.Has("xl/workbook.xml")) return (null, Broken(name, "it has no list of its sheets"));
            return (Content(zip, cancellation), null);
        }
        catch (TooMuchException)
        {
            return (null, TooMuch(name));
        }
        catch (XmlException e)
        {
            return (null, Broken(name, e.Message.Contains("DTD", StringComparison.Ordinal)
                ? "a part of it declares entities, which no workbook needs" : "a part of it is no XML"));
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            return (null, Broken(name, "the archive that it is cannot be unpacked"));
        }
    }

    private static WorkbookContent Content(ZipParts zip, CancellationToken cancellation)
    {
        var (sheets, from1904) = Sheets(zip);
        var parts = new WorkbookParts(Texts(zip), WorkbookStyles.Read(zip.Xml("xl/styles.xml")), from1904);
        var (blocks, notes) = (new List<SourceBlock>(), new List<SourceNote>());
        var (isTemplate, cells, all) = (false, 0, 0);
        foreach (var (title, part, isHidden) in sheets)
        {
            if (isHidden) notes.Add(new SourceNote(1, title, "the sheet is hidden, and is not read"));
            else if (zip.Xml(part) is not { } xml) notes.Add(new SourceNote(1, title, "the sheet is not in the workbook, or is a chart"));
            else
                using (xml)
                {
                    var sheet = new WorkbookSheet(title, parts, notes, cells, cancellation);
                    var rows = sheet.Read(xml);
                    (cells, all) = (sheet.Cells, all + rows.Count);
                    if (all > MostRows) throw new TooMuchException();
                    if (rows.Count == 0) continue;
                    isTemplate |= rows[0].Cells[0].Text == WorkbookTemplate.Mark;
                    if (isTemplate) rows = FilledIn(title, rows, notes);
                    if (rows.Count == 0) continue;
                    // The name of the sheet becomes the first title, above all other titles of the table.
                    blocks.Add(new SourceText(PlainWords.Of(title), rows[0].Line));
                    blocks.AddRange(SheetBlocks.Of(rows, cancellation));
                }
        }
        return new WorkbookContent(blocks, notes);
    }

    // In the program's own template, the examples and the lines without amounts are left out.
    private static List<GridRow> FilledIn(string title, IReadOnlyList<GridRow> rows, List<SourceNote> notes)
    {
        var filled = new List<GridRow>(rows.Count);
        foreach (var row in rows)
        {
            var cells = row.Cells.Where(c => !WorkbookTemplate.IsExample(c.Text)).ToList();
            foreach (var cell in row.Cells)
                if (WorkbookTemplate.IsExample(cell.Text))
                    notes.Add(new SourceNote(row.Line, $"{title}: {cell.Text}",
                        "the example of the template stands there still, and is not read"));
            if (cells.Count > 1 || cells.Count == 1 && !WorkbookTemplate.IsLine(cells[0].Text)) filled.Add(row with { Cells = cells });
        }
        return filled;
    }

    // Lists the sheets in their order. The file of a sheet is found by the relationship that the sheet names.
    private static (List<(string Title, string Part, bool IsHidden)>, bool From1904) Sheets(ZipParts zip)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        if (zip.Xml("xl/_rels/workbook.xml.rels") is { } relations)
            using (relations)
                while (relations.Next())
                    if (relations.NodeType == XmlNodeType.Element && relations.LocalName == "Relationship"
                        && relations.GetAttribute("TargetMode") != "External" && targets.Count < MostTexts)
                        targets[relations.GetAttribute("Id") ?? ""] = relations.GetAttribute("Target") ?? "";
        var (sheets, from1904) = (new List<(string, string, bool)>(), false);
        using var xml = zip.Xml("xl/workbook.xml")!;
        while (xml.Next())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "workbookPr") from1904 = xml.IsSet("date1904");
            else if (xml.LocalName == "sheet")
            {
                if (sheets.Count == MostSheets) throw new TooMuchException();
                var target = targets.GetValueOrDefault(xml.Related(), "");
                sheets.Add((xml.GetAttribute("name") ?? "", target.StartsWith('/') ? target[1..] : "xl/" + target,
                    xml.GetAttribute("state") is "hidden" or "veryHidden"));
            }
        }
        return (sheets, from1904);
    }

    private static List<string> Texts(ZipParts zip)
    {
        var texts = new List<string>();
        if (zip.Xml("xl/sharedStrings.xml") is not { } xml) return texts;
        using (xml)
            while (xml.Next())
            {
                if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si") continue;
                if (texts.Count == MostTexts) throw new TooMuchException();
                texts.Add(SheetBlocks.Words(xml.RichText()));
            }
        return texts;
    }

    private static Diagnostic TooMuch(string name) =>
        new(ImportCodes.WorkbookTooLarge,
            FormattableString.Invariant(
                $"The workbook holds more than is read: {ZipParts.MostBytes / 1024 / 1024} MiB unpacked, {MostRows:#,0} rows with text, {MostCells:#,0} rows and cells, {MostSheets} sheets."), new Place(name), "Copy the sheets with the statements into a workbook of their own.");

    private static Diagnostic Broken(string name, string why) =>
        new(ImportCodes.BrokenWorkbook, $"The workbook cannot be read: {why}.", new Place(name),
            "Open it in the program that made it, and save it again as .xlsx.");
}

/// <summary>The content of a workbook.</summary>
/// <param name="Blocks">The paragraphs and tables of the sheets, one sheet after the other.</param>
/// <param name="Notes">The parts that were not read, or were read differently than a person might expect.</param>
internal sealed record WorkbookContent(IReadOnlyList<SourceBlock> Blocks, IReadOnlyList<SourceNote> Notes);
