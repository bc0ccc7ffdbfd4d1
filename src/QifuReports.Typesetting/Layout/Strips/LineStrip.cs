namespace QifuReports.Typesetting.Layout.Strips;

/// <summary>One line of text.</summary>
internal sealed class LineStrip(SetLine line, TextFormat format, Tag node) : Strip
{
    public Tag Node { get; } = node;

    /// <summary>A label to the left of the line: the bullet or number of a list item.</summary>
    public LabelMark? Label { get; set; }

    protected override void Draw(Canvas canvas, double x, double y)
    {
        var baseline = y + Baseline(format);
        if (Label is { } label)
        {
            canvas.Content(label.Node);
            label.Line.Draw(canvas, x - label.Indent, baseline);
            canvas.Close(label.Node);
        }
        line.Draw(canvas, canvas.Open(Node), x, baseline);
    }

    /// <summary>Returns the distance from the top of a line to its baseline. Capital letters are centred in the line height.</summary>
    public static double Baseline(TextFormat format) => (format.Leading.Points + format.Size.Points * CapHeight) / 2;

    /// <summary>The height of capitals as a share of the font size; the same for all faces, so that weights share a baseline.</summary>
    private const double CapHeight = 0.727;
}

/// <summary>A label to the left of a line: its glyphs, its structure node, and the distance from its left edge to the line.</summary>
internal sealed record LabelMark(SetLine Line, Tag Node, double Indent);
