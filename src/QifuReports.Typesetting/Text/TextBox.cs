namespace QifuReports.Typesetting.Text;

/// <summary>Why a line may end after a box.</summary>
internal enum BoxEnd : byte { Space, Inside, Forced, Paragraph }

/// <summary>A piece of a paragraph that stays on one line, with the spaces after it.</summary>
/// <param name="Start">The first glyph.</param>
/// <param name="End">Behind the last glyph that is no space.</param>
/// <param name="X">Where it starts in points, the paragraph set on one endless line.</param>
/// <param name="XEnd">Where its last glyph ends, without kerning with the next one.</param>
/// <param name="EndAdvance">The advance of its last glyph without that kerning, in font units.</param>
/// <param name="After">Why a line may end after it.</param>
internal readonly record struct TextBox(int Start, int End, double X, double XEnd, short EndAdvance, BoxEnd After);

/// <summary>Glyphs of a paragraph that come from one run and have one face, size and rise; it ends where the next piece starts.</summary>
internal readonly record struct TextPiece(FontFace Face, int GlyphStart, int RunIndex, Length Size, Length Rise)
{
    /// <summary>Points to a font unit.</summary>
    public double Scale => Size.Points / Face.UnitsPerEm;

    /// <summary>Whether the glyphs of two pieces kern with each other.</summary>
    public bool KernsWith(TextPiece other) => ReferenceEquals(Face, other.Face) && Size == other.Size && Rise == other.Rise;
}
