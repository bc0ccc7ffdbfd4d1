namespace QifuReports.Typesetting.Pictures.Svg.Markup;

/// <summary>The limits of an SVG picture. For comparison: a chart has about 150 elements, a logo rarely more than a hundred.</summary>
public static class SvgLimits
{
    /// <summary>The largest number of bytes of the file.</summary>
    public const int Bytes = 1_000_000;

    /// <summary>The largest number of elements.</summary>
    public const int Elements = 20_000;

    /// <summary>The largest number of levels of nested elements.</summary>
    public const int Depth = 64;

    /// <summary>The largest number of attributes of one element.</summary>
    public const int Attributes = 64;

    /// <summary>The largest number of path steps (lines and curves) of all paths together.</summary>
    public const int PathSteps = 100_000;

    /// <summary>The largest absolute value of coordinates and sizes, in points.</summary>
    public const double Coordinate = 1_000_000;
}
