using QifuReports.Pdf.Objects;
using QifuReports.Typesetting.Fonts;

namespace QifuReports.Pdf.Fonts;

/// <summary>
/// The fonts of a document, in the order of first use. Their objects are written at the end, when all used characters are known.
/// </summary>
internal sealed class FontBook(PdfFile file)
{
    private readonly List<EmbeddedFont> fonts = [];
    private EmbeddedFont? latest;

    /// <summary>The font for a face.</summary>
    public EmbeddedFont For(FontFace face)
    {
        if (latest is not null && ReferenceEquals(latest.Face, face)) return latest;
        foreach (var font in fonts)
        {
            if (ReferenceEquals(font.Face, face)) return latest = font;
        }

        latest = new EmbeddedFont(face, fonts.Count + 1, file.Reserve());
        fonts.Add(latest);
        return latest;
    }

    /// <summary>Writes the fonts, and the resource dictionary that all pages share.</summary>
    public void Write(int resources)
    {
        foreach (var font in fonts) new FontObjects(file, font).Write();

        var dictionary = file.Begin(resources).Raw("<</Font<<"u8);
        foreach (var font in fonts) dictionary.Raw("/F"u8).Integer(font.Index).Byte((byte)' ').Reference(font.Number);
        dictionary.Raw(">>>>"u8);
        file.End();
    }
}
