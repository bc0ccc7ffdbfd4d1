using QifuReports.Typesetting.Pictures.Paths;

namespace QifuReports.Typesetting.Pictures.Svg;

/// <content>Outlines.</content>
internal ref partial struct SvgRun
{
    /// <summary>Puts the current element's outline into the path. Returns false for a rectangle, circle or ellipse of no area.</summary>
    private readonly bool Outline(SvgElement element, in Affine matrix, scoped in SvgGeometry g)
    {
        _path.Begin(matrix);
        switch (element)
        {
            case SvgElement.Rectangle:
                if (!Rectangle(g)) return false;
                break;
            case SvgElement.Circle:
                if (g[SvgAttribute.R] == 0) return false;
                SvgShapes.Ellipse(_path, g[SvgAttribute.Cx], g[SvgAttribute.Cy], g[SvgAttribute.R], g[SvgAttribute.R]);
                break;
            case SvgElement.Ellipse:
                if (g[SvgAttribute.Rx] == 0 || g[SvgAttribute.Ry] == 0) return false;
                SvgShapes.Ellipse(_path, g[SvgAttribute.Cx], g[SvgAttribute.Cy], g[SvgAttribute.Rx], g[SvgAttribute.Ry]);
                break;
            case SvgElement.Line:
                _path.Move(g[SvgAttribute.X1], g[SvgAttribute.Y1]);
                _path.Line(g[SvgAttribute.X2], g[SvgAttribute.Y2]);
                break;
            case SvgElement.Path:
                Data(g.Data);
                break;
            default:
                Points(g.Data, closed: element == SvgElement.Polygon);
                break;
        }

        if (_path.BeyondLimit)
            throw Wrong(_markup.Name.Start, SvgCodes.TooLarge,
                FormattableString.Invariant($"A coordinate is beyond {SvgLimits.Coordinate}."),
                "Correct it, or the transformations around it.");
        if (_path.Total > SvgLimits.PathSteps) throw TooManySteps(_markup.Name.Start);
        return true;
    }

    /// <summary>Adds a rectangle. If only one of the two corner radii is given, both are equal (SVG 1.1, 9.2).</summary>
    private readonly bool Rectangle(scoped in SvgGeometry g)
    {
        double width = g[SvgAttribute.Width], height = g[SvgAttribute.Height];
        if (width == 0 || height == 0) return false;
        var rx = g[g.Has(SvgAttribute.Rx) ? SvgAttribute.Rx : SvgAttribute.Ry];
        var ry = g[g.Has(SvgAttribute.Ry) ? SvgAttribute.Ry : SvgAttribute.Rx];
        if (rx > 0 && ry > 0) SvgShapes.RoundRectangle(_path, g[SvgAttribute.X], g[SvgAttribute.Y], width, height, rx, ry);
        else SvgShapes.Rectangle(_path, g[SvgAttribute.X], g[SvgAttribute.Y], width, height);
        return true;
    }

    private readonly void Data(ByteRange range)
    {
        var data = new SvgPathData(new SvgNumbers(_markup.Text, range), _path);
        if (data.Read()) return;
        if (_path.Total > SvgLimits.PathSteps) throw TooManySteps(data.At);
        throw Wrong(data.At, SvgCodes.BadValue, "The data of the path is not understood from here on.",
            "Save the picture again as plain SVG.");
    }

    private readonly void Points(ByteRange range, bool closed)
    {
        var numbers = new SvgNumbers(_markup.Text, range);
        numbers.SkipSpace();
        for (var first = true; !numbers.Done; first = false)
        {
            if (_path.Total > SvgLimits.PathSteps) throw TooManySteps(numbers.At);
            if (!numbers.TryNumber(out var x)) throw WrongPoints(numbers.At);
            numbers.SkipSeparator();
            if (!numbers.TryNumber(out var y)) throw WrongPoints(numbers.At);
            if (first) _path.Move(x, y);
            else _path.Line(x, y);
            if (numbers.SkipSeparator() && numbers.Done) throw WrongPoints(numbers.At);
        }

        if (closed) _path.Close();
        _path.End();
    }

    private readonly SvgException WrongPoints(int at) =>
        Wrong(at, SvgCodes.BadValue, "The points are not pairs of numbers from here on.", "Save the picture again as plain SVG.");

    private readonly SvgException TooManySteps(int at) =>
        Wrong(at, SvgCodes.TooLarge, FormattableString.Invariant($"The picture has more than {SvgLimits.PathSteps} lines and curves."),
            "Make it simpler.");
}
