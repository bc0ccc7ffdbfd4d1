using QifuReports.Typesetting.Pictures.Paths;

namespace QifuReports.Typesetting.Pictures.Svg;

/// <summary>The state that an element passes on to its children: how they are painted, where they are, and what is clipped.</summary>
internal struct SvgState
{
    /// <summary>The initial state (SVG 1.1, 11.3 and 11.4): black fill, no stroke.</summary>
    public static SvgState Initial => new() { Matrix = Affine.Identity, Fill = Rgb.Black, StrokeWidth = 1, MiterLimit = 4 };

    public Affine Matrix { get; set; }

    /// <summary>The clip, in points of the picture: nothing shows outside it.</summary>
    public Extent Clip { get; set; }

    /// <summary>The fill colour; null for none.</summary>
    public Rgb? Fill { get; set; }

    /// <summary>The stroke colour; null for none.</summary>
    public Rgb? Stroke { get; set; }

    /// <summary>The line width in user units of the element, like the dashes.</summary>
    public double StrokeWidth { get; set; }
    public (double Dash, double Gap)? Dash { get; set; }
    public LineCap Cap { get; set; }
    public LineJoin Join { get; set; }
    public double MiterLimit { get; set; }
    public bool EvenOdd { get; set; }
}
