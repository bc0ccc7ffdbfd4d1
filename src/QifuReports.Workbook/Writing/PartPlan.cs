namespace QifuReports.Workbook.Writing;

/// <summary>The paths and content types of the parts of a file, which are known before any part is written.</summary>
internal static class PartPlan
{
    public const string Main = "xl/workbook.xml", Styles = "xl/styles.xml", Properties = "docProps/core.xml";

    private const string Office = "application/vnd.openxmlformats-officedocument.";

    /// <summary>The path of a sheet, from 1.</summary>
    public static string Sheet(int number) => Numbered("xl/worksheets/sheet", number);

    /// <summary>The path of the charts of a sheet, from 1.</summary>
    public static string Drawing(int number) => Numbered("xl/drawings/drawing", number);

    /// <summary>The path of a chart, from 1 through the whole file.</summary>
    public static string Chart(int number) => Numbered("xl/charts/chart", number);

    /// <summary>The path and the content type of every part of a book.</summary>
    public static IReadOnlyList<(string Path, string Type)> Of(Book book)
    {
        List<(string, string)> parts = [(Main, Office + "spreadsheetml.sheet.main+xml"), (Styles, Office + "spreadsheetml.styles+xml")];
        var (drawings, charts) = (0, 0);
        for (var i = 0; i < book.Sheets.Count; i++)
        {
            parts.Add((Sheet(i + 1), Office + "spreadsheetml.worksheet+xml"));
            if (book.Sheets[i].Charts.Count == 0) continue;
            parts.Add((Drawing(++drawings), Office + "drawing+xml"));
            foreach (var _ in book.Sheets[i].Charts) parts.Add((Chart(++charts), Office + "drawingml.chart+xml"));
        }
        parts.Add((Properties, "application/vnd.openxmlformats-package.core-properties+xml"));
        return parts;
    }

    private static string Numbered(string path, int number) => string.Create(CultureInfo.InvariantCulture, $"{path}{number}.xml");
}
