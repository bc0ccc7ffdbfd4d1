namespace QifuReports.Typesetting.Layout.Strips;

/// <summary>A structure node before it is declared. A node is declared, and gets its number, on the page with its first content.</summary>
internal sealed class Tag(StructureRole role, Tag? parent)
{
    public StructureRole Role { get; } = role;

    /// <summary>The parent; null if the parent is the document itself.</summary>
    public Tag? Parent { get; } = parent;

    /// <summary>The number of the node; 0 until it is declared.</summary>
    public int Id { get; set; }
    public bool Closed { get; set; }
    public string? Title { get; init; }
    public string? Summary { get; init; }
    public string? AlternativeText { get; init; }
    public string? Name { get; init; }
    public ListNumbering Numbering { get; init; }

    /// <summary>For a picture, the area that the picture covers; null until the picture is placed.</summary>
    public Rect? Bounds { get; set; }
}
