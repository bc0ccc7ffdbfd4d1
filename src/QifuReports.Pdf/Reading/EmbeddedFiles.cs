namespace QifuReports.Pdf.Reading;

/// <summary>A file that is embedded in the PDF file.</summary>
/// <param name="Name">The name in the file specification of the embedded file.</param>
/// <param name="Content">The bytes of the embedded file.</param>
public sealed record EmbeddedFile(string Name, ReadOnlyMemory<byte> Content);

/// <summary>Reads the files embedded in a document (ISO 32000-1, 7.11.4): the files in its name tree and its associated files.</summary>
public static class EmbeddedFiles
{
    private const int Most = 100;

    /// <summary>Returns all embedded files, in the order of the document; empty if there are none.</summary>
    public static IReadOnlyList<EmbeddedFile> Read(PdfDocument document)
    {
        var files = new List<EmbeddedFile>();
        var seen = new HashSet<PdfValue>();
        if (document.Get<PdfDictionary>(document.Catalog, "Names") is { } names)
            AddTree(document, names.Get("EmbeddedFiles"), files, seen, 1);
        if (document.Get<PdfArray>(document.Catalog, "AF") is { } associated)
            for (var i = 0; i < associated.Count; i++) Add(document, associated[i], files, seen);
        return files;
    }

    private static void AddTree(PdfDocument document, PdfValue? node, List<EmbeddedFile> files, HashSet<PdfValue> seen, int depth)
    {
        document.Budget.AllowDepth(depth);
        if (document.Resolve(node) is not PdfDictionary entries || !seen.Add(entries)) return;
        if (document.Get<PdfArray>(entries, "Kids") is { } kids)
            for (var i = 0; i < kids.Count; i++) AddTree(document, kids[i], files, seen, depth + 1);
        if (document.Get<PdfArray>(entries, "Names") is { } pairs)
            for (var i = 1; i < pairs.Count; i += 2) Add(document, pairs[i], files, seen);
    }

    private static void Add(PdfDocument document, PdfValue specification, List<EmbeddedFile> files, HashSet<PdfValue> seen)
    {
        if (document.Resolve(specification) is not PdfDictionary entries || !seen.Add(entries)) return;
        if (document.Get<PdfDictionary>(entries, "EF") is not { } embedded) return;
        if ((document.Get<PdfStream>(embedded, "UF") ?? document.Get<PdfStream>(embedded, "F")) is not { } stream) return;
        if (files.Count == Most) throw new PdfReadException(ReadingCodes.TooMuch, "The file carries more files than are read here.");
        var name = (document.Get<PdfString>(entries, "UF") ?? document.Get<PdfString>(entries, "F"))?.Text ?? "";
        var content = document.Decode(stream).ToArray();
        document.Budget.Keep(content.Length);
        files.Add(new EmbeddedFile(name, content));
    }
}
