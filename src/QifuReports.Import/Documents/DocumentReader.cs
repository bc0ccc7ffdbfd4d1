using System.Security.Cryptography;
using QifuReports.Import.Documents.Cells;
using QifuReports.Import.Documents.Csv;
using QifuReports.Import.Documents.Html;
using QifuReports.Import.Documents.PlainText;
using QifuReports.Import.Documents.Workbooks;
using QifuReports.Import.Documents.XbrlJson;
using QifuReports.Ledger.Diagnostics;

namespace QifuReports.Import.Documents;

/// <summary>
/// Reads a document of any kind. The kind is found from the content, not from the file name. Nothing that the document refers to is ever
/// fetched.
/// </summary>
public static class DocumentReader
{
    /// <summary>The greatest size of a document in bytes: the largest annual reports with tags have about forty million bytes.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    // The greatest length of plain text, in characters. Plain text has no markup, and a whole annual report has about one million
    // characters.
    private const int LongestText = 16 * 1024 * 1024;

    /// <summary>Returns the document and null, or null and the error that prevents reading the document.</summary>
    /// <param name="name">The name of the file; its folder is removed.</param>
    /// <param name="bytes">The complete content of the file.</param>
    /// <param name="cancellation">Checked while the document is read.</param>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static (SourceDocument? Document, Diagnostic? Trouble) Read(string name, byte[] bytes, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(bytes);
        if (bytes.Length > MostBytes) return (null, TooLarge(name, bytes.Length, MostBytes));
        var (kind, text, what) = DocumentContent.Of(bytes);
        if (kind == ContentKind.Text && text.Length > LongestText) return (null, TooLarge(name, text.Length, LongestText));
        if (kind == ContentKind.Workbook && WorkbookDocument.Read(name, bytes, cancellation) is var (workbook, broken))
            return workbook is null ? (null, broken)
                : (Of(name, bytes, DocumentForm.Workbook, workbook.Blocks, null, workbook.Notes), null);
        if (kind == ContentKind.Text && CsvDocument.Read(text, cancellation) is var (values, notes))
            return values is null ? (null, ReadingLimits.Trouble(name)) : (Of(name, bytes, DocumentForm.Csv, values, null, notes), null);
        if (kind == ContentKind.Json && OimFacts.Read(name, text) is var (facts, wrong))
            return facts is null ? (null, wrong) : (Of(name, bytes, DocumentForm.Facts, [], null, []) with { Facts = facts }, null);
        var (blocks, form, tagged, trouble) = kind switch
        {
            ContentKind.Encrypted => None(ImportCodes.Encrypted, "The document is protected by a password.", name,
                "Open it with its password, and save it without one."),
            ContentKind.Html => Html(name, text, cancellation),
            ContentKind.Text => TextDocument.Read(text, cancellation) is { } read ? (read, DocumentForm.Text, null, null)
                : (null, default, null, ReadingLimits.Trouble(name)),
            ContentKind.Empty => None(ImportCodes.Empty, "The document is empty.", name, "Save it again from where it was published."),
            ContentKind.Binary => None(ImportCodes.NotText, "The document holds bytes that are no text.", name,
                "Save it again from where it was published."),
            ContentKind.OnlyXml => None(ImportCodes.OnlyXml, "The document is XML without text that a person reads.", name,
                "Import the inline XBRL document of the same filing (.htm)."),
            // A document that is recognised but has no reader, such as a PDF, is named in the message.
            _ => None(ImportCodes.UnknownKind, $"The document is {what}, which is not read.", name,
                "Take the filing as HTML, as a page of the SEC's viewer, as a workbook or as text."),
        };
        if (blocks is not null && ReadingLimits.AreBelow(blocks)) return (null, ReadingLimits.Trouble(name));
        if (blocks is null) return (null, trouble);
        return (Of(name, bytes, form, blocks, tagged, []) with { IsCutOff = kind == ContentKind.Html && CutOff.Is(text) }, null);
    }

    private static SourceDocument Of(string name, byte[] bytes, DocumentForm form, IReadOnlyList<SourceBlock> blocks, TaggedReport? tagged,
        IReadOnlyList<SourceNote> notes) =>
        new(VisibleText.Of(name[(name.LastIndexOfAny(['/', '\\']) + 1)..]), Convert.ToHexStringLower(SHA256.HashData(bytes)), form,
            form == DocumentForm.ViewerPage ? blocks : PrintedCells.Of(blocks, form == DocumentForm.Csv)) { Tagged = tagged,
                Notes = notes };

    private static Diagnostic TooLarge(string name, int length, int most) =>
        new(ImportCodes.TooLarge, FormattableString.Invariant(
            $"The document has {length / 1024 / 1024} MiB; up to {most / 1024 / 1024} MiB are read."), new Place(name),
            "Import only the document with the statements.");

    private static (IReadOnlyList<SourceBlock>?, DocumentForm, TaggedReport?, Diagnostic?) Html(string name, string text,
        CancellationToken cancellation)
    {
        var (page, trouble) = HtmlDocument.Read(name, text, cancellation);
        return page is null ? (null, DocumentForm.Html, null, trouble) : (page.Blocks, page.Form, page.Tagged, null);
    }

    private static (IReadOnlyList<SourceBlock>?, DocumentForm, TaggedReport?, Diagnostic?) None(string code, string message, string name,
        string hint) =>
        (null, default, null, new Diagnostic(code, message, new Place(name), hint));
}
