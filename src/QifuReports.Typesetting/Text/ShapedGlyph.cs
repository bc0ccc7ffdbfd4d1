namespace QifuReports.Typesetting.Text;

/// <summary>One glyph of a shaped run.</summary>
/// <param name="Id">The glyph's index in its face.</param>
/// <param name="Advance">The advance in font units, including kerning with the next glyph.</param>
/// <param name="TextIndex">The index in the shaped text of the character that the glyph stands for (one glyph per character or surrogate
/// pair).</param>
public readonly record struct ShapedGlyph(ushort Id, short Advance, int TextIndex);
