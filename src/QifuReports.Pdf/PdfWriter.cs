using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Pdf;

/// <summary>Finished pages to a tagged PDF 1.7, written forward: nothing is kept of a page once it is out.</summary>
public static class PdfWriter
{
    /// <summary>Writes the pages to the stream, which need not seek and is left open. The same pages always give the same bytes.</summary>
    public static void Write(DocumentInfo info, IEnumerable<Page> pages, Stream output) => throw new NotImplementedException();
}
