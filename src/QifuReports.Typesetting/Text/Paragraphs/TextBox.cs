namespace QifuReports.Typesetting.Text.Paragraphs;

/// <summary>Why a line may end after a box. For <see cref="BoxEnd.Hyphen"/>, a hyphen is printed only if the line ends there.</summary>
internal enum BoxEnd : byte { Space, Inside, Hyphen, Forced, Paragraph }

/// <summary>A piece of a paragraph that no line end divides (usually a word), with the spaces after it.</summary>
internal readonly struct TextBox(int start, int end, double x, double endX, short endAdvance, BoxEnd after)
{
    /// <summary>The index of the first glyph.</summary>
    public readonly int Start = start;

    /// <summary>The index after the last glyph that is not a space.</summary>
    public readonly int End = end;

    /// <summary>The start in points, as if the paragraph were on one endless line.</summary>
    public readonly double X = x;

    /// <summary>The end of the last visible glyph, in points, without kerning after it. Includes the hyphen for a line end here.</summary>
    public readonly double EndX = endX;

    /// <summary>The advance of the last glyph without kerning with the next glyph, in font units.</summary>
    public readonly short EndAdvance = endAdvance;
    public readonly BoxEnd After = after;
}

/// <summary>Glyphs of a paragraph from one run with one face, size and rise. A piece ends where the next one starts.</summary>
internal readonly struct TextPiece(FontFace face, int glyphStart, int runIndex, Length size, Length rise)
{
    public readonly FontFace Face = face;
    public readonly int GlyphStart = glyphStart;
    public readonly int RunIndex = runIndex;
    public readonly Length Size = size;
    public readonly Length Rise = rise;

    /// <summary>The length of a font unit, in points.</summary>
    public readonly double Scale = size.Points / face.UnitsPerEm;

    /// <summary>Whether kerning applies between the last glyph of one piece and the first glyph of the other.</summary>
    public bool KernsWith(in TextPiece other) =>
        ReferenceEquals(Face, other.Face) && Size.Points == other.Size.Points && Rise.Points == other.Rise.Points;
}
