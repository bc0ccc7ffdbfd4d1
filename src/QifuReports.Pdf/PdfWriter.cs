using QifuReports.Pdf.Objects;
using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Pdf;

/// <summary>Finished pages to a tagged PDF 1.7, written forward: nothing is kept of a page once it is out.</summary>
public static class PdfWriter
{
    /// <summary>Writes the pages to the stream, which need not seek and is left open. The same pages always give the same bytes.</summary>
    /// <remarks>
    /// Compression and output run on a thread of their own while the pages are drawn from the sequence on the caller's; when
    /// the call returns, or throws, that thread has ended. Pages that break the rules of <see cref="Page"/> (a node never closed, something painted outside of
    /// content and artifact, a link to nowhere, an attachment without a name, a document without pages) are errors of layout: <see cref="InvalidOperationException"/>.
    /// </remarks>
    /// <param name="info">What the document says of itself.</param>
    /// <param name="pages">In order; drawn one at a time.</param>
    /// <param name="output">Where to.</param>
    /// <param name="attachments">Files to go inside it, in the order in which a program should take them; null for none. Asked for after the last page.</param>
    public static void Write(DocumentInfo info, IEnumerable<Page> pages, Stream output, Func<IReadOnlyList<AttachedFile>>? attachments = null) =>
        Write(info, pages, output, attachments, readable: false);

    /// <summary>The same with nothing compressed and every object on its own, for looking at the file.</summary>
    internal static void Write(DocumentInfo info, IEnumerable<Page> pages, Stream output, Func<IReadOnlyList<AttachedFile>>? attachments, bool readable)
    {
        using var file = new PdfFile(output, readable);
        var writer = new DocumentWriter(file, info);
        foreach (var page in pages) writer.WritePage(page);
        writer.Finish(attachments?.Invoke() ?? []);
    }
}
