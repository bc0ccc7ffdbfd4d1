using QifuReports.Charts;
using QifuReports.Pdf;
using QifuReports.Pdf.Attachments;
using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout.Paging;
using QifuReports.Typesetting.Layout.Styles;

namespace QifuReports.Tests.Sending;

/// <summary>A document of a few words, set as briefings are.</summary>
internal static class SmallPdf
{
    /// <param name="head">The running head, which is furniture of the page.</param>
    /// <param name="paragraphs">What it says.</param>
    /// <param name="files">What it carries.</param>
    public static byte[] Of(string head, string[] paragraphs, params AttachedFile[] files)
    {
        var document = new DocumentModel
        {
            Info = new DocumentInfo("Title", "", "", [], "en", new DateOnly(2025, 10, 23)),
            Setup = new PageSetup { RunningHead = head },
            Blocks = [.. paragraphs.Select(p => new Paragraph([new TextRun(p)]))],
        };
        using var stream = new MemoryStream();
        PdfWriter.Write(document.Info, PageLayout.Pages(document, HouseStyle.Default, FontSet.Default, ChartComposer.Instance), stream,
            () => files);
        return stream.ToArray();
    }
}
