namespace QifuReports.Pdf.Revisions;

/// <summary>The field of an invisible signature: without an area, and with no appearance or an empty one (ISO 32000-1, 12.7.4.5).</summary>
internal sealed class AddedField
{
    private static readonly string[] Keys = ["Type", "Subtype", "FT", "T", "TU", "Rect", "F", "P", "V", "AP", "StructParent"];

    private readonly PdfReference? _page;
    private bool _placed;

    private AddedField(PdfReference? page) => _page = page;

    /// <summary>Records that a page lists the field; returns false if the field belongs to another page or is already listed.</summary>
    public bool Place(int number)
    {
        if (_placed || (_page is not null && _page.Number != number)) return false;
        return _placed = true;
    }

    /// <summary>Checks an added field against the list of allowed additions, together with the signature that is its value.</summary>
    public static AddedField Check(Addition addition, PdfReference reference)
    {
        var document = addition.Now;
        addition.Grant(reference.Number);
        var field = new AddedField((document.Resolve(reference) as PdfDictionary)?.Get("P") as PdfReference);
        if (document.Resolve(reference) is not PdfDictionary entries)
        {
            addition.Refused.Add(FormattableString.Invariant($"the form: object {reference.Number} is no field"));
            return field;
        }

        var name = FormattableString.Invariant(
            $"the field \"{PlainWords.Of((entries.Get("T") as PdfString)?.Text ?? "")}\" (object {reference.Number})");
        var problem = Problem(document, entries, isNew: addition.IsNew);
        if (entries.Get("StructParent") is not null) problem ??= "has /StructParent, which changes what is read out";
        if (problem is not null)
        {
            addition.Refused.Add($"{name} {problem}: {addition.Names.KindOf(entries)}");
            return field;
        }

        if (Appearance(document, entries) is { } appearance) addition.Grant(appearance.Number);
        AddedSignature.Check(addition, name, reference.Number, entries.Get("V"));
        return field;
    }

    /// <summary>Returns why a field is not the field of an invisible signature; null if it is such a field.</summary>
    /// <param name="document">The document with the field.</param>
    /// <param name="entries">The dictionary of the field, which is also its widget.</param>
    /// <param name="isNew">Whether a value refers to an object that was added with the field.</param>
    public static string? Problem(PdfDocument document, PdfDictionary entries, Func<PdfValue?, bool> isNew)
    {
        for (var i = 0; i < entries.Count; i++)
            if (!Keys.Contains(entries.KeyAt(i))) return $"has /{PlainWords.Of(entries.KeyAt(i))}, which no signature needs";
        if (entries.Get("FT") is not PdfName { Value: "Sig" }) return "is of another kind than a signature's";
        if (entries.Get("Type") is not (null or PdfName { Value: "Annot" })
            || entries.Get("Subtype") is not (null or PdfName { Value: "Widget" })) return "is no widget";
        if (entries.Get("T") is not PdfString || entries.Get("TU") is not (null or PdfString)
            || entries.Get("F") is not (null or PdfNumber { IsWhole: true, Value: >= 0 and < 1024 })
            || entries.Get("StructParent") is not (null or PdfNumber) || entries.Get("P") is not (null or PdfReference))
            return "is not as a field has to be";
        if (entries.Get("Rect") is { } area ? !IsNothing(area) : entries.Get("Subtype") is not null) return "covers a part of the page";
        if (entries.Get("V") is null) return "is not signed";
        if (entries.Get("AP") is not { } appearances) return null;
        if (appearances is not PdfDictionary { Count: 1 } only || only.KeyAt(0) != "N" || only.ValueAt(0) is not PdfReference normal
            || !isNew(normal) || document.Resolve(normal) is not PdfStream form) return "has an appearance";
        return IsEmpty(document, form) ? null : "has an appearance that may show something";
    }

    private static PdfReference? Appearance(PdfDocument document, PdfDictionary entries) =>
        document.Get<PdfDictionary>(entries, "AP")?.Get("N") as PdfReference;

    private static bool IsNothing(PdfValue area)
    {
        if (area is not PdfArray { Count: 4 } box) return false;
        for (var i = 0; i < 4; i++)
            if (box[i] is not PdfNumber { Value: 0 }) return false;
        return true;
    }

    // Whether a form (an appearance) draws nothing.
    private static bool IsEmpty(PdfDocument document, PdfStream form)
    {
        for (var i = 0; i < form.Entries.Count; i++)
        {
            var value = form.Entries.ValueAt(i);
            var plain = form.Entries.KeyAt(i) switch
            {
                "Type" or "Subtype" or "Filter" => value is PdfName,
                "Length" or "FormType" => value is PdfNumber,
                "BBox" => IsNothing(value),
                "Resources" => value is PdfDictionary { Count: 0 },
                _ => false,
            };
            if (!plain) return false;
        }

        return !document.Decode(form).Span.ContainsAnyExcept(" \r\n"u8);
    }
}
