namespace QifuReports.Typesetting.Pages;

/// <summary>
/// A node of the logical structure. Ids count up from 1 in document order. The parent (0 for the document itself) is open while its
/// children are added, over several pages if necessary.
/// </summary>
public sealed record StructureNode(int Id, int ParentId, StructureRole Role)
{
    /// <summary>For pictures, the text for readers who cannot see the picture. Null for none.</summary>
    public string? AlternativeText { get; init; }

    /// <summary>For sections and tables: a short title. Null for none.</summary>
    public string? Title { get; init; }

    /// <summary>For tables, a description of contents and structure, which is read out before the cells. Null for none.</summary>
    public string? Summary { get; init; }

    /// <summary>For header cells, whether they are the header of a column, a row or both.</summary>
    public HeaderScope? Scope { get; init; }

    /// <summary>For cells, the number of columns that they span.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>The text that is read out instead of the content, for instance "nil" for a dash among amounts. Null for none.</summary>
    public string? ActualText { get; init; }

    /// <summary>For lists, the kind of labels: bullets, numbers or letters.</summary>
    public ListNumbering Numbering { get; init; }

    /// <summary>For header cells, notes and pictures: an identifier that is unique in the document. Null for none.</summary>
    public string? Name { get; init; }

    /// <summary>For cells, the identifiers of their header cells, if <see cref="Scope"/> does not identify them; otherwise empty.</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>For pictures, the area that they cover. Null for none.</summary>
    public Rect? Bounds { get => (Rect?)_bounds; init => _bounds = value; }

    // Stored as an object, to keep nodes small: few nodes have bounds, but every cell of every table is a node.
    private readonly object? _bounds;
}

/// <summary>The standard structure types in use (ISO 32000-1, 14.8.4).</summary>
public enum StructureRole
{
    Section, Heading1, Heading2, Heading3, Heading4, Heading5, Paragraph, List, ListItem, Label, ListBody, Table, TableHead, TableBody,
    TableRow, TableHeader, TableData, Figure, Caption, Note, Reference, Link, Contents, ContentsItem, Division, Span,
}

/// <summary>The kind of labels in a list (ISO 32000-1, table 347). None: labels without a count, such as dashes.</summary>
public enum ListNumbering { Disc, None, Decimal, LowerAlpha }

/// <summary>Whether a header cell is the header of a column, a row or both.</summary>
public enum HeaderScope { Column, Row, Both }
