namespace QifuReports.Pdf.Reading.Text;

/// <summary>
/// The Unicode maps of fonts, by the names that page contents use for the fonts. Pages with the same resources share the maps.
/// </summary>
internal sealed class FontTable(PdfDocument document)
{
    private readonly Dictionary<PdfDictionary, UnicodeMap> _maps = [];
    private readonly List<byte[]> _names = [];
    private readonly List<UnicodeMap> _named = [];
    private PdfDictionary? _current;

    /// <summary>Returns the Unicode map of the font with a name. Throws if the resources have no such font.</summary>
    public UnicodeMap Find(PdfDictionary? resources, ReadOnlySpan<byte> name)
    {
        if (!ReferenceEquals(resources, _current))
        {
            _names.Clear();
            _named.Clear();
            _current = resources;
        }

        for (var i = 0; i < _names.Count; i++)
            if (name.SequenceEqual(_names[i])) return _named[i];

        var text = Encoding.Latin1.GetString(name);
        if (resources is null || document.Get<PdfDictionary>(resources, "Font") is not { } fonts
            || document.Get<PdfDictionary>(fonts, text) is not { } font)
            throw Damage.Of($"a page has text in a font {text} that is not there");
        if (!_maps.TryGetValue(font, out var found)) _maps.Add(font, found = UnicodeMapReader.Of(document, font));
        _names.Add(name.ToArray());
        _named.Add(found);
        return found;
    }
}
