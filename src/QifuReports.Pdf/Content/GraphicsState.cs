namespace QifuReports.Pdf.Content;

/// <summary>
/// The graphics state that the operators written so far have set. The state is remembered, so that only changes are written. Lengths are in
/// hundredths of a point.
/// </summary>
internal struct GraphicsState
{
    /// <summary>
    /// The state at the start of a page (ISO 32000-1, 8.4): black, solid lines of one point with butt caps, mitre limit 10, no font.
    /// </summary>
    public static GraphicsState Initial => new() { LineWidth = 100, Fill = Rgb.Black, Stroke = Rgb.Black, MiterLimit = 1000 };

    public Rgb Fill { get; set; }
    public Rgb Stroke { get; set; }
    public long LineWidth { get; set; }

    /// <summary>The lengths of a dash and of the gap after it; both zero for a solid line.</summary>
    public (long, long) Dash { get; set; }
    public LineJoin Join { get; set; }
    public LineCap Cap { get; set; }

    /// <summary>The mitre limit in hundredths of the line width.</summary>
    public long MiterLimit { get; set; }

    /// <summary>The index of the font; 0 if none was set.</summary>
    public int Font { get; set; }
    public long FontSize { get; set; }
}
