namespace QifuReports.Typesetting.Fonts;

public sealed partial class FontFace
{
    private readonly ushort[]?[] _substitutions = new ushort[]?[8];
    private readonly PlainGlyphs?[] _plain = new PlainGlyphs?[8];
    private Kerning? _kerning;

    /// <summary>The kerning of pairs of glyphs, read from the font at its first use.</summary>
    internal Kerning Kerning => _kerning ?? Interlocked.CompareExchange(ref _kerning, new Kerning(this), null) ?? _kerning;

    /// <summary>The glyph of each character, for characters below the length of the table.</summary>
    internal ReadOnlySpan<ushort> FlatCharacters => _characters.Flat;

    /// <summary>Returns the replacement of each glyph when some features are on; empty for no features. Built at the first use.</summary>
    internal ReadOnlySpan<ushort> SubstitutionsFor(FontFeatures features)
    {
        if (features == FontFeatures.None) return default;
        ref var slot = ref _substitutions[(int)features & 7];
        return slot ?? Interlocked.CompareExchange(ref slot, Substitutions.Unroll(Table("GSUB"), GlyphCount, features), null) ?? slot;
    }

    /// <summary>Returns the glyphs and advances of usual characters when some features are on.</summary>
    internal PlainGlyphs PlainGlyphsFor(FontFeatures features)
    {
        ref var slot = ref _plain[(int)features & 7];
        return slot ?? Interlocked.CompareExchange(ref slot, new PlainGlyphs(this, features), null) ?? slot;
    }

    /// <summary>
    /// Returns the feature that turns the usual glyph of a character into this glyph, tabular figures or superscript; none for the usual
    /// glyph, and for a glyph that neither feature gives.
    /// </summary>
    public FontFeatures FeatureOf(int codePoint, ushort glyph)
    {
        var usual = GlyphFor(codePoint);
        if (usual == glyph) return FontFeatures.None;
        if (SubstitutionsFor(FontFeatures.TabularFigures)[usual] == glyph) return FontFeatures.TabularFigures;
        return SubstitutionsFor(FontFeatures.Superscript)[usual] == glyph ? FontFeatures.Superscript : FontFeatures.None;
    }

    /// <summary>Returns the glyph that features make of a glyph; the glyph itself if they do not change it.</summary>
    public ushort Substitute(ushort glyph, FontFeatures features)
    {
        var substitutes = SubstitutionsFor(features);
        return glyph < substitutes.Length ? substitutes[glyph] : glyph;
    }

    /// <summary>Returns the kerning of a pair of glyphs: the change of the first one's advance, in font units; 0 for none.</summary>
    public int KerningOf(ushort first, ushort second) =>
        first < GlyphCount && second < GlyphCount && Kerning.HasPairs ? Kerning.Between(first, second) : 0;

    /// <summary>Whether the face has a superscript form of a glyph.</summary>
    internal bool HasSuperscript(ushort glyph) =>
        glyph < GlyphCount && SubstitutionsFor(FontFeatures.Superscript)[glyph] != glyph;

    /// <summary>Reads the tables that are otherwise read at their first use, so that a broken file is found at once.</summary>
    internal void CheckLayoutTables()
    {
        var pairs = Kerning;
        if (pairs.HasPairs) pairs.Between(GlyphFor('A'), GlyphFor('V'));
        _ = SubstitutionsFor(FontFeatures.TabularFigures | FontFeatures.Superscript | FontFeatures.CaseSensitive);
    }
}
