using QifuReports.Pdf.Objects;
using QifuReports.Pdf.Signing;
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
    /// <param name="signature">Who signs it; null for nobody. A signed file is held in memory as a whole before it goes out.</param>
    public static void Write(DocumentInfo info, IEnumerable<Page> pages, Stream output, Func<IReadOnlyList<AttachedFile>>? attachments = null, DocumentSignature? signature = null) =>
        Write(info, pages, output, attachments, signature, readable: false);

    /// <summary>The same with nothing compressed and every object on its own, for looking at the file.</summary>
    internal static void Write(DocumentInfo info, IEnumerable<Page> pages, Stream output, Func<IReadOnlyList<AttachedFile>>? attachments, DocumentSignature? signature, bool readable)
    {
        if (signature is not null) WriteSigned(info, pages, output, attachments, signature, readable);
        else WritePlain(info, pages, output, attachments, null, readable);
    }

    private static void WriteSigned(DocumentInfo info, IEnumerable<Page> pages, Stream output, Func<IReadOnlyList<AttachedFile>>? attachments, DocumentSignature signature, bool readable)
    {
        using var whole = new MemoryStream();
        WritePlain(info, pages, whole, attachments, signature, readable);
        FileSigner.Sign(whole.GetBuffer().AsSpan(0, (int)whole.Length), signature);
        whole.WriteTo(output);
    }

    private static void WritePlain(DocumentInfo info, IEnumerable<Page> pages, Stream output, Func<IReadOnlyList<AttachedFile>>? attachments, DocumentSignature? signature, bool readable)
    {
        using var file = new PdfFile(output, readable);
        var writer = new DocumentWriter(file, info, signature);
        foreach (var page in pages) writer.WritePage(page);
        writer.Finish(attachments?.Invoke() ?? []);
    }
}
