using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Text;

namespace QifuReports.Typesetting.Pages;

/// <summary>Something at a place on a page, or a mark that says what the following items belong to. A closed list.</summary>
public abstract record PlacedItem
{
    private protected PlacedItem() { }
}

/// <summary>Glyphs of one face, size and colour on one baseline.</summary>
public sealed record GlyphRun : PlacedItem
{
    public required FontFace Face { get; init; }
    public required Length Size { get; init; }
    public required Rgb Colour { get; init; }

    /// <summary>The start of the baseline.</summary>
    public required Point Origin { get; init; }
    public required ReadOnlyMemory<ShapedGlyph> Glyphs { get; init; }

    /// <summary>The characters that the glyphs stand for.</summary>
    public required string Text { get; init; }

    /// <summary>What the text indices of the glyphs call the start of <see cref="Text"/>: glyphs are shared with the paragraph that they are a line of.</summary>
    public int TextStart { get; init; }

    /// <summary>The figure that the run states; null for words.</summary>
    public string? Reference { get; init; }

    /// <summary>Whether a word ends with the run although no space is set: what is read next is another label.</summary>
    public bool EndsWord { get; init; }

    /// <summary>Turned counter-clockwise about the origin, in degrees; 0 nearly always.</summary>
    public double Angle { get; init; }
}

/// <summary>A filled rectangle.</summary>
public sealed record FilledRectangle(Rect Bounds, Rgb Fill) : PlacedItem;

/// <summary>A straight rule, horizontal or vertical or slanted.</summary>
public sealed record Rule(Point From, Point To, Length Width, Rgb Colour) : PlacedItem
{
    /// <summary>Lengths of dash and gap; null for a solid rule.</summary>
    public (Length Dash, Length Gap)? Dash { get; init; }
}

/// <summary>A path, filled, stroked or both.</summary>
public sealed record PathItem(IReadOnlyList<PathStep> Steps) : PlacedItem
{
    /// <summary>The limit that pages begin with.</summary>
    public const double UsualMiterLimit = 10;

    public Rgb? Fill { get; init; }
    public Rgb? Stroke { get; init; }
    public Length StrokeWidth { get; init; }
    public (Length Dash, Length Gap)? Dash { get; init; }
    public LineJoin Join { get; init; }
    public LineCap Cap { get; init; }

    /// <summary>How far a mitred corner may reach, in widths of the line, before it is cut off (ISO 32000-1, 8.4.3.5); 10 unless said.</summary>
    public double MiterLimit { get; init; } = UsualMiterLimit;

    /// <summary>Whether what lies inside is counted by crossings (even-odd) and not by winding (ISO 32000-1, 8.5.3.3).</summary>
    public bool EvenOdd { get; init; }

    /// <summary>A rectangle outside of which the path does not show; null for none.</summary>
    public Rect? Clip { get; init; }
}

/// <summary>The form of corners; the numbers are PDF's (ISO 32000-1, table 55).</summary>
public enum LineJoin { Miter, Round, Bevel }

/// <summary>The form of the ends of a line; the numbers are PDF's (ISO 32000-1, table 54).</summary>
public enum LineCap { Butt, Round, Square }

/// <summary>A step of a path.</summary>
public readonly record struct PathStep(PathVerb Verb, Point P1 = default, Point P2 = default, Point P3 = default);

/// <summary>Move and Line use P1; Cubic two control points and P3 as its end; Close none.</summary>
public enum PathVerb { Move, Line, Cubic, Close }

/// <summary>A place to click. Its annotation belongs to the structure node <paramref name="NodeId"/> (a Link).</summary>
public sealed record LinkArea(int NodeId, Rect Bounds, LinkTarget Target, string Description) : PlacedItem;

/// <summary>Declares a structure node. Stands before anything that belongs to it, on the page where it begins.</summary>
public sealed record OpenNode(StructureNode Node) : PlacedItem;

/// <summary>Says that a node gets no more content and no more children, on this page or a later one.</summary>
public sealed record CloseNode(int NodeId) : PlacedItem;

/// <summary>What follows, up to <see cref="EndContent"/>, is content of this node. Never nested.</summary>
public sealed record BeginContent(int NodeId) : PlacedItem;

/// <summary>What follows, up to <see cref="EndContent"/>, is no content but furniture of the page. Never nested.</summary>
public sealed record BeginArtifact(ArtifactKind Kind) : PlacedItem;

/// <summary>Ends what <see cref="BeginContent"/> or <see cref="BeginArtifact"/> began.</summary>
public sealed record EndContent : PlacedItem
{
    public static EndContent Instance { get; } = new();
}

/// <summary>Why an artifact is there (ISO 32000-1, 14.8.2.2). A repetition is what a page break makes stand again: the head of a table, a note.</summary>
public enum ArtifactKind { Layout, Background, Header, Footer, Watermark, Repetition }
