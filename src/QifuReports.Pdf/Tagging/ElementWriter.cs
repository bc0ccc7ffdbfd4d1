namespace QifuReports.Pdf.Tagging;

/// <summary>Writes structure elements: the properties of a node, but not its position in the tree.</summary>
internal static class ElementWriter
{
    /// <summary>Appends the dictionary of an element whose kids are complete.</summary>
    public static void Write(ByteBuffer target, OpenElement element, int parentNumber)
    {
        var node = element.Node ?? throw new InvalidOperationException("The document itself is no node.");
        target.Raw("<</S"u8).Raw(RoleNames.Of(node.Role)).Raw("/P "u8).Reference(parentNumber);
        element.WriteKids(target);
        if (node.Title is { } title) target.Raw("/T"u8).TextString(title);
        if (node.AlternativeText is { } alternative) target.Raw("/Alt"u8).TextString(alternative);
        if (node.ActualText is { } actual) target.Raw("/ActualText"u8).TextString(actual);
        if (NameOf(node) is { } name) NameTree.WriteKey(target.Raw("/ID"u8), name);
        Attributes(target, node, element.PageHeight);
        target.Raw(">>"u8);
    }

    /// <summary>Returns the identifier of a node, if it has one. A note always has one (ISO 14289-1, 7.9).</summary>
    public static string? NameOf(StructureNode node) =>
        node.Name ?? (node.Role == StructureRole.Note ? string.Create(CultureInfo.InvariantCulture, $"note {node.Id}") : null);

    /// <summary>Appends the attribute dictionary (ISO 32000-1, 14.8.5); nothing if all attributes have their default values.</summary>
    private static void Attributes(ByteBuffer target, StructureNode node, double pageHeight)
    {
        switch (node.Role)
        {
            case StructureRole.TableHeader or StructureRole.TableData
                when node.Scope is not null || node.ColumnSpan > 1 || node.Headers.Count > 0:
                Cell(target, node);
                break;
            case StructureRole.Table when node.Summary is { } summary:
                target.Raw("/A<</O/Table/Summary"u8).TextString(summary).Raw(">>"u8);
                break;
            case StructureRole.List:
                target.Raw("/A<</O/List/ListNumbering"u8).Raw(node.Numbering switch
                {
                    ListNumbering.Disc => "/Disc>>"u8,
                    ListNumbering.Decimal => "/Decimal>>"u8,
                    ListNumbering.LowerAlpha => "/LowerAlpha>>"u8,
                    _ => "/None>>"u8,
                });
                break;
            case StructureRole.Figure:
                target.Raw("/A<</O/Layout/Placement/Block"u8);
                if (node.Bounds is { } bounds) target.Raw("/BBox["u8).Box(bounds, pageHeight).Byte((byte)']');
                target.Raw(">>"u8);
                break;
            default:
                break;
        }
    }

    private static void Cell(ByteBuffer target, StructureNode node)
    {
        target.Raw("/A<</O/Table"u8);
        if (node.Scope is { } scope)
        {
            target.Raw("/Scope"u8).Raw(scope switch
            {
                HeaderScope.Column => "/Column"u8,
                HeaderScope.Row => "/Row"u8,
                _ => "/Both"u8,
            });
        }

        if (node.ColumnSpan > 1) target.Raw("/ColSpan "u8).Integer(node.ColumnSpan);
        if (node.Headers.Count > 0)
        {
            target.Raw("/Headers["u8);
            for (var i = 0; i < node.Headers.Count; i++) NameTree.WriteKey(target, node.Headers[i]);
            target.Byte((byte)']');
        }

        target.Raw(">>"u8);
    }
}
