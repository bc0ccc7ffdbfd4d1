namespace QifuReports.Pdf.Revisions;

/// <summary>Checks what a revision adds to the form and to the pages. Only signature fields at the end of a list are allowed.</summary>
internal static class FormAdditions
{
    public static void Check(Addition addition)
    {
        var (was, form) = (addition.Old.Catalog.Get("AcroForm"), addition.Now.Catalog.Get("AcroForm"));
        var fields = new Dictionary<int, AddedField>();
        if (form is not null) Form(addition, was, form, fields);
        else if (was is not null) addition.Refused.Add("the catalogue: /AcroForm was taken away");
        Pages(addition, fields);
    }

    private static void Form(Addition addition, PdfValue? was, PdfValue form, Dictionary<int, AddedField> fields)
    {
        addition.Grant(form, was);
        if (addition.Now.Resolve(form) is not PdfDictionary entries)
        {
            addition.Refused.Add("the catalogue: /AcroForm is no form");
            return;
        }

        var known = addition.Old.Resolve(was) as PdfDictionary ?? new PdfDictionary([], []);
        addition.Compare("the form", known, entries, "Fields", "SigFlags");
        if (entries.Get("SigFlags") is not PdfNumber { IsWhole: true, Value: >= 0 and <= 3 })
            addition.Refused.Add("the form: /SigFlags does not say that there are signatures");
        addition.Grant(entries.Get("Fields"), known.Get("Fields"));
        foreach (var added in Appended(addition, "the form: /Fields", addition.Old.Resolve(known.Get("Fields")),
            addition.Now.Resolve(entries.Get("Fields"))))
        {
            if (added is PdfReference reference && addition.IsNew(added) && !fields.ContainsKey(reference.Number))
                fields.Add(reference.Number, AddedField.Check(addition, reference));
            else addition.Refused.Add($"the form: a field was added that is no new one{addition.Names.Of(added)}");
        }
    }

    private static void Pages(Addition addition, Dictionary<int, AddedField> fields)
    {
        var (old, now) = (addition.Old.Pages, addition.Now.Pages);
        for (var i = 0; i < Math.Min(old.Count, now.Count); i++)
        {
            var (page, what) = (now[i], FormattableString.Invariant($"page {i + 1}"));
            if (page.Number != old[i].Number)
            {
                addition.Refused.Add($"{what}: another page takes its place");
                continue;
            }

            var (was, annotations) = (old[i].Entries.Get("Annots"), page.Entries.Get("Annots"));
            if (addition.Revision.Objects.ContainsKey(page.Number))
            {
                addition.Grant(page.Number);
                addition.Compare(what, old[i].Entries, page.Entries, "Annots");
                if (Addition.SameValue(old[i].Entries, page.Entries)) addition.Refused.Add($"{what} was written again, unchanged");
            }

            if (Addition.SameValue(was, annotations)
                && !(annotations is PdfReference list && addition.Revision.Objects.ContainsKey(list.Number))) continue;
            addition.Grant(annotations, was);
            foreach (var added in Appended(addition, $"{what}: /Annots", addition.Old.Resolve(was), addition.Now.Resolve(annotations)))
            {
                if (added is PdfReference reference && fields.GetValueOrDefault(reference.Number) is { } field && field.Place(page.Number))
                    continue;
                addition.Refused.Add($"{what}: {addition.Names.KindOf(addition.Now.Resolve(added))} was added{addition.Names.Of(added)}");
            }
        }

        if (old.Count != now.Count) addition.Refused.Add(
            FormattableString.Invariant(
                $"there {(now.Count == 1 ? "is 1 page" : $"are {now.Count} pages")} where {old.Count} {(old.Count == 1 ? "was" : "were")} issued"));
    }

    // Returns the entries that a revision has added at the end of a list. Any other change of the list is refused.
    private static List<PdfValue> Appended(Addition addition, string what, PdfValue was, PdfValue now)
    {
        var (known, list) = (was as PdfArray, now as PdfArray);
        var added = new List<PdfValue>();
        var count = known?.Count ?? 0;
        var kept = list is not null && list.Count >= count;
        for (var i = 0; kept && i < count; i++) kept = Addition.SameValue(known![i], list![i]);
        if (!kept) addition.Refused.Add($"{what}: what stood there does not stand there any more, or in another order");
        else
            for (var i = count; i < list!.Count; i++) added.Add(list[i]);
        return added;
    }
}
