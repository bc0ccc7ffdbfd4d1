using QifuReports.Typesetting.Pages;

namespace QifuReports.Typesetting.Layout.Strips;

/// <summary>A structure node to be: it is declared on the page where its first content comes, and knows its number from then on.</summary>
internal sealed class Tag(StructureRole role, Tag? parent)
{
    public StructureRole Role { get; } = role;

    /// <summary>Null where the document itself is the parent.</summary>
    public Tag? Parent { get; } = parent;

    /// <summary>0 until the node is declared.</summary>
    public int Id { get; set; }
    public bool Closed { get; set; }
    public string? Title { get; init; }
    public string? Summary { get; init; }
    public string? AlternativeText { get; init; }
    public string? Name { get; init; }
    public ListNumbering Numbering { get; init; }

    /// <summary>For figures, known once they are placed.</summary>
    public Rect? Bounds { get; set; }
}
