using QifuReports.Typesetting.Pages;
using QifuReports.Typesetting.Pictures.Paths;

namespace QifuReports.Typesetting.Pictures.Svg;

/// <summary>What an element hands to those within it: how they are painted, where they go, and what is cut off.</summary>
internal struct SvgState
{
    /// <summary>What SVG begins with (SVG 1.1, 11.3 and 11.4): black, no stroke.</summary>
    public static SvgState Initial => new() { Matrix = Affine.Identity, Fill = Rgb.Black, StrokeWidth = 1, MiterLimit = 4 };

    public Affine Matrix { get; set; }

    /// <summary>Nothing shows outside of it; in points of the picture.</summary>
    public Extent Clip { get; set; }

    /// <summary>Null for none.</summary>
    public Rgb? Fill { get; set; }

    /// <summary>Null for none.</summary>
    public Rgb? Stroke { get; set; }

    /// <summary>In units of the element, as the dashes are.</summary>
    public double StrokeWidth { get; set; }
    public (double Dash, double Gap)? Dash { get; set; }
    public LineCap Cap { get; set; }
    public LineJoin Join { get; set; }
    public double MiterLimit { get; set; }
    public bool EvenOdd { get; set; }
}
