namespace QifuReports.Pdf.Revisions;

/// <summary>
/// Finds content that the program never writes and that could cover the text of a page, run when the file is opened, or be read aloud
/// instead of the text: pictures, forms, annotations other than plain links, actions, scripts, layers. Everything that is not on the lists
/// of what the program writes is reported.
/// </summary>
public static class PageAdditions
{
    private static readonly string[] CatalogKeys =
        ["Type", "Pages", "Outlines", "PageMode", "Names", "AF", "AcroForm", "PageLabels", "StructTreeRoot", "MarkInfo", "Lang",
            "ViewerPreferences", "Metadata", "OutputIntents", "DSS", "Extensions"];

    private static readonly string[] PageKeys = ["Type", "Parent", "MediaBox", "Resources", "Contents", "StructParents", "Tabs", "Annots"];
    private static readonly string[] LinkKeys = ["Type", "Subtype", "Rect", "Border", "F", "Contents", "StructParent", "A"];
    private static readonly string[] Schemes = ["https://", "http://", "mailto:"];

    /// <summary>Returns one line for each finding, with its page; empty for a document with only text, lines and links.</summary>
    public static IReadOnlyList<string> Find(PdfDocument document)
    {
        var found = new List<string>();
        Unknown(document.Catalog, CatalogKeys, "the catalogue", found);
        if (document.Get<PdfDictionary>(document.Catalog, "Names") is { } names)
            Unknown(names, ["Dests", "EmbeddedFiles"], "the names", found);
        if (document.Get<PdfDictionary>(document.Catalog, "AcroForm") is { } form) Unknown(form, ["Fields", "SigFlags"], "the form", found);
        for (var i = 0; i < document.PageCount; i++)
        {
            var (page, what) = (document.Pages[i], FormattableString.Invariant($"page {i + 1}"));
            Unknown(page.Entries, PageKeys, what, found);
            if (page.Resources is { } resources)
            {
                foreach (var kind in (string[])["XObject", "Pattern", "Shading"])
                    if (document.Get<PdfDictionary>(resources, kind) is { Count: > 0 })
                        found.Add($"{what} may show pictures or forms, which the program does not make");
            }

            if (document.Get<PdfArray>(page.Entries, "Annots") is not { } annotations) continue;
            for (var n = 0; n < annotations.Count; n++)
                if (document.Resolve(annotations[n]) is PdfDictionary annotation) Annotation(document, annotation, what, found);
        }

        return found;
    }

    private static void Annotation(PdfDocument document, PdfDictionary annotation, string page, List<string> found)
    {
        switch (document.Get<PdfName>(annotation, "Subtype")?.Value)
        {
            case "Link":
                Unknown(annotation, LinkKeys, $"{page}: a link", found);
                if (document.Get<PdfDictionary>(annotation, "A") is not { } action) break;
                var isPlain = document.Get<PdfName>(action, "S")?.Value switch
                {
                    "GoTo" => action.Count == 2 && document.Resolve(action.Get("D")) is PdfString,
                    "URI" => action.Count == 2 && document.Resolve(action.Get("URI")) is PdfString address
                        && Schemes.Any(scheme => address.Text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)),
                    _ => false,
                };
                if (!isPlain) found.Add(
                    $"{page}: a link has an action ({PlainWords.Of(document.Get<PdfName>(action, "S")?.Value ?? "")}) of a kind that " +
                        $"the program does not make");
                break;
            case "Widget":
                if (AddedField.Problem(document, annotation, static _ => true) is { } problem) found.Add($"{page}: a field {problem}");
                break;
            case var kind:
                found.Add($"{page} has an annotation of the kind {PlainWords.Of(kind ?? "")}, which the program does not make");
                break;
        }
    }

    private static void Unknown(PdfDictionary entries, string[] known, string what, List<string> found)
    {
        for (var i = 0; i < entries.Count; i++)
            if (!known.Contains(entries.KeyAt(i)))
                found.Add($"{what} has /{PlainWords.Of(entries.KeyAt(i))}, which the program does not write");
    }
}
