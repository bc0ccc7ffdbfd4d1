namespace QifuReports.Pdf.Revisions;

/// <summary>
/// Checks the additions of a revision against the closed list: invisible signatures and time stamps, and the data for their validation. The
/// catalogue may refer to these, and a page may list the fields of the signatures. Nothing else may be written, not even a copy of an
/// object that already existed.
/// </summary>
internal static class AdditionCheck
{
    private static readonly string[] TrailerKeys = ["Size", "Root", "Info", "ID", "Prev"],
        StreamKeys = ["Type", "W", "Index", "Filter", "DecodeParms", "Length"];

    /// <summary>Checks the revision and records in <paramref name="addition"/> what is accepted and what is refused.</summary>
    /// <param name="addition">The additions of the revision.</param>
    /// <param name="before">The revision before this one.</param>
    public static void Run(Addition addition, FileRevision before)
    {
        var sameCatalog = Trailer(addition, before);
        if (sameCatalog)
        {
            Catalog(addition, (PdfReference)before.Trailer.Get("Root")!);
            FormAdditions.Check(addition);
            ValidationData.Check(addition);
        }

        foreach (var written in addition.Revision.Objects.Values)
        {
            if (FileRevision.IsFrame(written) && !addition.Old.Has(written.Number)) continue;
            if (!addition.IsGranted(written.Number)) addition.Refused.Add(addition.Names.Sentence(written));
        }

        // A revision that only prepares a signature, or writes existing content again, is not allowed.
        if (addition.Accepted.Count > 0 || addition.Refused.Count > 0) return;
        foreach (var written in addition.Revision.Objects.Values)
            if (!FileRevision.IsFrame(written)) addition.Refused.Add($"{addition.Names.Sentence(written)}, with no signature");
        if (addition.Refused.Count == 0) addition.Refused.Add("a save was added that has no signature in it");
    }

    // Checks the trailer; returns whether the trailer still refers to the same catalogue.
    private static bool Trailer(Addition addition, FileRevision before)
    {
        var (was, trailer) = (before.Trailer, addition.Revision.Trailer);
        var isStream = (trailer.Get("Type") as PdfName)?.Value == "XRef";
        for (var i = 0; i < trailer.Count; i++)
        {
            var key = trailer.KeyAt(i);
            if (!TrailerKeys.Contains(key) && !(isStream && StreamKeys.Contains(key)))
                addition.Refused.Add($"the trailer: /{PlainWords.Of(key)} was added");
        }

        if (!Addition.SameValue(was.Get("Info"), trailer.Get("Info")))
            addition.Refused.Add("the trailer: /Info, the title and author of the file, was changed");
        if (was.Get("ID") is PdfArray { Count: 2 } known
            && !(trailer.Get("ID") is PdfArray { Count: 2 } id && Addition.SameValue(known[0], id[0]) && id[1] is PdfString))
            addition.Refused.Add("the trailer: /ID, which tells the file from others, was changed");
        if (was.Get("Root") is PdfReference && Addition.SameValue(was.Get("Root"), trailer.Get("Root"))) return true;
        addition.Refused.Add("the trailer: /Root was changed: another catalogue takes the place of the one that was issued");
        return false;
    }

    private static void Catalog(Addition addition, PdfReference root)
    {
        addition.Grant(root.Number);
        addition.Compare("the catalogue", addition.Old.Catalog, addition.Now.Catalog, "AcroForm", "DSS", "Extensions");
        var (was, extensions) = (addition.Old.Catalog.Get("Extensions"), addition.Now.Catalog.Get("Extensions"));
        if (was is not null && extensions is null) addition.Refused.Add("the catalogue: /Extensions was taken away");
        addition.Grant(extensions, was);
        if (extensions is not null && !IsPlain(addition.Now.Resolve(extensions), 2))
            addition.Refused.Add("the catalogue: /Extensions has more than versions in it");
    }

    /// <summary>Whether a value consists only of names, numbers, booleans and dictionaries of these, nested at most to a depth.</summary>
    internal static bool IsPlain(PdfValue value, int depth)
    {
        if (value is not PdfDictionary entries) return value is PdfName or PdfNumber or PdfBoolean;
        if (depth == 0) return false;
        for (var i = 0; i < entries.Count; i++)
            if (!IsPlain(entries.ValueAt(i), depth - 1)) return false;
        return true;
    }
}
