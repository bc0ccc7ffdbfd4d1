namespace QifuReports.Typesetting.Layout.Strips;

/// <summary>Whether a page may end after a strip.</summary>
internal enum Keep
{
    Free,

    /// <summary>The strip stays with the next strip, if all strips that stay together fit on one page.</summary>
    Weak,

    /// <summary>The strip is separated from the next strip only if no other division is possible.</summary>
    Strong,
}

/// <summary>
/// A strip across the column that no page break divides: a line of text, a row, a chart. The page builder sees blocks only as strips, and
/// only the page builder decides where each strip is placed. Distances are in points.
/// </summary>
internal abstract class Strip
{
    /// <summary>The distance from the left edge of the text area.</summary>
    public double X { get; set; }
    public virtual double Height { get; set; }

    /// <summary>The space wanted above the strip. Between two strips, only the larger space is used; at the top of a page, none.</summary>
    public double SpaceBefore { get; set; }

    /// <summary>The space wanted below the strip.</summary>
    public double SpaceAfter { get; set; }
    public Keep Keep { get; set; }

    /// <summary>The block that the strip belongs to, for error messages.</summary>
    public required Block Source { get; init; }

    /// <summary>The identifier that links use to lead to this strip; null for none.</summary>
    public string? Anchor { get; set; }

    /// <summary>The heading, if this strip is its first line; otherwise null.</summary>
    public HeadingMark? Heading { get; set; }

    /// <summary>The footnotes whose marks are in this strip; null for none.</summary>
    public List<Footnote>? Notes { get; set; }

    /// <summary>The strip with the column headings, repeated above this strip if this strip is the first on a new page.</summary>
    public Strip? Continuation { get; set; }

    /// <summary>The pale background behind this strip and its neighbours; null for none.</summary>
    public Backdrop? Backdrop { get; set; }

    /// <summary>The strips inside this one.</summary>
    public virtual IReadOnlyList<StripPart> Parts => [];

    /// <summary>
    /// Draws charts lower, so that more may fit on a page, or at full height again. Returns false if the height does not change.
    /// </summary>
    public virtual bool SetLow(bool low) => false;

    private List<Tag>? _ending;

    /// <summary>Records that a structure node ends with this strip.</summary>
    public void Ends(Tag tag) => (_ending ??= []).Add(tag);

    /// <summary>
    /// Draws the strip with its left edge at <paramref name="x"/> and its top at <paramref name="y"/>, then closes the structure nodes that
    /// end with this strip.
    /// </summary>
    public void Place(Canvas canvas, double x, double y)
    {
        Draw(canvas, x, y);
        if (_ending is null) return;
        foreach (var tag in _ending) canvas.Close(tag);
    }

    protected abstract void Draw(Canvas canvas, double x, double y);

    public void AddNotes(List<Footnote>? notes)
    {
        if (notes is null) return;
        if (Notes is null) Notes = notes;
        else Notes.AddRange(notes);
    }
}

/// <summary>Not a real strip, but a mark: a structure node ends with the strip before this one.</summary>
internal sealed class EndMark(Tag tag) : Strip
{
    public Tag Tag { get; } = tag;

    protected override void Draw(Canvas canvas, double x, double y) => canvas.Close(Tag);
}

/// <summary>What the table of contents, the outline and the running head need to know about a heading.</summary>
internal sealed record HeadingMark(int Level, string Text, bool Listed);
