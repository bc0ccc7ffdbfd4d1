using DocumentFormat.OpenXml;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using Xdr = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace QifuReports.Workbook.Writing;

/// <summary>Writes the charts of sheets: a drawing for each sheet that has any, and a part for each chart.</summary>
internal sealed class DrawingParts(PackageParts parts)
{
    private int _drawings, _charts;

    /// <summary>Writes the charts of a sheet, and returns the id of the sheet's relation to them.</summary>
    public string Write(Sheet sheet, string sheetPath)
    {
        var path = PartPlan.Drawing(++_drawings);
        var root = new Xdr.WorksheetDrawing();
        root.AddNamespaceDeclaration("r", SheetPartWriter.Relationships);
        for (var i = 0; i < sheet.Charts.Count; i++)
        {
            var chart = PartPlan.Chart(++_charts);
            WorkbookWriter.WritePart(ChartElements.Of(sheet.Charts[i]), chart, parts);
            root.Append(Anchor(sheet.Charts[i], (uint)i + 2, parts.Relate(path, chart, "chart")));
        }
        WorkbookWriter.WritePart(root, path, parts);
        return parts.Relate(sheetPath, path, "drawing");
    }

    private static Xdr.TwoCellAnchor Anchor(Charts.TrendChart chart, uint id, string relation) => new(
        From(chart.TopLeft), To(chart.BottomRight),
        new Xdr.GraphicFrame(
            new Xdr.NonVisualGraphicFrameProperties(
                new Xdr.NonVisualDrawingProperties { Id = id, Name = CellText.Of(chart.Title), Description = CellText.Of(chart.Title) },
                new Xdr.NonVisualGraphicFrameDrawingProperties()),
            new Xdr.Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
            new A.Graphic(new A.GraphicData(new C.ChartReference { Id = relation })
            {
                Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart",
            })) { Macro = "" },
        new Xdr.ClientData());

    private static Xdr.FromMarker From(CellPlace place) => new(new Xdr.ColumnId(Text(place.Column - 1)), new Xdr.ColumnOffset("0"),
        new Xdr.RowId(Text(place.Row - 1)), new Xdr.RowOffset("0"));

    private static Xdr.ToMarker To(CellPlace place) => new(new Xdr.ColumnId(Text(place.Column - 1)), new Xdr.ColumnOffset("0"),
        new Xdr.RowId(Text(place.Row - 1)), new Xdr.RowOffset("0"));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
