using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Pages;
using QifuReports.Typesetting.Text;

namespace QifuReports.Typesetting.Layout;

/// <summary>A line of glyphs with what it refers to. Measures in points from the start of the line.</summary>
internal sealed class SetLine(IReadOnlyList<TextSegment> pieces, double width, List<Footnote>? notes)
{
    public static SetLine Empty { get; } = new([], 0, null);

    public IReadOnlyList<TextSegment> Pieces { get; } = pieces;

    /// <summary>Without the spaces at its end.</summary>
    public double Width { get; } = width;

    /// <summary>The notes whose marks stand on it.</summary>
    public List<Footnote>? Notes { get; } = notes;

    /// <summary>Adds the glyphs as furniture, or as content that the caller has begun.</summary>
    public void Draw(Canvas canvas, double x, double baseline)
    {
        for (var i = 0; i < Pieces.Count; i++) canvas.Items.Add(Run(Pieces[i], x, baseline));
    }

    /// <summary>Adds the glyphs as content of a node; links and note marks get nodes of their own within it.</summary>
    public void Draw(Canvas canvas, int node, double x, double baseline)
    {
        for (var i = 0; i < Pieces.Count; i++)
        {
            var piece = Pieces[i];
            if (piece.Tag is LinkSpan link) DrawLink(canvas, node, link, piece, x, baseline);
            else if (piece.Tag is Footnote)
            {
                var reference = canvas.Open(node, StructureRole.Reference);
                canvas.Content(reference);
                canvas.Items.Add(Run(piece, x, baseline));
                canvas.Close(reference);
            }
            else
            {
                canvas.Content(node);
                canvas.Items.Add(Run(piece, x, baseline));
            }
        }
    }

    /// <summary>A piece of a line as an item of the page, on the line's baseline.</summary>
    public static GlyphRun Run(TextSegment piece, double lineX, double baseline) => new()
    {
        Face = piece.Face, Size = piece.Size, Colour = piece.Colour, Glyphs = piece.Glyphs, Text = piece.Text, Reference = piece.Reference,
        Origin = new Point(new(lineX + piece.X.Points), new(baseline - piece.Rise.Points)),
    };

    private static void DrawLink(Canvas canvas, int node, LinkSpan link, TextSegment piece, double x, double baseline)
    {
        if (link.NodeId == 0) link.NodeId = canvas.Open(node, StructureRole.Link);
        canvas.Content(link.NodeId);
        canvas.Items.Add(Run(piece, x, baseline));
        canvas.End();
        var bounds = new Rect(new(x + piece.X.Points), new(baseline - piece.Size.Points), piece.Width, piece.Size * 1.25);
        canvas.Items.Add(new LinkArea(link.NodeId, bounds, link.Target, link.Description));
        if (ReferenceEquals(link.Last, piece)) canvas.Close(link.NodeId);
    }
}

/// <summary>A link over one or more pieces, maybe on several lines.</summary>
internal sealed class LinkSpan(LinkTarget target, string description)
{
    public LinkTarget Target { get; } = target;
    public string Description { get; } = description;

    /// <summary>Its structure node; 0 until its first piece is placed.</summary>
    public int NodeId { get; set; }

    /// <summary>The piece it ends with.</summary>
    public TextSegment? Last { get; set; }
}
