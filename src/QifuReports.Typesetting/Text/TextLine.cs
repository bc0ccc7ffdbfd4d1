using QifuReports.Typesetting.Fonts;

namespace QifuReports.Typesetting.Text;

/// <summary>A line of a broken paragraph.</summary>
/// <param name="Segments">In reading order; empty for an empty line.</param>
/// <param name="Width">From the start of the first glyph to the end of the last one that is no space.</param>
/// <param name="Leading">The greatest leading of the line's runs.</param>
/// <param name="Size">The greatest size of the line's runs.</param>
public sealed record TextLine(IReadOnlyList<TextSegment> Segments, Length Width, Length Leading, Length Size);

/// <summary>Consecutive glyphs of a line that come from one run and are of one face and size: what a glyph run of a page needs.</summary>
public sealed record TextSegment
{
    public required FontFace Face { get; init; }

    /// <summary>The size of the glyphs: that of the run's format, but for reduced superscripts.</summary>
    public required Length Size { get; init; }
    public required Rgb Colour { get; init; }

    /// <summary>
    /// Text indices count from <see cref="TextStart"/>. The space at which the line ends stands last, so that the text reads on;
    /// no width counts it.
    /// </summary>
    public required ReadOnlyMemory<ShapedGlyph> Glyphs { get; init; }

    /// <summary>The characters of the glyphs, without those that only steer.</summary>
    public required string Text { get; init; }

    /// <summary>What the text indices of the glyphs call the start of <see cref="Text"/>.</summary>
    public int TextStart { get; init; }

    /// <summary>The index of the run in the paragraph.</summary>
    public required int RunIndex { get; init; }
    public string? Reference { get; init; }
    public object? Tag { get; init; }

    /// <summary>From the start of the line.</summary>
    public required Length X { get; init; }

    /// <summary>Of the glyphs, without the space at the line's end: 0 for a segment that is nothing else.</summary>
    public required Length Width { get; init; }

    /// <summary>How far the baseline is raised above that of the line; 0 but for reduced superscripts.</summary>
    public Length Rise { get; init; }
}

/// <summary>How the lines of a paragraph are chosen. None takes more lines than are needed.</summary>
public enum LineFit
{
    /// <summary>Lines as even as the paragraph allows, but for its last; no single short word on the last one.</summary>
    Even,

    /// <summary>Lines as even as the paragraph allows, the last among them: for headings and the heads of columns.</summary>
    Balanced,

    /// <summary>Each line takes all that it holds.</summary>
    Greedy,
}

/// <summary>A paragraph broken into lines.</summary>
/// <param name="Lines">No lines for an empty paragraph.</param>
/// <param name="OverfullWord">
/// The first piece of text that is wider than the line and cannot be divided, a figure or a single character; null where all fits. It stands on a line of
/// its own, too wide.
/// </param>
public sealed record BrokenText(IReadOnlyList<TextLine> Lines, string? OverfullWord);
