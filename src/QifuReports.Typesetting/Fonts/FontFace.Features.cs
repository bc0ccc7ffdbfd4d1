using QifuReports.Typesetting.Text;

namespace QifuReports.Typesetting.Fonts;

public sealed partial class FontFace
{
    private readonly ushort[]?[] substitutions = new ushort[]?[8];
    private readonly PlainGlyphs?[] plain = new PlainGlyphs?[8];
    private Kerning? kerning;

    /// <summary>Pair kerning, read at first use.</summary>
    internal Kerning Kerning => kerning ?? Interlocked.CompareExchange(ref kerning, new Kerning(this), null) ?? kerning;

    /// <summary>Glyph by character, for characters below its length.</summary>
    internal ReadOnlySpan<ushort> FlatCharacters => characters.Flat;

    /// <summary>The glyph that stands for each glyph under some features; empty for no features. Unrolled at first use.</summary>
    internal ReadOnlySpan<ushort> SubstitutionsFor(FontFeatures features)
    {
        if (features == FontFeatures.None) return default;
        ref var slot = ref substitutions[(int)features & 7];
        return slot ?? Interlocked.CompareExchange(ref slot, Substitutions.Unroll(Table("GSUB"), GlyphCount, features), null) ?? slot;
    }

    /// <summary>The glyphs of the usual characters under some features.</summary>
    internal PlainGlyphs PlainGlyphsFor(FontFeatures features)
    {
        ref var slot = ref plain[(int)features & 7];
        return slot ?? Interlocked.CompareExchange(ref slot, new PlainGlyphs(this, features), null) ?? slot;
    }

    /// <summary>Whether the face has a superscript form of a glyph.</summary>
    internal bool HasSuperscript(ushort glyph) =>
        glyph < GlyphCount && SubstitutionsFor(FontFeatures.Superscript)[glyph] != glyph;

    /// <summary>Reads what is otherwise read at first use, so that a broken file shows at once.</summary>
    internal void CheckLayoutTables()
    {
        var pairs = Kerning;
        if (pairs.HasPairs) pairs.Between(GlyphFor('A'), GlyphFor('V'));
        _ = SubstitutionsFor(FontFeatures.TabularFigures | FontFeatures.Superscript | FontFeatures.CaseSensitive);
    }
}
