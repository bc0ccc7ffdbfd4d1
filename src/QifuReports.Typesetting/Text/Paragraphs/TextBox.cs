using QifuReports.Typesetting.Fonts;

namespace QifuReports.Typesetting.Text.Paragraphs;

/// <summary>Why a line may end after a box; with a hyphen, it is set where the line does.</summary>
internal enum BoxEnd : byte { Space, Inside, Hyphen, Forced, Paragraph }

/// <summary>A piece of a paragraph that stays on one line, with the spaces after it.</summary>
internal readonly struct TextBox(int start, int end, double x, double endX, short endAdvance, BoxEnd after)
{
    /// <summary>The first glyph.</summary>
    public readonly int Start = start;

    /// <summary>Behind the last glyph that is no space.</summary>
    public readonly int End = end;

    /// <summary>Where it starts in points, the paragraph set on one endless line.</summary>
    public readonly double X = x;

    /// <summary>Where its last glyph ends, without kerning with the next one; the hyphen counts that is set where a line ends with it.</summary>
    public readonly double EndX = endX;

    /// <summary>The advance of its last glyph without that kerning, in font units.</summary>
    public readonly short EndAdvance = endAdvance;
    public readonly BoxEnd After = after;
}

/// <summary>Glyphs of a paragraph that come from one run and have one face, size and rise; it ends where the next piece starts.</summary>
internal readonly struct TextPiece(FontFace face, int glyphStart, int runIndex, Length size, Length rise)
{
    public readonly FontFace Face = face;
    public readonly int GlyphStart = glyphStart;
    public readonly int RunIndex = runIndex;
    public readonly Length Size = size;
    public readonly Length Rise = rise;

    /// <summary>Points to a font unit.</summary>
    public readonly double Scale = size.Points / face.UnitsPerEm;

    /// <summary>Whether the glyphs of two pieces kern with each other.</summary>
    public bool KernsWith(in TextPiece other) =>
        ReferenceEquals(Face, other.Face) && Size.Points == other.Size.Points && Rise.Points == other.Rise.Points;
}
