namespace QifuReports.Pdf.Revisions;

/// <summary>
/// The additions of one revision to a document, while they are checked against the closed list of allowed additions. Everything that is not
/// granted at the end is refused. The list says what is allowed, not what is harmful.
/// </summary>
/// <param name="file">The file up to the end of the revision.</param>
/// <param name="revision">The revision.</param>
/// <param name="old">The document before the revision.</param>
/// <param name="now">The document with the revision.</param>
internal sealed class Addition(ReadOnlyMemory<byte> file, FileRevision revision, PdfDocument old, PdfDocument now)
{
    private readonly HashSet<int> _granted = [];
    private AddedObjectNames? _names;

    public ReadOnlyMemory<byte> File => file;
    public FileRevision Revision => revision;
    public PdfDocument Old => old;
    public PdfDocument Now => now;

    /// <summary>The allowed additions, in plain words.</summary>
    public List<string> Accepted { get; } = [];

    /// <summary>All other additions, in plain words.</summary>
    public List<string> Refused { get; } = [];

    public AddedObjectNames Names => _names ??= new AddedObjectNames(now, old);

    /// <summary>Whether the value refers to an object that the revision adds and that did not exist before.</summary>
    public bool IsNew(PdfValue? value) =>
        value is PdfReference reference && revision.Objects.ContainsKey(reference.Number) && !old.Has(reference.Number);

    public bool IsGranted(int number) => _granted.Contains(number);

    /// <summary>
    /// Allows the revision to write an object. Call this only if the place of the object in the document is known and its content is
    /// checked against the list.
    /// </summary>
    public void Grant(int number) => _granted.Add(number);

    /// <summary>Allows the object that a value refers to, if it is new or had the same place before.</summary>
    /// <param name="value">The value now.</param>
    /// <param name="before">The value in the same place before; null if there was none.</param>
    public void Grant(PdfValue? value, PdfValue? before)
    {
        if (value is PdfReference reference && (IsNew(value) || before is PdfReference known && known.Number == reference.Number))
            Grant(reference.Number);
    }

    /// <summary>Refuses every entry that was added, changed or removed, except entries that are checked elsewhere.</summary>
    /// <param name="what">The name of the dictionary, for messages.</param>
    /// <param name="was">The dictionary before.</param>
    /// <param name="entries">The dictionary now.</param>
    /// <param name="elsewhere">Keys that are checked elsewhere.</param>
    public void Compare(string what, PdfDictionary was, PdfDictionary entries, params ReadOnlySpan<string> elsewhere)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            var key = entries.KeyAt(i);
            if (elsewhere.Contains(key)) continue;
            if (was.Get(key) is not { } known) Refused.Add($"{what}: /{PlainWords.Of(key)} was added{Names.Of(entries.ValueAt(i))}");
            else if (!SameValue(known, entries.ValueAt(i)))
                Refused.Add($"{what}: /{PlainWords.Of(key)} was changed{Names.Of(entries.ValueAt(i))}");
        }

        for (var i = 0; i < was.Count; i++)
            if (!elsewhere.Contains(was.KeyAt(i)) && entries.Get(was.KeyAt(i)) is null)
                Refused.Add($"{what}: /{PlainWords.Of(was.KeyAt(i))} was taken away");
    }

    /// <summary>Whether two values are written alike; references are equal if they have the same number and generation.</summary>
    public static bool SameValue(PdfValue? one, PdfValue? other)
    {
        switch (one, other)
        {
            case (PdfBoolean a, PdfBoolean b): return a.Value == b.Value;
            case (PdfNumber a, PdfNumber b): return a.Value.Equals(b.Value) && a.IsWhole == b.IsWhole;
            case (PdfString a, PdfString b): return a.Bytes.SequenceEqual(b.Bytes);
            case (PdfName a, PdfName b): return a.Value == b.Value;
            case (PdfReference a, PdfReference b): return a.Number == b.Number && a.Generation == b.Generation;
            case (PdfArray a, PdfArray b):
                if (a.Count != b.Count) return false;
                for (var i = 0; i < a.Count; i++)
                    if (!SameValue(a[i], b[i])) return false;
                return true;
            case (PdfDictionary a, PdfDictionary b):
                if (a.Count != b.Count) return false;
                for (var i = 0; i < a.Count; i++)
                    if (!SameValue(a.ValueAt(i), b.Get(a.KeyAt(i)))) return false;
                return true;
            default: return ReferenceEquals(one, other);
        }
    }
}
