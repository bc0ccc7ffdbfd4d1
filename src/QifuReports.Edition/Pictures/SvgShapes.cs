namespace QifuReports.Edition.Pictures;

/// <summary>Rectangles, rules and paths as elements of SVG, with the vectors of the PDF.</summary>
internal static class SvgShapes
{
    /// <summary>The mitre limit that is in force in every picture, as in PDF; SVG has 4 by default.</summary>
    public static string UsualMiterLimit { get; } = SvgNumber.Of(PathItem.UsualMiterLimit);

    /// <summary>Writes a rectangle. Its edges are rounded, not its width and height, so that neighbouring rectangles meet.</summary>
    public static void Write(HtmlWriter html, FilledRectangle box, ColourClasses colours)
    {
        var (x, y, width, height) = Rounded(box.Bounds);
        html.Shape("rect", ("class", colours.Fill(box.Fill)), ("x", x), ("y", y), ("width", width), ("height", height));
    }

    /// <summary>Writes a straight line.</summary>
    public static void Write(HtmlWriter html, Rule rule, ColourClasses colours) =>
        html.Shape("path", ("class", colours.Stroke(rule.Colour)), ("stroke-width", Width(rule.Width)),
            ("stroke-dasharray", Dash(rule.Dash)), ("d", PathData.Of(rule.From, rule.To)));

    /// <summary>Writes a path. A path that is neither filled nor stroked is invisible and is left out.</summary>
    public static void Write(HtmlWriter html, PathItem path, ColourClasses colours)
    {
        if ((path.Fill is null && path.Stroke is null) || path.Steps.Count == 0) return;
        if (path.Clip is { } clip) BeginClip(html, clip);
        var isStroked = path.Stroke is not null;
        html.Shape("path", ("class", ClassOf(path, colours)),
            ("stroke-width", isStroked ? Width(path.StrokeWidth) : null),
            ("stroke-dasharray", isStroked ? Dash(path.Dash) : null),
            ("stroke-linejoin", isStroked ? JoinOf(path.Join) : null),
            ("stroke-linecap", isStroked ? CapOf(path.Cap) : null),
            ("stroke-miterlimit", isStroked && path.Join == LineJoin.Miter ? LimitOf(path.MiterLimit) : null),
            ("fill-rule", path.Fill is not null && path.EvenOdd ? "evenodd" : null),
            ("d", PathData.Of(path.Steps)));
        if (path.Clip is not null) html.End();
    }

    /// <summary>
    /// Opens an element that shows its content inside of a rectangle only. An inner svg element does so by itself and, unlike a
    /// <c>clipPath</c>, needs no name that would have to be unique in the file.
    /// </summary>
    private static void BeginClip(HtmlWriter html, Rect clip)
    {
        var (x, y, width, height) = Rounded(clip);
        html.Begin("svg", ("x", x), ("y", y), ("width", width), ("height", height), ("viewBox", $"{x} {y} {width} {height}"));
    }

    private static string ClassOf(PathItem path, ColourClasses colours) => (path.Fill, path.Stroke) switch
    {
        ({ } fill, { } stroke) => $"{colours.Fill(fill)} {colours.Stroke(stroke)}",
        ({ } fill, null) => colours.Fill(fill),
        _ => colours.Stroke(path.Stroke!.Value),
    };

    private static (string X, string Y, string Width, string Height) Rounded(Rect rect)
    {
        long x = SvgNumber.Hundredths(rect.X.Points), y = SvgNumber.Hundredths(rect.Y.Points),
            right = SvgNumber.Hundredths(rect.Right.Points), bottom = SvgNumber.Hundredths(rect.Bottom.Points);
        return (SvgNumber.OfHundredths(x), SvgNumber.OfHundredths(y),
            SvgNumber.OfHundredths(right - x), SvgNumber.OfHundredths(bottom - y));
    }

    /// <summary>The width of a line; null for 1, which is the default. PDF draws a line of width 0 as thin as can be.</summary>
    private static string? Width(Length width) => SvgNumber.Hundredths(width.Points) switch
    {
        100 => null,
        0 => ".1",
        var hundredths => SvgNumber.OfHundredths(hundredths),
    };

    /// <summary>The lengths of dash and gap; null for a solid line.</summary>
    private static string? Dash((Length Dash, Length Gap)? dash)
    {
        if (dash is not { } d) return null;
        string drawn = SvgNumber.Of(d.Dash), left = SvgNumber.Of(d.Gap);
        return (drawn, left) switch
        {
            ("0", "0") => null,
            _ => drawn == left ? drawn : $"{drawn} {left}",
        };
    }

    private static string? JoinOf(LineJoin join) => join switch
    {
        LineJoin.Round => "round",
        LineJoin.Bevel => "bevel",
        _ => null,
    };

    private static string? CapOf(LineCap cap) => cap switch
    {
        LineCap.Round => "round",
        LineCap.Square => "square",
        _ => null,
    };

    private static string? LimitOf(double limit) => SvgNumber.Of(limit) is var text && text == UsualMiterLimit ? null : text;
}
