using System.Text;
using QifuReports.Pdf.Reading.Syntax;

namespace QifuReports.Pdf.Reading.Text;

/// <summary>The Unicode maps of fonts, by the names used in content. Pages with the same resources share them.</summary>
internal sealed class FontTable(PdfDocument document)
{
    private readonly Dictionary<PdfDictionary, UnicodeMap> maps = [];
    private readonly List<byte[]> names = [];
    private readonly List<UnicodeMap> named = [];
    private PdfDictionary? current;

    /// <summary>The map of the font with this name.</summary>
    public UnicodeMap Find(PdfDictionary? resources, ReadOnlySpan<byte> name)
    {
        if (!ReferenceEquals(resources, current))
        {
            names.Clear();
            named.Clear();
            current = resources;
        }

        for (var i = 0; i < names.Count; i++)
            if (name.SequenceEqual(names[i])) return named[i];

        var text = Encoding.Latin1.GetString(name);
        if (resources is null || document.Get<PdfDictionary>(resources, "Font") is not { } fonts || document.Get<PdfDictionary>(fonts, text) is not { } font)
            throw Damage.Of($"a page has text in a font {text} that is not there");
        if (!maps.TryGetValue(font, out var found)) maps.Add(font, found = UnicodeMapReader.Of(document, font));
        names.Add(name.ToArray());
        named.Add(found);
        return found;
    }
}
