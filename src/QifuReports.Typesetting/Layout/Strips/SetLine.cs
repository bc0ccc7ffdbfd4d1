namespace QifuReports.Typesetting.Layout.Strips;

/// <summary>A line of glyphs ready to be placed, with footnotes and links. Distances are in points from the start of the line.</summary>
internal sealed class SetLine(IReadOnlyList<TextSegment> pieces, double width, List<Footnote>? notes)
{
    public static SetLine Empty { get; } = new([], 0, null);

    public IReadOnlyList<TextSegment> Pieces { get; } = pieces;

    /// <summary>The width without trailing spaces.</summary>
    public double Width { get; } = width;

    /// <summary>The footnotes whose marks are on the line; null for none.</summary>
    public List<Footnote>? Notes { get; } = notes;

    /// <summary>Draws the glyphs as part of the content or the artifact that the caller has begun.</summary>
    public void Draw(Canvas canvas, double x, double baseline)
    {
        for (var i = 0; i < Pieces.Count; i++) canvas.Items.Add(Run(Pieces[i], x, baseline));
    }

    /// <summary>Draws the glyphs as content of a structure node. Links and footnote marks get their own nodes inside that node.</summary>
    public void Draw(Canvas canvas, int node, double x, double baseline)
    {
        for (var i = 0; i < Pieces.Count; i++)
        {
            var piece = Pieces[i];
            if (piece.Tag is LinkSpan link) DrawLink(canvas, node, link, piece, x, baseline);
            else if (piece.Tag is NoteMark mark) DrawMark(canvas, node, mark, piece, x, baseline);
            else
            {
                canvas.Content(node);
                canvas.Items.Add(Run(piece, x, baseline));
            }
        }
    }

    /// <summary>Makes a page item from a piece of a line, on the baseline of the line.</summary>
    public static GlyphRun Run(TextSegment piece, double lineX, double baseline) => new()
    {
        Face = piece.Face, Size = piece.Size, Colour = piece.Colour, Glyphs = piece.Glyphs, Text = piece.Text, TextStart = piece.TextStart,
        Reference = piece.Reference,
        Origin = new Point(new(lineX + piece.X.Points), new(baseline - piece.Rise.Points)),
    };

    // A footnote mark is a Reference node with the link to the note inside (ISO 14289-1, 7.9 and 7.18.5).
    private static void DrawMark(Canvas canvas, int node, NoteMark mark, TextSegment piece, double x, double baseline)
    {
        var reference = canvas.Open(node, StructureRole.Reference);
        var link = canvas.Open(reference, StructureRole.Link);
        canvas.Content(link);
        canvas.Items.Add(Run(piece, x, baseline));
        canvas.End();
        canvas.Items.Add(new LinkArea(link, Area(piece, x, baseline), new LinkTarget.Internal(mark.Anchor), mark.Description));
        canvas.Close(link);
        canvas.Close(reference);
    }

    private static Rect Area(TextSegment piece, double x, double baseline) =>
        new(new(x + piece.X.Points), new(baseline - piece.Size.Points), piece.Width, piece.Size * 1.25);

    private static void DrawLink(Canvas canvas, int node, LinkSpan link, TextSegment piece, double x, double baseline)
    {
        if (link.NodeId == 0) link.NodeId = canvas.Open(node, StructureRole.Link);
        canvas.Content(link.NodeId);
        canvas.Items.Add(Run(piece, x, baseline));
        canvas.End();
        canvas.Items.Add(new LinkArea(link.NodeId, Area(piece, x, baseline), link.Target, link.Description));
        if (ReferenceEquals(link.Last, piece)) canvas.Close(link.NodeId);
    }
}

/// <summary>The mark of a footnote, with its number.</summary>
internal sealed record NoteMark(Footnote Note, int Number)
{
    /// <summary>The identifier of the note: the target of links to it, and the name of its structure node.</summary>
    public string Anchor => AnchorOf(Number);
    public string Description => "Note " + Number.ToString(CultureInfo.InvariantCulture);

    public static string AnchorOf(int number) => "note." + number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A link over one or more pieces of text, possibly on several lines.</summary>
internal sealed class LinkSpan(LinkTarget target, string description)
{
    public LinkTarget Target { get; } = target;
    public string Description { get; } = description;

    /// <summary>The number of the link's structure node; 0 until the first piece of the link is placed.</summary>
    public int NodeId { get; set; }

    /// <summary>The last piece of the link.</summary>
    public TextSegment? Last { get; set; }
}
