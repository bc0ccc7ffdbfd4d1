namespace QifuReports.Typesetting.Pictures.Paths;

/// <summary>
/// Approximates elliptic arcs by cubic curves, each at most a quarter turn, with an error of less than 0.03 % of the radius. The conversion
/// from end points to the centre follows SVG 1.1, appendix F.6.
/// </summary>
internal static class EllipticArc
{
    /// <summary>Four thirds of tan(90°/4): the distance of the control points of a quarter arc from its ends, in radii.</summary>
    public const double Quarter = 0.5522847498307936;

    /// <summary>Adds the arc from the current point to an end point. Radii must not be zero; too small radii are enlarged.</summary>
    public static void Add(PathBuffer path, (double X, double Y) from, double rx, double ry, double degrees, bool large, bool sweep,
        (double X, double Y) to)
    {
        if (from == to) return;
        var (sine, cosine) = Math.SinCos(degrees * Math.PI / 180);
        double halfX = (from.X - to.X) / 2, halfY = (from.Y - to.Y) / 2;
        double x = cosine * halfX + sine * halfY, y = cosine * halfY - sine * halfX;
        (rx, ry) = (Math.Abs(rx), Math.Abs(ry));
        var excess = x / rx * (x / rx) + y / ry * (y / ry);
        if (excess > 1)
        {
            rx *= Math.Sqrt(excess);
            ry *= Math.Sqrt(excess);
            excess = 1;
        }

        // The centre, in coordinates in which the ellipse is a circle of radius 1.
        var off = Math.Sqrt(1 / excess - 1) * (large == sweep ? -1 : 1);
        double centreX = off * y / ry, centreY = -off * x / rx;
        var start = Math.Atan2(y / ry - centreY, x / rx - centreX);
        var turn = Math.Atan2(-y / ry - centreY, -x / rx - centreX) - start;
        if (sweep && turn < 0) turn += 2 * Math.PI;
        if (!sweep && turn > 0) turn -= 2 * Math.PI;

        var frame = new Affine(cosine * rx, sine * rx, -sine * ry, cosine * ry, (from.X + to.X) / 2, (from.Y + to.Y) / 2)
            .Of(new Affine(1, 0, 0, 1, centreX, centreY));
        var pieces = Math.Max(1, (int)Math.Ceiling(Math.Abs(turn) / (Math.PI / 2) - 1e-9));
        var reach = Math.Tan(turn / pieces / 4) * 4 / 3;
        for (var i = 0; i < pieces; i++)
        {
            var (sin1, cos1) = Math.SinCos(start + turn * i / pieces);
            var (sin2, cos2) = Math.SinCos(start + turn * (i + 1) / pieces);
            double x1 = cos1 - reach * sin1, y1 = sin1 + reach * cos1, x2 = cos2 + reach * sin2, y2 = sin2 - reach * cos2;
            var end = i == pieces - 1 ? to : (frame.X(cos2, sin2), frame.Y(cos2, sin2));
            path.Cubic(frame.X(x1, y1), frame.Y(x1, y1), frame.X(x2, y2), frame.Y(x2, y2), end.Item1, end.Item2);
        }
    }
}
