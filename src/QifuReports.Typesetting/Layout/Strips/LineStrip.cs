using QifuReports.Typesetting.Text;

namespace QifuReports.Typesetting.Layout.Strips;

/// <summary>One line of text.</summary>
internal sealed class LineStrip(SetLine line, TextFormat format, Tag node) : Strip
{
    public Tag Node { get; } = node;

    /// <summary>A label before the line, at its own place: the bullet of a list item.</summary>
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

    /// <summary>The distance from the top of a line to its baseline. Capitals are centred in the leading.</summary>
    public static double Baseline(TextFormat format) => (format.Leading.Points + format.Size.Points * CapHeight) / 2;

    /// <summary>
    /// The height of capitals as a share of the font size. It is one value for all faces, so that baselines do not depend on the weight.
    /// </summary>
    private const double CapHeight = 0.727;
}

/// <summary>A label that hangs before a line: its glyphs, its node, and the distance from its left edge to the line.</summary>
internal sealed record LabelMark(SetLine Line, Tag Node, double Indent);
