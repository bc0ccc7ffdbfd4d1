namespace QifuReports.Pdf.Reading;

/// <summary>Finds what could lie over the text of a page, and is not text: pictures, forms, annotations that show something.</summary>
public static class PageAdditions
{
    /// <summary>A line for each, with its page; empty for a document of text, lines and links alone.</summary>
    public static IReadOnlyList<string> Find(PdfDocument document)
    {
        var found = new List<string>();
        for (var i = 0; i < document.PageCount; i++)
        {
            var page = document.Pages[i];
            if (page.Resources is { } resources)
            {
                foreach (var kind in (string[])["XObject", "Pattern", "Shading"])
                    if (document.Get<PdfDictionary>(resources, kind) is { Count: > 0 }) found.Add(FormattableString.Invariant($"page {i + 1} may show pictures or forms, which the program does not make"));
            }

            if (document.Get<PdfArray>(page.Entries, "Annots") is not { } annotations) continue;
            for (var n = 0; n < annotations.Count; n++)
            {
                if (document.Resolve(annotations[n]) is not PdfDictionary annotation) continue;
                var kind = document.Get<PdfName>(annotation, "Subtype")?.Value ?? "";
                if (kind is not ("Link" or "Widget")) found.Add(FormattableString.Invariant($"page {i + 1} has an annotation of the kind {kind}, which the program does not make"));
            }
        }

        return found;
    }

    /// <summary>Whether the document says that it is signed. Whether the signature holds is not looked at.</summary>
    public static bool IsSigned(PdfDocument document) =>
        document.Get<PdfDictionary>(document.Catalog, "AcroForm") is { } form && document.Get<PdfNumber>(form, "SigFlags") is { Value: >= 1 };
}
