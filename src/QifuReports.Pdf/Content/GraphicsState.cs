using QifuReports.Typesetting;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Pdf.Content;

/// <summary>What the operators written so far have set, so that only changes are written. Lengths in hundredths of a point.</summary>
internal struct GraphicsState
{
    /// <summary>The state at the beginning of a page (ISO 32000-1, 8.4): black, lines of one point, solid, with butt ends, mitred up to ten widths, no font.</summary>
    public static GraphicsState Initial => new() { LineWidth = 100, Fill = Rgb.Black, Stroke = Rgb.Black, MiterLimit = 1000 };

    public Rgb Fill { get; set; }
    public Rgb Stroke { get; set; }
    public long LineWidth { get; set; }

    /// <summary>Dash and gap; zero and zero for a solid line.</summary>
    public (long, long) Dash { get; set; }
    public LineJoin Join { get; set; }
    public LineCap Cap { get; set; }

    /// <summary>In hundredths of the width of a line.</summary>
    public long MiterLimit { get; set; }

    /// <summary>The index of the font; 0 for none yet.</summary>
    public int Font { get; set; }
    public long FontSize { get; set; }
}
