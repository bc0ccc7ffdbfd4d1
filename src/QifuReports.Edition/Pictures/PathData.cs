namespace QifuReports.Edition.Pictures;

/// <summary>The steps of a path as SVG path data (SVG 2, 9.3), with absolute coordinates in points.</summary>
internal static class PathData
{
    /// <summary>Returns the data of all steps; empty for no step.</summary>
    public static string Of(IReadOnlyList<PathStep> steps)
    {
        var data = new StringBuilder(steps.Count * 10);
        (long X, long Y) at = default, start = default;
        for (var i = 0; i < steps.Count; i++)
        {
            var step = steps[i];
            if (step.Verb == PathVerb.Close)
            {
                data.Append('Z');
                at = start;
            }
            else if (step.Verb == PathVerb.Line)
            {
                at = Line(data, at, Rounded(step.P1));
            }
            else if (step.Verb == PathVerb.Cubic)
            {
                data.Append('C');
                Pair(data, Rounded(step.P1)).Append(' ');
                Pair(data, Rounded(step.P2)).Append(' ');
                at = Rounded(step.P3);
                Pair(data, at);
            }
            else
            {
                data.Append('M');
                at = start = Rounded(step.P1);
                Pair(data, at);
            }
        }

        return data.ToString();
    }

    /// <summary>Returns the data of a straight line.</summary>
    public static string Of(Point from, Point to)
    {
        var data = new StringBuilder("M", 32);
        var start = Rounded(from);
        Pair(data, start);
        Line(data, start, Rounded(to));
        return data.ToString();
    }

    private static (long X, long Y) Line(StringBuilder data, (long X, long Y) from, (long X, long Y) to)
    {
        if (to.Y == from.Y) data.Append('H').Append(SvgNumber.OfHundredths(to.X));
        else if (to.X == from.X) data.Append('V').Append(SvgNumber.OfHundredths(to.Y));
        else Pair(data.Append('L'), to);
        return to;
    }

    private static StringBuilder Pair(StringBuilder data, (long X, long Y) point)
    {
        data.Append(SvgNumber.OfHundredths(point.X));
        if (point.Y >= 0) data.Append(' ');
        return data.Append(SvgNumber.OfHundredths(point.Y));
    }

    private static (long X, long Y) Rounded(Point point) =>
        (SvgNumber.Hundredths(point.X.Points), SvgNumber.Hundredths(point.Y.Points));
}
