namespace QifuReports.Typesetting.Layout.Strips;

/// <summary>
/// Collects the items of the current page and keeps the starts and ends of structure nodes well-formed: a node is declared before its
/// content, content is never nested, and neighbouring pieces of one node are enclosed by one start and one end.
/// </summary>
internal sealed class Canvas
{
    private const int Nothing = -1;
    private const int Furniture = -2;

    private readonly List<PlacedItem> _items = new(512);
    private int _lastId;
    private int _content = Nothing;
    private ArtifactKind _artifact;

    /// <summary>The items of the current page. The caller adds glyphs and rules here after it has begun content or an artifact.</summary>
    public List<PlacedItem> Items => _items;

    /// <summary>Returns the items of the finished page and starts a new, empty page.</summary>
    public PlacedItem[] TakePage()
    {
        End();
        var done = _items.ToArray();
        _items.Clear();
        return done;
    }

    /// <summary>Declares the node, and all its ancestors that are not declared yet.</summary>
    public int Open(Tag tag)
    {
        if (tag.Id != 0) return tag.Id;
        var parent = tag.Parent is null ? 0 : Open(tag.Parent);
        tag.Id = Open(new StructureNode(_lastId + 1, parent, tag.Role)
        {
            Title = tag.Title, Summary = tag.Summary, AlternativeText = tag.AlternativeText, Name = tag.Name, Numbering = tag.Numbering,
            Bounds = tag.Bounds,
        });
        return tag.Id;
    }

    /// <summary>Declares a node that has no <see cref="Tag"/>, such as a cell.</summary>
    public int Open(int parentId, StructureRole role) => Open(new StructureNode(_lastId + 1, parentId, role));

    /// <summary>The number that the next declared node must have.</summary>
    public int NextId => _lastId + 1;

    /// <summary>Declares a node that the caller has made with the number <see cref="NextId"/>.</summary>
    public int Open(StructureNode node)
    {
        End();
        _lastId = node.Id;
        _items.Add(new OpenNode(node));
        return node.Id;
    }

    public void Close(int id)
    {
        End();
        _items.Add(new CloseNode(id));
    }

    /// <summary>Closes a node if it was declared. A node that never had content is not declared, and so is left out.</summary>
    public void Close(Tag tag)
    {
        if (tag.Id == 0 || tag.Closed) return;
        tag.Closed = true;
        Close(tag.Id);
    }

    /// <summary>Begins content: the following items belong to the node.</summary>
    public void Content(Tag tag) => Content(Open(tag));

    /// <inheritdoc cref="Content(Tag)"/>
    public void Content(int id)
    {
        if (_content == id) return;
        End();
        _items.Add(new BeginContent(id));
        _content = id;
    }

    /// <summary>Begins an artifact: the following items are page decoration, not content.</summary>
    public void Artifact(ArtifactKind kind)
    {
        if (_content == Furniture && _artifact == kind) return;
        End();
        _items.Add(new BeginArtifact(kind));
        _content = Furniture;
        _artifact = kind;
    }

    /// <summary>Ends the current content or artifact, if any.</summary>
    public void End()
    {
        if (_content == Nothing) return;
        _items.Add(EndContent.Instance);
        _content = Nothing;
    }

    /// <summary>Draws a rule as an artifact.</summary>
    public void ArtifactRule(double x1, double x2, double y, double width, Rgb colour)
    {
        Artifact(ArtifactKind.Layout);
        _items.Add(new Rule(new Point(new(x1), new(y)), new Point(new(x2), new(y)), new Length(width), colour));
    }
}
