namespace QifuReports.Typesetting.Text;

/// <summary>A line of a broken paragraph.</summary>
/// <param name="Segments">The segments in reading order; empty for an empty line.</param>
/// <param name="Width">The distance from the start of the first glyph to the end of the last glyph that is not a space.</param>
/// <param name="Leading">The largest leading (distance between baselines) in the line.</param>
/// <param name="Size">The largest type size in the line.</param>
public sealed record TextLine(IReadOnlyList<TextSegment> Segments, Length Width, Length Leading, Length Size);

/// <summary>Consecutive glyphs of a line from one styled run, in one font face and size. Each segment becomes one item of a page.</summary>
public sealed record TextSegment
{
    public required FontFace Face { get; init; }

    /// <summary>The type size of the glyphs: the size of the run's format, except for reduced superscripts.</summary>
    public required Length Size { get; init; }
    public required Rgb Colour { get; init; }

    /// <summary>
    /// The glyphs. Their text indices count from <see cref="TextStart"/>. The space at a line end is the last glyph, so that words stay
    /// separated when the text is copied; no width includes this space.
    /// </summary>
    public required ReadOnlyMemory<ShapedGlyph> Glyphs { get; init; }

    /// <summary>The characters of the glyphs, without invisible formatting characters.</summary>
    public required string Text { get; init; }

    /// <summary>The text index that the glyphs have for the first character of <see cref="Text"/>.</summary>
    public int TextStart { get; init; }

    /// <summary>The index of the run in the paragraph.</summary>
    public required int RunIndex { get; init; }
    public string? Reference { get; init; }
    public object? Tag { get; init; }

    /// <summary>The distance from the start of the line.</summary>
    public required Length X { get; init; }

    /// <summary>The width of the glyphs, without the space at the line end; 0 for a segment with only that space.</summary>
    public required Length Width { get; init; }

    /// <summary>How far the baseline of the glyphs is raised above the baseline of the line; 0 except for reduced superscripts.</summary>
    public Length Rise { get; init; }
}

/// <summary>How the line ends of a paragraph are chosen. Every method gives the smallest possible number of lines.</summary>
public enum LineFit
{
    /// <summary>Lines as even as possible, except for the last line; no single short word on the last line.</summary>
    Even,

    /// <summary>Lines as even as possible, including the last line: for headings and column headings.</summary>
    Balanced,

    /// <summary>Each line is filled as far as possible.</summary>
    Greedy,
}

/// <summary>A paragraph broken into lines.</summary>
/// <param name="Lines">The lines; none for an empty paragraph.</param>
/// <param name="OverfullWord">The first piece of text that is wider than the line and cannot be divided (a figure or a single character);
/// null if everything fits. This piece is alone on its line and does not fit.</param>
public sealed record BrokenText(IReadOnlyList<TextLine> Lines, string? OverfullWord);
