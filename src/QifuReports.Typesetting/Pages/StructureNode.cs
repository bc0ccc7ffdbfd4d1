namespace QifuReports.Typesetting.Pages;

/// <summary>
/// A node of the logical structure. Ids count up from 1 in the order of the document; the parent, 0 for the document
/// itself, is always open while its children come, over pages if need be.
/// </summary>
public sealed record StructureNode(int Id, int ParentId, StructureRole Role)
{
    /// <summary>For figures: the same for who cannot see it. Null for none.</summary>
    public string? AlternativeText { get; init; }

    /// <summary>For sections and tables: a short title. Null for none.</summary>
    public string? Title { get; init; }

    /// <summary>For tables: what they hold and how they are built, said before their cells. Null for none.</summary>
    public string? Summary { get; init; }

    /// <summary>For header cells: what they head.</summary>
    public HeaderScope? Scope { get; init; }

    /// <summary>For cells: how many columns they span.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>What is read in place of the content, where its characters do not say it: a dash that means nil. Null for none.</summary>
    public string? ActualText { get; init; }

    /// <summary>For lists: how the items are labelled.</summary>
    public ListNumbering Numbering { get; init; }

    /// <summary>For header cells, notes and figures: a name unique in the document. Null for none.</summary>
    public string? Name { get; init; }

    /// <summary>For cells: the names of the header cells that head them, where scope alone does not say it.</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>For figures: the area they take. Null for none.</summary>
    public Rect? Bounds { get => (Rect?)_bounds; init => _bounds = value; }

    // Few nodes have one, and every cell of every table is a node.
    private readonly object? _bounds;
}

/// <summary>The standard structure types in use (ISO 32000-1, 14.8.4).</summary>
public enum StructureRole
{
    Section, Heading1, Heading2, Heading3, Heading4, Heading5, Paragraph, List, ListItem, Label, ListBody, Table, TableHead, TableBody,
    TableRow, TableHeader, TableData, Figure, Caption, Note, Reference, Link, Contents, ContentsItem, Division, Span,
}

/// <summary>How the items of a list are labelled (ISO 32000-1, table 347). None: labels that count nothing, such as dashes.</summary>
public enum ListNumbering { Disc, None, Decimal, LowerAlpha }

/// <summary>What a header cell heads.</summary>
public enum HeaderScope { Column, Row, Both }
