using QifuReports.Pdf.Attachments;
using QifuReports.Pdf.Signing;

namespace QifuReports.Pdf;

/// <summary>Writes finished pages as a tagged PDF 1.7 from start to end. A page is not kept in memory once it is written.</summary>
public static class PdfWriter
{
    /// <summary>
    /// Writes the pages to the stream, which need not be seekable and is left open. The same pages always give the same bytes.
    /// </summary>
    /// <remarks>
    /// The pages are taken from the sequence on the thread of the caller. When the call returns or throws, no other thread is working any
    /// more. Pages that break the rules of <see cref="Page"/> (a node never closed, something painted outside content and artifacts, a link
    /// to nowhere, an attachment without a name, a document without pages) are errors of the layout:
    /// <see cref="InvalidOperationException"/>.
    /// </remarks>
    /// <param name="info">The metadata of the document.</param>
    /// <param name="pages">The pages in order; taken one at a time.</param>
    /// <param name="output">The stream to write to.</param>
    /// <param name="attachments">
    /// Gives the files to attach, in the order in which a program should read them; null for none. Called after the last page.
    /// </param>
    /// <param name="signature">The signature; null for none. A signed file is kept in memory as a whole before it is written.</param>
    /// <param name="alongside">Whether a second thread compresses and writes while pages are made. Useful for a single or a long document;
    /// if several documents are made at once, all processors are busy anyway.</param>
    public static void Write(
        DocumentInfo info, IEnumerable<Page> pages, Stream output, Func<IReadOnlyList<AttachedFile>>? attachments = null,
        DocumentSignature? signature = null, bool alongside = false) =>
        Write(info, pages, output, attachments, signature, readable: false, alongside);

    /// <summary>
    /// Like the public method, but if <paramref name="readable"/>, nothing is compressed or packed, so that people can read the file.
    /// </summary>
    internal static void Write(DocumentInfo info, IEnumerable<Page> pages, Stream output, Func<IReadOnlyList<AttachedFile>>? attachments,
        DocumentSignature? signature, bool readable, bool alongside)
    {
        if (signature is not null) WriteSigned(info, pages, output, attachments, signature, readable, alongside);
        else WritePlain(info, pages, output, attachments, null, readable, alongside);
    }

    private static void WriteSigned(
        DocumentInfo info, IEnumerable<Page> pages, Stream output, Func<IReadOnlyList<AttachedFile>>? attachments,
        DocumentSignature signature, bool readable, bool alongside)
    {
        using var whole = new MemoryStream();
        WritePlain(info, pages, whole, attachments, signature, readable, alongside);
        FileSigner.Sign(whole.GetBuffer().AsSpan(0, (int)whole.Length), signature);
        whole.WriteTo(output);
    }

    private static void WritePlain(
        DocumentInfo info, IEnumerable<Page> pages, Stream output, Func<IReadOnlyList<AttachedFile>>? attachments,
        DocumentSignature? signature, bool readable, bool alongside)
    {
        using var file = new PdfFile(output, readable, alongside);
        var writer = new DocumentWriter(file, info, signature);
        foreach (var page in pages) writer.WritePage(page);
        writer.Finish(attachments?.Invoke() ?? []);
    }
}
