using QifuReports.Typesetting.Fonts;

namespace QifuReports.Pdf.Fonts;

/// <summary>The fonts of a document, in order of first use. They are written at the end, when all used characters are known.</summary>
internal sealed class FontBook(PdfFile file)
{
    private readonly List<EmbeddedFont> _fonts = [];
    private EmbeddedFont? _latest;

    /// <summary>Returns the embedded font for a font face. A font face is added at its first use.</summary>
    public EmbeddedFont For(FontFace face)
    {
        if (_latest is not null && ReferenceEquals(_latest.Face, face)) return _latest;
        foreach (var font in _fonts)
        {
            if (ReferenceEquals(font.Face, face)) return _latest = font;
        }

        _latest = new EmbeddedFont(face, _fonts.Count + 1, file.Reserve());
        _fonts.Add(_latest);
        return _latest;
    }

    /// <summary>Writes the fonts, and the resource dictionary that all pages share.</summary>
    public void Write(int resources)
    {
        foreach (var font in _fonts) new FontObjects(file, font).Write();

        var dictionary = file.Begin(resources).Raw("<</Font<<"u8);
        foreach (var font in _fonts) dictionary.Raw("/F"u8).Integer(font.Index).Byte((byte)' ').Reference(font.Number);
        dictionary.Raw(">>>>"u8);
        file.End();
    }
}
