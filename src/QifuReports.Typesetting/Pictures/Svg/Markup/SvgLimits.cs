namespace QifuReports.Typesetting.Pictures.Svg.Markup;

/// <summary>How large a picture in SVG may be. A chart has some 150 elements, a logo rarely a hundred.</summary>
public static class SvgLimits
{
    /// <summary>Bytes of the file.</summary>
    public const int Bytes = 1_000_000;

    /// <summary>Elements.</summary>
    public const int Elements = 20_000;

    /// <summary>Elements within each other.</summary>
    public const int Depth = 64;

    /// <summary>Attributes of one element.</summary>
    public const int Attributes = 64;

    /// <summary>Lines and curves of all paths together.</summary>
    public const int PathSteps = 100_000;

    /// <summary>Coordinates and sizes, in points, either side of zero.</summary>
    public const double Coordinate = 1_000_000;
}
