using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Typesetting.Layout.Strips;

/// <summary>Whether a page may end after a strip.</summary>
internal enum Keep
{
    Free,

    /// <summary>Kept with the next strip as long as all strips together fit on a page.</summary>
    Weak,

    /// <summary>Kept with the next strip unless there is no other way.</summary>
    Strong,
}

/// <summary>
/// A strip across the column that no page break divides: a line of text, a row, a chart. The page builder sees blocks only as strips, and
/// it alone decides where each stands. Measured in points.
/// </summary>
internal abstract class Strip
{
    /// <summary>The distance from the left edge of the text area.</summary>
    public double X { get; set; }
    public virtual double Height { get; set; }

    /// <summary>The space wanted above. Of two spaces that meet, the larger counts; at the top of a page there is none.</summary>
    public double SpaceBefore { get; set; }

    /// <summary>The space wanted below.</summary>
    public double SpaceAfter { get; set; }
    public Keep Keep { get; set; }

    /// <summary>The block that it belongs to, for error messages.</summary>
    public required Block Source { get; init; }

    /// <summary>The name that links lead to; null for none.</summary>
    public string? Anchor { get; set; }

    /// <summary>The heading whose first line it is; null for none.</summary>
    public HeadingMark? Heading { get; set; }

    /// <summary>The notes whose marks stand in it; null for none.</summary>
    public List<Footnote>? Notes { get; set; }

    /// <summary>The strip to repeat above this one where it is the first of a page but not of its table.</summary>
    public Strip? Continuation { get; set; }

    /// <summary>The tint behind it and its neighbours; null for none.</summary>
    public Backdrop? Backdrop { get; set; }

    /// <summary>The strips inside this one.</summary>
    public virtual IReadOnlyList<StripPart> Parts => [];

    /// <summary>
    /// Draws charts low, or at their full height again. Low charts let a block fit that otherwise would not. False where it makes no
    /// difference.
    /// </summary>
    public virtual bool SetLow(bool low) => false;

    private List<Tag>? _ending;

    /// <summary>Adds a node that ends with this strip.</summary>
    public void Ends(Tag tag) => (_ending ??= []).Add(tag);

    /// <summary>
    /// Draws the strip with its left edge at <paramref name="x"/> and its top at <paramref name="y"/>, then closes the nodes that end with
    /// it.
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

/// <summary>Not a real strip: the mark that a node ends with the strip before.</summary>
internal sealed class EndMark(Tag tag) : Strip
{
    public Tag Tag { get; } = tag;

    protected override void Draw(Canvas canvas, double x, double y) => canvas.Close(Tag);
}

/// <summary>A heading, for the table of contents, the outline and the running head.</summary>
internal sealed record HeadingMark(int Level, string Text, bool Listed);
