namespace QifuReports.Pdf.Revisions;

/// <summary>Describes in plain words what an object is, and where in the document it belongs.</summary>
internal sealed class AddedObjectNames(PdfDocument document, PdfDocument before)
{
    /// <summary>The largest number of objects whose paths are looked up; in a larger document some objects have no path.</summary>
    private const int MostLooked = 20_000;

    private Dictionary<int, string>? _ways;

    /// <summary>
    /// Returns a sentence about an object that a revision writes, for example "object 57, an annotation of the kind Widget with an
    /// appearance of its own, in page 3/Annots, was added".
    /// </summary>
    public string Sentence(WrittenObject written)
    {
        var way = Ways().GetValueOrDefault(written.Number);
        var place = way is null ? "to which nothing leads" : $"in {way}";
        return FormattableString.Invariant(
            $"object {written.Number}, {KindOf(written.Value)}, {place}, was {(before.Has(written.Number) ? "replaced" : "added")}");
    }

    /// <summary>Returns the kind of a dictionary or stream, to be printed after the name of its entry; empty for any other value.</summary>
    public string Of(PdfValue value)
    {
        var number = value is PdfReference reference ? FormattableString.Invariant($"object {reference.Number}, ") : "";
        var resolved = document.Resolve(value);
        return resolved is PdfDictionary or PdfStream ? $" ({number}{KindOf(resolved)})" : "";
    }

    /// <summary>Returns the kind of a value. The kind of a stream or dictionary is read from its entries such as Type.</summary>
    public string KindOf(PdfValue value) => value switch
    {
        PdfStream stream => StreamKind(stream),
        PdfDictionary entries => DictionaryKind(entries),
        PdfArray => "a list",
        PdfString => "a text",
        PdfNumber => "a number",
        PdfName => "a name",
        _ => "a value",
    };

    private string StreamKind(PdfStream stream) => (Name(stream.Entries, "Type"), Name(stream.Entries, "Subtype")) switch
    {
        ("Metadata", _) => "metadata (XMP)",
        ("EmbeddedFile", _) => "an attached file",
        (_, "Image") => "a picture",
        (_, "Form") => "a form that paints",
        ("ObjStm" or "XRef", _) => "a part of the file's own bookkeeping",
        _ => "a stream (content, a font or data)",
    };

    private string DictionaryKind(PdfDictionary entries)
    {
        var (type, subtype, action) = (Name(entries, "Type"), Name(entries, "Subtype"), Name(entries, "S"));
        if (type == "Annot" || (subtype.Length > 0 && entries.Get("Rect") is not null))
        {
            var more = entries.Get("AP") is null ? "" : " with an appearance of its own";
            if (document.Get<PdfDictionary>(entries, "A") is { } act) more += $" with an action ({PlainWords.Of(Name(act, "S"))})";
            else if (entries.Get("AA") is not null) more += " with actions";
            return $"an annotation of the kind {PlainWords.Of(subtype)}{more}";
        }

        return (type, action) switch
        {
            ("Catalog", _) => "the catalogue",
            ("Page", _) => "a page",
            ("Pages", _) => "a node of the page tree",
            ("Font" or "FontDescriptor", _) => "a font",
            ("StructElem" or "StructTreeRoot", _) => "an element of the structure, with the text read out",
            ("Filespec" or "F", _) => "an attached file",
            ("Sig" or "DocTimeStamp", _) => "a signature",
            ("OCG" or "OCMD", _) => "a layer",
            (_, "URI" or "Launch" or "JavaScript" or "GoTo" or "GoToR" or "GoToE" or "Named" or "SubmitForm" or "ImportData" or "Hide"
                or "Rendition") => $"an action ({action})",
            (_, { Length: > 0 }) when entries.Get("P") is not null => "an element of the structure, with the text read out",
            ({ Length: > 0 }, _) => $"a dictionary of the type {PlainWords.Of(type)}",
            _ when entries.Get("Title") is not null => "a title",
            _ => "a dictionary",
        };
    }

    private string Name(PdfDictionary entries, string key) => document.Get<PdfName>(entries, key)?.Value ?? "";

    // Finds the shortest path to each object, first from the pages, then from the catalogue.
    private Dictionary<int, string> Ways()
    {
        if (_ways is not null) return _ways;
        _ways = [];
        var waiting = new Queue<(PdfValue Value, string Way)>();
        for (var i = 0; i < document.PageCount; i++)
        {
            _ways[document.Pages[i].Number] = FormattableString.Invariant($"page {i + 1}");
            waiting.Enqueue((document.Pages[i].Entries, FormattableString.Invariant($"page {i + 1}")));
        }

        Walk(waiting);
        waiting.Enqueue((document.Trailer.Get("Root") ?? PdfValue.Null, "the catalogue"));
        waiting.Enqueue((document.Trailer.Get("Info") ?? PdfValue.Null, "the information of the file (title, author)"));
        Walk(waiting);
        return _ways;
    }

    private void Walk(Queue<(PdfValue Value, string Way)> waiting)
    {
        while (waiting.TryDequeue(out var next) && _ways!.Count < MostLooked)
        {
            var (value, way) = next;
            if (value is PdfReference reference)
            {
                if (!_ways.TryAdd(reference.Number, way)) continue;
                try
                {
                    value = document.Resolve(value);
                }
                catch (PdfReadException)
                {
                    continue;
                }
            }

            if (value is PdfStream stream) value = stream.Entries;
            if (value is PdfArray array)
                for (var i = 0; i < array.Count; i++) waiting.Enqueue((array[i], way));
            if (value is not PdfDictionary entries) continue;
            for (var i = 0; i < entries.Count; i++)
                if (entries.KeyAt(i) is not ("Parent" or "P" or "Pg" or "Dest" or "D") and var key
                    && entries.ValueAt(i) is PdfReference or PdfArray or PdfDictionary)
                    waiting.Enqueue((entries.ValueAt(i), way.Count(static c => c == '/') < 4 ? $"{way}/{PlainWords.Of(key)}" : way));
        }
    }
}
