namespace QifuReports.Pdf.Reading;

/// <summary>A page: its object number, its dictionary, and its own or inherited resources.</summary>
internal sealed record PdfPage(int Number, PdfDictionary Entries, PdfDictionary? Resources);

/// <summary>The leaves of the page tree, in order (ISO 32000-1, 7.7.3).</summary>
internal static class PageList
{
    public static IReadOnlyList<PdfPage> Read(PdfDocument document)
    {
        var pages = new List<PdfPage>();
        var seen = new HashSet<int>();
        Add(document, document.Catalog.Get("Pages"), null, pages, seen, 1);
        if (pages.Count == 0) throw Damage.Of("it has no pages");
        return pages;
    }

    private static void Add(PdfDocument document, PdfValue? node, PdfDictionary? resources, List<PdfPage> pages, HashSet<int> seen,
        int depth)
    {
        document.Budget.AllowDepth(depth);
        if (node is not PdfReference reference) throw Damage.Of("a page is not an object of its own");
        if (!seen.Add(reference.Number)) throw Damage.Of("a page stands in the tree of pages twice");
        if (document.Resolve(node) is not PdfDictionary entries) throw Damage.Of("a page is missing");
        resources = document.Get<PdfDictionary>(entries, "Resources") ?? resources;
        if (document.Get<PdfArray>(entries, "Kids") is { } kids)
        {
            for (var i = 0; i < kids.Count; i++) Add(document, kids[i], resources, pages, seen, depth + 1);
            return;
        }

        if (pages.Count == document.Budget.Limits.Pages)
            throw new PdfReadException(ReadingCodes.TooMuch, "The file has more pages than are read here.");
        pages.Add(new PdfPage(reference.Number, entries, resources));
    }
}
