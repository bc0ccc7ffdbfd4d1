using QifuReports.Typesetting.Fonts.Subsets;

namespace QifuReports.Pdf.Fonts;

/// <summary>
/// The part of a face that a document uses, as a TrueType file. Its glyphs are numbered by character code, followed by the components of
/// composite glyphs. It has the tables that a PDF font program needs (ISO 32000-1, 9.9).
/// </summary>
internal static class FontSubset
{
    /// <summary>Appends the font file of the subset to an empty buffer.</summary>
    public static void Write(ByteBuffer target, EmbeddedFont font)
    {
        var glyphs = new int[font.CodeCount];
        // A code that was skipped gets an empty glyph.
        for (var code = 1; code < glyphs.Length; code++) glyphs[code] = font.IsUsed(code) ? font.GlyphOf(code) : -1;
        var subset = new GlyphSubset(font.Face, glyphs);
        var glyf = new ByteBuffer(32 * 1024, lent: true);
        subset.WriteOutlines(glyf);
        SfntBuilder.Write(target, subset.Tables(glyf.Memory));
        glyf.Release();
    }

    /// <summary>Returns the prefix of the font name: six capital letters computed from the subset (9.6.4), and a plus sign.</summary>
    public static byte[] Tag(EmbeddedFont font)
    {
        var hash = 14695981039346656037UL;
        for (var code = 0; code < font.CodeCount; code++) hash = (hash ^ font.GlyphOf(code)) * 1099511628211UL;
        var tag = new byte[7];
        for (var i = 0; i < 6; i++, hash /= 26) tag[i] = (byte)('A' + hash % 26);
        tag[6] = (byte)'+';
        return tag;
    }
}
