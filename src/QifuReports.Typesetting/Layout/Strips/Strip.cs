using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Typesetting.Layout.Strips;

/// <summary>Whether a page may end after a strip.</summary>
internal enum Keep
{
    Free,

    /// <summary>Kept with the next one as long as the whole fits on a page.</summary>
    Weak,

    /// <summary>Kept with the next one unless there is no other way.</summary>
    Strong,
}

/// <summary>
/// A strip across the column that no page break divides: a line of text, a row, a chart. Blocks are strips to the builder
/// of pages, which alone decides where each comes to stand. Measures are in points.
/// </summary>
internal abstract class Strip
{
    /// <summary>From the left edge of the text area.</summary>
    public double X { get; set; }
    public virtual double Height { get; set; }

    /// <summary>Wanted above; of two spaces that meet the larger counts, and none at the top of a page.</summary>
    public double SpaceBefore { get; set; }

    /// <summary>Wanted below.</summary>
    public double SpaceAfter { get; set; }
    public Keep Keep { get; set; }

    /// <summary>The block it belongs to, to be named in errors.</summary>
    public required Block Source { get; init; }

    /// <summary>What links lead to, if anything.</summary>
    public string? Anchor { get; set; }

    /// <summary>The heading that it is the (first line of the) text of.</summary>
    public HeadingMark? Heading { get; set; }

    /// <summary>The notes whose marks stand in it.</summary>
    public List<Footnote>? Notes { get; set; }

    /// <summary>Set above the strip where it is the first of a page but not of its table.</summary>
    public Strip? Continuation { get; set; }

    /// <summary>What stands behind it and its neighbours.</summary>
    public Backdrop? Backdrop { get; set; }

    /// <summary>Strips within this one.</summary>
    public virtual IReadOnlyList<StripPart> Parts => [];

    /// <summary>Sets it low, or at its full height again: charts are drawn somewhat lower where that lets them stand on the page. False where that makes no difference.</summary>
    public virtual bool SetLow(bool low) => false;

    private List<Tag>? _ending;

    /// <summary>Nodes that end with this strip.</summary>
    public void Ends(Tag tag) => (_ending ??= []).Add(tag);

    /// <summary>Adds the items of the strip, its left edge at <paramref name="x"/> and its top at <paramref name="y"/>.</summary>
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

/// <summary>No strip of its own: says that a node ends with the strip before.</summary>
internal sealed class EndMark(Tag tag) : Strip
{
    public Tag Tag { get; } = tag;

    protected override void Draw(Canvas canvas, double x, double y) => canvas.Close(Tag);
}

/// <summary>A heading as the contents, the outline and the running head know it.</summary>
internal sealed record HeadingMark(int Level, string Text, bool Listed);
