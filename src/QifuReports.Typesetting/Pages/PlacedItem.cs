namespace QifuReports.Typesetting.Pages;

/// <summary>An item at a position on a page, or a marker that shows what the items after it belong to. This file has all kinds.</summary>
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

    /// <summary>The index of the first character in the text of the glyphs, which may be that of a whole paragraph.</summary>
    public int TextStart { get; init; }

    /// <summary>The hidden reference that links the text to its figure; null for words.</summary>
    public string? Reference { get; init; }

    /// <summary>Whether a word ends with this item although no space follows, because the next item is another label.</summary>
    public bool EndsWord { get; init; }

    /// <summary>The rotation about the origin, in degrees counter-clockwise; nearly always 0.</summary>
    public double Angle { get; init; }
}

/// <summary>A filled rectangle.</summary>
public sealed record FilledRectangle(Rect Bounds, Rgb Fill) : PlacedItem;

/// <summary>A straight line: horizontal, vertical or slanted.</summary>
public sealed record Rule(Point From, Point To, Length Width, Rgb Colour) : PlacedItem
{
    /// <summary>Lengths of dash and gap; null for a solid rule.</summary>
    public (Length Dash, Length Gap)? Dash { get; init; }
}

/// <summary>A path, filled, stroked or both.</summary>
public sealed record PathItem(IReadOnlyList<PathStep> Steps) : PlacedItem
{
    /// <summary>The miter limit that is in force at the start of every page.</summary>
    public const double UsualMiterLimit = 10;

    public Rgb? Fill { get; init; }
    public Rgb? Stroke { get; init; }
    public Length StrokeWidth { get; init; }
    public (Length Dash, Length Gap)? Dash { get; init; }
    public LineJoin Join { get; init; }
    public LineCap Cap { get; init; }

    /// <summary>How far a mitred corner may extend, in line widths, before it is cut off (ISO 32000-1, 8.4.3.5); 10 by default.</summary>
    public double MiterLimit { get; init; } = UsualMiterLimit;

    /// <summary>Whether the even-odd rule, and not the winding number, decides what is inside the path (ISO 32000-1, 8.5.3.3).</summary>
    public bool EvenOdd { get; init; }

    /// <summary>A clipping rectangle: the path does not show outside it; null for none.</summary>
    public Rect? Clip { get; init; }
}

/// <summary>The shape of corners; the values are the numbers used in PDF (ISO 32000-1, table 55).</summary>
public enum LineJoin { Miter, Round, Bevel }

/// <summary>The shape of line ends; the values are the numbers used in PDF (ISO 32000-1, table 54).</summary>
public enum LineCap { Butt, Round, Square }

/// <summary>A step of a path.</summary>
public readonly record struct PathStep(PathVerb Verb, Point P1 = default, Point P2 = default, Point P3 = default);

/// <summary>Move and Line use P1. Cubic has the control points P1 and P2 and ends at P3. Close uses none.</summary>
public enum PathVerb { Move, Line, Cubic, Close }

/// <summary>A clickable area. Its annotation belongs to the structure node <paramref name="NodeId"/>, which is a Link.</summary>
public sealed record LinkArea(int NodeId, Rect Bounds, LinkTarget Target, string Description) : PlacedItem;

/// <summary>Declares a structure node. This must come before all content of the node, on the page where the node begins.</summary>
public sealed record OpenNode(StructureNode Node) : PlacedItem;

/// <summary>Closes a structure node: the node gets no more content and no more children, on this page or a later one.</summary>
public sealed record CloseNode(int NodeId) : PlacedItem;

/// <summary>The items up to <see cref="EndContent"/> are content of this structure node. Content is never nested.</summary>
public sealed record BeginContent(int NodeId) : PlacedItem;

/// <summary>The items up to <see cref="EndContent"/> are an artifact (page decoration), not content. Artifacts are never nested.</summary>
public sealed record BeginArtifact(ArtifactKind Kind) : PlacedItem;

/// <summary>Ends a <see cref="BeginContent"/> or a <see cref="BeginArtifact"/>.</summary>
public sealed record EndContent : PlacedItem
{
    public static EndContent Instance { get; } = new();
}

/// <summary>
/// The kind of an artifact (ISO 32000-1, 14.8.2.2). A repetition is content that appears again because of a page break: the column headings
/// of a table, a footnote.
/// </summary>
public enum ArtifactKind { Layout, Background, Header, Footer, Watermark, Repetition }
