namespace QifuReports.Typesetting.Text;

/// <summary>One glyph of a shaped run.</summary>
/// <param name="Id">The glyph's index in its face.</param>
/// <param name="Advance">How far the pen moves, in font units, kerning with the next glyph included.</param>
/// <param name="TextIndex">Where in the shaped text the character starts that the glyph stands for (one glyph a character or surrogate pair).</param>
public readonly record struct ShapedGlyph(ushort Id, short Advance, int TextIndex);
