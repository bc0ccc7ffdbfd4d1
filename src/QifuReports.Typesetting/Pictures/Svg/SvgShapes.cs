using QifuReports.Typesetting.Pictures.Paths;

namespace QifuReports.Typesetting.Pictures.Svg;

/// <summary>The outlines of basic shapes as defined in SVG 1.1, chapter 9.</summary>
internal static class SvgShapes
{
    /// <summary>A rectangle, clockwise from its upper left corner.</summary>
    public static void Rectangle(PathBuffer path, double x, double y, double width, double height)
    {
        path.Move(x, y);
        path.Line(x + width, y);
        path.Line(x + width, y + height);
        path.Line(x, y + height);
        path.Close();
    }

    /// <summary>A rectangle with round corners. Radii beyond half a side are reduced to half the side.</summary>
    public static void RoundRectangle(PathBuffer path, double x, double y, double width, double height, double rx, double ry)
    {
        rx = Math.Min(rx, width / 2);
        ry = Math.Min(ry, height / 2);
        double right = x + width, bottom = y + height, offX = rx * (1 - EllipticArc.Quarter), offY = ry * (1 - EllipticArc.Quarter);
        path.Move(x + rx, y);
        if (right - rx > x + rx) path.Line(right - rx, y);
        path.Cubic(right - offX, y, right, y + offY, right, y + ry);
        if (bottom - ry > y + ry) path.Line(right, bottom - ry);
        path.Cubic(right, bottom - offY, right - offX, bottom, right - rx, bottom);
        if (right - rx > x + rx) path.Line(x + rx, bottom);
        path.Cubic(x + offX, bottom, x, bottom - offY, x, bottom - ry);
        if (bottom - ry > y + ry) path.Line(x, y + ry);
        path.Cubic(x, y + offY, x + offX, y, x + rx, y);
        path.Close();
    }

    /// <summary>An ellipse, clockwise from its rightmost point.</summary>
    public static void Ellipse(PathBuffer path, double cx, double cy, double rx, double ry)
    {
        double offX = rx * EllipticArc.Quarter, offY = ry * EllipticArc.Quarter;
        path.Move(cx + rx, cy);
        path.Cubic(cx + rx, cy + offY, cx + offX, cy + ry, cx, cy + ry);
        path.Cubic(cx - offX, cy + ry, cx - rx, cy + offY, cx - rx, cy);
        path.Cubic(cx - rx, cy - offY, cx - offX, cy - ry, cx, cy - ry);
        path.Cubic(cx + offX, cy - ry, cx + rx, cy - offY, cx + rx, cy);
        path.Close();
        path.EndSmooth();
    }
}
