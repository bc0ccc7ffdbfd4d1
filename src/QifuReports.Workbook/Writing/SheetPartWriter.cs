using DocumentFormat.OpenXml;
using Xml = DocumentFormat.OpenXml.Spreadsheet;

namespace QifuReports.Workbook.Writing;

/// <summary>Writes the part of one sheet, forward, row by row.</summary>
internal sealed class SheetPartWriter(StyleTable styles)
{
    private const string Rows = "<sheetData xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";

    /// <param name="sheet">The sheet.</param>
    /// <param name="isFirst">Whether its tab is the one that is shown when the file is opened.</param>
    /// <param name="drawing">The id of the relation to its charts; null for none.</param>
    /// <param name="to">The stream of the part.</param>
    public void Write(Sheet sheet, bool isFirst, string? drawing, Stream to)
    {
        // What is around the rows is small. It is made first, with a mark where the rows belong.
        var frame = FrameOf(sheet, isFirst, drawing);
        var mark = frame.AsSpan().IndexOf("<x:sheetData"u8);
        var behind = mark + frame.AsSpan(mark).IndexOf((byte)'>') + 1;
        to.Write(frame, 0, mark);
        to.Write(Encoding.ASCII.GetBytes(Rows));
        var rows = new RowStream(styles, to);
        foreach (var row in sheet.Rows) rows.Write(row);
        rows.Flush();
        to.Write("</sheetData>"u8);
        to.Write(frame, behind, frame.Length - behind);
    }

    private static byte[] FrameOf(Sheet sheet, bool isFirst, string? drawing)
    {
        using var to = new MemoryStream();
        using (var writer = new OpenXmlPartWriter(to, new UTF8Encoding(false))) WriteFrame(sheet, isFirst, drawing, writer);
        return to.ToArray();
    }

    private static void WriteFrame(Sheet sheet, bool isFirst, string? drawing, OpenXmlPartWriter writer)
    {
        writer.WriteStartDocument(true);
        writer.WriteStartElement(new Xml.Worksheet(), [], [new("r", Relationships)]);
        writer.WriteElement(new Xml.SheetProperties(new Xml.PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new Xml.SheetViews(View(sheet, isFirst)));
        writer.WriteElement(new Xml.SheetFormatProperties { DefaultRowHeight = 13.5 });
        if (sheet.Widths.Count > 0) writer.WriteElement(ColumnsOf(sheet.Widths));
        writer.WriteElement(new Xml.SheetData());
        var priority = 0;
        foreach (var format in sheet.Formats) writer.WriteElement(Conditional(format, ++priority));
        foreach (var format in sheet.Differences) writer.WriteElement(Conditional(format, ++priority));
        if (sheet.Links.Count > 0) writer.WriteElement(LinksOf(sheet.Links));
        writer.WriteElement(new Xml.PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new Xml.PageSetup
        {
            PaperSize = 9,
            Orientation = sheet.IsLandscape ? Xml.OrientationValues.Landscape : Xml.OrientationValues.Portrait,
            FitToWidth = 1,
            FitToHeight = sheet.IsOnePage ? 1 : 0u,
        });
        writer.WriteElement(new Xml.HeaderFooter(new Xml.OddFooter("&L&A&R&P / &N")));
        if (drawing is not null) writer.WriteElement(new Xml.Drawing { Id = drawing });
        writer.WriteEndElement();
    }

    internal const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static Xml.SheetView View(Sheet sheet, bool isFirst)
    {
        var view = new Xml.SheetView { WorkbookViewId = 0, ShowGridLines = false };
        if (isFirst) view.TabSelected = true;
        if (sheet.FrozenRows == 0 && sheet.FrozenColumns == 0) return view;
        var place = new CellPlace(sheet.Name, sheet.FrozenColumns + 1, sheet.FrozenRows + 1).Relative;
        var pane = new Xml.Pane
        {
            TopLeftCell = place,
            ActivePane = sheet.FrozenColumns == 0 ? Xml.PaneValues.BottomLeft
                : sheet.FrozenRows == 0 ? Xml.PaneValues.TopRight : Xml.PaneValues.BottomRight,
            State = Xml.PaneStateValues.Frozen,
        };
        if (sheet.FrozenColumns > 0) pane.HorizontalSplit = sheet.FrozenColumns;
        if (sheet.FrozenRows > 0) pane.VerticalSplit = sheet.FrozenRows;
        view.Append(pane);
        return view;
    }

    private static Xml.Columns ColumnsOf(IReadOnlyList<double> widths)
    {
        var columns = new Xml.Columns();
        for (var i = 0; i < widths.Count; i++)
            columns.Append(new Xml.Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = widths[i], CustomWidth = true });
        return columns;
    }

    private static Xml.Hyperlinks LinksOf(IReadOnlyList<SheetLink> links)
    {
        var all = new Xml.Hyperlinks();
        foreach (var (from, to) in links)
            all.Append(new Xml.Hyperlink
            {
                Reference = from.Relative,
                Location = to.Sheet.Quoted + "!" + to.Relative,
                Display = to.Sheet.Text,
            });
        return all;
    }

    private static Xml.ConditionalFormatting Conditional(NotZero format, int priority) => new(
        new Xml.ConditionalFormattingRule(new Xml.Formula("0"))
        {
            Type = Xml.ConditionalFormatValues.CellIs,
            Operator = Xml.ConditionalFormattingOperatorValues.NotEqual,
            FormatId = (uint)format.Tone,
            Priority = priority,
        })
    {
        SequenceOfReferences = new ListValue<StringValue> { InnerText = format.Range.Relative },
    };

    private static Xml.ConditionalFormatting Conditional(WordFormat format, int priority) => new(
        new Xml.ConditionalFormattingRule(new Xml.Formula("\"" + format.Words.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""))
        {
            Type = Xml.ConditionalFormatValues.CellIs,
            Operator = Xml.ConditionalFormattingOperatorValues.Equal,
            FormatId = (uint)format.Tone,
            Priority = priority,
        })
    {
        SequenceOfReferences = new ListValue<StringValue> { InnerText = format.First.Relative + ":" + format.Last.Relative },
    };
}
