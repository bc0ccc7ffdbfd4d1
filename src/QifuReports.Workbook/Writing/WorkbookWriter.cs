using DocumentFormat.OpenXml;
using Xml = DocumentFormat.OpenXml.Spreadsheet;

namespace QifuReports.Workbook.Writing;

/// <summary>Writes a workbook as a file of Office Open XML. The same book gives the same bytes.</summary>
public static class WorkbookWriter
{
    private const int FirstBytes = 1 << 20;

    /// <summary>
    /// Writes a book to a stream, which stays open. The file is made in memory first, so that an error leaves the stream untouched.
    /// </summary>
    public static void Write(Book book, Stream to)
    {
        using var file = new MemoryStream(FirstBytes);
        using (var parts = new PackageParts(file, PartPlan.Of(book))) Write(book, parts);
        file.Position = 0;
        file.CopyTo(to);
    }

    private static void Write(Book book, PackageParts parts)
    {
        var styles = new StyleTable();
        var sheets = new List<Xml.Sheet>(book.Sheets.Count);
        var writer = new SheetPartWriter(styles);
        var drawings = new DrawingParts(parts);
        parts.Relate("", PartPlan.Main, "officeDocument");
        for (var i = 0; i < book.Sheets.Count; i++)
        {
            var path = PartPlan.Sheet(i + 1);
            var drawing = book.Sheets[i].Charts.Count == 0 ? null : drawings.Write(book.Sheets[i], path);
            using (var stream = parts.Open(path)) writer.Write(book.Sheets[i], i == 0, drawing, stream);
            var sheet = new Xml.Sheet { Name = book.Sheets[i].Name.Text, SheetId = (uint)i + 1 };
            if (book.Sheets[i].IsHidden) sheet.State = Xml.SheetStateValues.Hidden;
            sheet.Id = parts.Relate(PartPlan.Main, path, "worksheet");
            sheets.Add(sheet);
        }
        parts.Relate(PartPlan.Main, PartPlan.Styles, "styles");
        WritePart(styles.ToStylesheet(), PartPlan.Styles, parts);
        using (var stream = parts.Open(PartPlan.Main)) WriteMain(book, sheets, stream);
        WriteProperties(book, parts);
    }

    /// <summary>Writes a part that is small enough to be made as a tree of elements.</summary>
    internal static void WritePart(OpenXmlElement root, string path, PackageParts parts)
    {
        using var stream = parts.Open(path);
        using var writer = new OpenXmlPartWriter(stream, new UTF8Encoding(false));
        writer.WriteStartDocument(true);
        writer.WriteElement(root);
    }

    private static void WriteMain(Book book, List<Xml.Sheet> sheets, Stream to)
    {
        using var writer = new OpenXmlPartWriter(to, new UTF8Encoding(false));
        writer.WriteStartDocument(true);
        writer.WriteStartElement(new Xml.Workbook(), [], [new("r", SheetPartWriter.Relationships)]);
        writer.WriteElement(new Xml.BookViews(new Xml.WorkbookView { ActiveTab = 0 }));
        writer.WriteStartElement(new Xml.Sheets());
        foreach (var sheet in sheets) writer.WriteElement(sheet);
        writer.WriteEndElement();
        WriteNames(book, writer);
        // The values in the file are those of the product; a program that opens it computes them again.
        writer.WriteElement(new Xml.CalculationProperties { CalculationId = 0, FullCalculationOnLoad = true });
        writer.WriteEndElement();
    }

    // There may be many names, so one element serves for all of them.
    private static void WriteNames(Book book, OpenXmlPartWriter writer)
    {
        writer.WriteStartElement(new Xml.DefinedNames());
        for (var i = 0; i < book.Sheets.Count; i++) WritePrintNames(book.Sheets[i], (uint)i, writer);
        var (element, attributes) = (new Xml.DefinedName(), new OpenXmlAttribute[1]);
        foreach (var name in book.Names)
        {
            attributes[0] = new OpenXmlAttribute("name", "", name.Name);
            writer.WriteStartElement(element, attributes);
            writer.WriteString(name.Place.Full);
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
    }

    private static void WritePrintNames(Sheet sheet, uint index, OpenXmlPartWriter writer)
    {
        var start = new CellPlace(sheet.Name, 1, 1);
        if (sheet.PrintEnd is { } end)
            writer.WriteElement(new Xml.DefinedName(start.Full + ":" + end.Absolute) { Name = "_xlnm.Print_Area", LocalSheetId = index });
        if (sheet.FrozenRows > 0)
        {
            var rows = string.Create(CultureInfo.InvariantCulture, $"{sheet.Name.Quoted}!$1:${sheet.FrozenRows}");
            writer.WriteElement(new Xml.DefinedName(rows) { Name = "_xlnm.Print_Titles", LocalSheetId = index });
        }
    }

    private static void WriteProperties(Book book, PackageParts parts)
    {
        parts.Relate("", PartPlan.Properties, "metadata/core-properties");
        using var stream = parts.Open(PartPlan.Properties);
        using var writer = System.Xml.XmlWriter.Create(stream, new System.Xml.XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        writer.WriteStartElement("cp", "coreProperties", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
        writer.WriteElementString("dc", "title", "http://purl.org/dc/elements/1.1/", CellText.Of(book.Title));
        writer.WriteEndElement();
    }
}
