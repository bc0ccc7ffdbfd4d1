using QifuReports.Pdf.Attachments;
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
    /// The pages are drawn from the sequence on the caller's thread; when the call returns, or throws, no other is at work any more. Pages that break the rules of <see cref="Page"/> (a node never closed, something painted outside of
    /// content and artifact, a link to nowhere, an attachment without a name, a document without pages) are errors of layout: <see cref="InvalidOperationException"/>.
    /// </remarks>
    /// <param name="info">What the document says of itself.</param>
    /// <param name="pages">In order; drawn one at a time.</param>
    /// <param name="output">Where to.</param>
    /// <param name="attachments">Files to go inside it, in the order in which a program should take them; null for none. Asked for after the last page.</param>
    /// <param name="signature">Who signs it; null for nobody. A signed file is held in memory as a whole before it goes out.</param>
    /// <param name="alongside">Whether to compress and write on another thread meanwhile: for one document, or a long one; where several are made at once, their threads have enough to do.</param>
    public static void Write(
        DocumentInfo info, IEnumerable<Page> pages, Stream output, Func<IReadOnlyList<AttachedFile>>? attachments = null, DocumentSignature? signature = null, bool alongside = false) =>
        Write(info, pages, output, attachments, signature, readable: false, alongside);

    /// <summary>The same with nothing compressed and every object on its own, for looking at the file.</summary>
    internal static void Write(DocumentInfo info, IEnumerable<Page> pages, Stream output, Func<IReadOnlyList<AttachedFile>>? attachments, DocumentSignature? signature, bool readable, bool alongside)
    {
        if (signature is not null) WriteSigned(info, pages, output, attachments, signature, readable, alongside);
        else WritePlain(info, pages, output, attachments, null, readable, alongside);
    }

    private static void WriteSigned(
        DocumentInfo info, IEnumerable<Page> pages, Stream output, Func<IReadOnlyList<AttachedFile>>? attachments, DocumentSignature signature, bool readable, bool alongside)
    {
        using var whole = new MemoryStream();
        WritePlain(info, pages, whole, attachments, signature, readable, alongside);
        FileSigner.Sign(whole.GetBuffer().AsSpan(0, (int)whole.Length), signature);
        whole.WriteTo(output);
    }

    private static void WritePlain(
        DocumentInfo info, IEnumerable<Page> pages, Stream output, Func<IReadOnlyList<AttachedFile>>? attachments, DocumentSignature? signature, bool readable, bool alongside)
    {
        using var file = new PdfFile(output, readable, alongside);
        var writer = new DocumentWriter(file, info, signature);
        foreach (var page in pages) writer.WritePage(page);
        writer.Finish(attachments?.Invoke() ?? []);
    }
}
