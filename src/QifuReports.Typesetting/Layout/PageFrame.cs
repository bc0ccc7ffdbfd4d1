namespace QifuReports.Typesetting.Layout;

/// <summary>A sheet with its margins and the grid of twelve columns between them; all in points.</summary>
internal sealed class PageFrame
{
    public PageFrame(PaperSize paper, bool landscape, HouseStyle style)
    {
        var (width, height) = paper == PaperSize.A4
            ? (Length.FromMillimetres(210).Points, Length.FromMillimetres(297).Points)
            : (612.0, 792.0);
        var upright = width - style.MarginLeft.Points - style.MarginRight.Points;
        (PageWidth, PageHeight) = landscape ? (height, width) : (width, height);
        Landscape = landscape;
        Left = style.MarginLeft.Points;
        Top = style.MarginTop.Points;
        Right = PageWidth - style.MarginRight.Points;
        Bottom = PageHeight - style.MarginBottom.Points;
        Gutter = style.Gutter.Points;
        // Longer lines are hard to read, so on a landscape page the lines of prose are only as long as on a portrait page.
        ProseWidth = Math.Min(Columns(style.ProseColumns), Columns(style.ProseColumns, upright, Gutter));
    }

    public bool Landscape { get; }
    public double PageWidth { get; }
    public double PageHeight { get; }
    public double Left { get; }
    public double Top { get; }
    public double Right { get; }
    public double Bottom { get; }
    public double Gutter { get; }
    public double Width => Right - Left;
    public double Height => Bottom - Top;

    /// <summary>The largest width of a line of prose.</summary>
    public double ProseWidth { get; }

    /// <summary>Returns the width of a number of grid columns, with the gutters between them.</summary>
    public double Columns(int count) => Columns(count, Width, Gutter);

    /// <summary>Returns the width of a number of columns of a twelve-column grid over a given width.</summary>
    public static double Columns(int count, double width, double gutter) =>
        (width - 11 * gutter) / 12 * count + gutter * (count - 1);
}
