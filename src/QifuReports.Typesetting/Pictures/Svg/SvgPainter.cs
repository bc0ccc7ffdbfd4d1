using QifuReports.Typesetting.Pictures.Paths;

namespace QifuReports.Typesetting.Pictures.Svg;

/// <summary>Turns outlines with their fill and stroke into the simplest page items that look the same.</summary>
internal sealed class SvgPainter
{
    private readonly List<PlacedItem> _items = new(64);

    public PlacedItem[] Items => [.. _items];

    /// <summary>Paints a finished path. Parts outside the clip, fills without area and strokes without width add nothing.</summary>
    /// <param name="path">The outline, in points of the picture.</param>
    /// <param name="state">The fill, stroke and clip with which the path is painted.</param>
    /// <param name="lineScale">The factor by which the matrix of the state changes line widths.</param>
    public void Paint(PathBuffer path, in SvgState state, double lineScale)
    {
        if (path.IsEmpty) return;
        var width = state.StrokeWidth * lineScale;
        var stroke = width > 0 ? state.Stroke : null;
        // A flat path has no area, but PDF viewers would show a hairline (ISO 32000-1, 8.5.3.3.1).
        var fill = path.Bounds.HasArea && path.OneLine is null ? state.Fill : null;
        if (fill is null && stroke is null) return;

        var rectangle = path.OneRectangle;
        if (stroke is null && rectangle is { } box)
        {
            Box(box, fill!.Value, state.Clip);
            return;
        }

        var reach = stroke is null ? path.Bounds : path.Bounds.Grown(width / 2 * Beyond(state, path.HasCorners && rectangle is null));
        if (!Touches(state.Clip, reach)) return;
        var whole = state.Clip.Holds(reach);
        (Length, Length)? dash = state.Dash is { } d ? (new Length(d.Dash * lineScale), new Length(d.Gap * lineScale)) : null;
        if (fill is null && state.Cap == LineCap.Butt && path.OneLine is { } line)
        {
            if (path.Bounds.Left == path.Bounds.Right && path.Bounds.Top == path.Bounds.Bottom) return;
            if (whole)
            {
                _items.Add(new Rule(line.From, line.To, new Length(width), stroke!.Value) { Dash = dash });
                return;
            }

            if (dash is null && CutLine(line.From, line.To, width, stroke!.Value, state.Clip)) return;
        }

        _items.Add(new PathItem(path.ToArray())
        {
            Fill = fill,
            EvenOdd = fill is not null && state.EvenOdd,
            Stroke = stroke,
            StrokeWidth = new Length(stroke is null ? 0 : width),
            Dash = stroke is null ? null : dash,
            Cap = stroke is null ? LineCap.Butt : state.Cap,
            Join = stroke is null ? LineJoin.Miter : state.Join,
            // A right angle needs a miter of 1.42 line widths, so a miter limit above 1.42 does not cut the corner off.
            MiterLimit = stroke is null || state.Join != LineJoin.Miter || !path.HasCorners
                || (rectangle is not null && state.MiterLimit >= 1.5) ? PathItem.UsualMiterLimit : state.MiterLimit,
            Clip = whole ? null : state.Clip.ToRect(),
        });
    }

    /// <summary>Adds the part of a rectangle that is inside the clip, if any.</summary>
    private void Box(in Extent box, Rgb fill, in Extent clip)
    {
        var rest = box.Common(clip);
        if (rest.HasArea) _items.Add(new FilledRectangle(rest.ToRect(), fill));
    }

    /// <summary>Adds a solid line that the clip cuts, as a shorter line or as a rectangle; returns false for a slanted line.</summary>
    private bool CutLine(Point from, Point to, double width, Rgb colour, in Extent clip)
    {
        var ends = Extent.Nothing.With(from.X.Points, from.Y.Points).With(to.X.Points, to.Y.Points);
        var level = ends.Top == ends.Bottom;
        if (!level && ends.Left != ends.Right) return false;
        var body = level ? new Extent(ends.Left, ends.Top - width / 2, ends.Right, ends.Bottom + width / 2)
            : new Extent(ends.Left - width / 2, ends.Top, ends.Right + width / 2, ends.Bottom);
        var rest = body.Common(clip);
        if (!rest.HasArea) return true;
        if (level ? rest.Top == body.Top && rest.Bottom == body.Bottom : rest.Left == body.Left && rest.Right == body.Right)
        {
            var (first, last) =
                level ? (At(rest.Left, ends.Top), At(rest.Right, ends.Top)) : (At(ends.Left, rest.Top), At(ends.Left, rest.Bottom));
            _items.Add(new Rule(first, last, new Length(width), colour));
        }
        else
        {
            _items.Add(new FilledRectangle(rest.ToRect(), colour));
        }

        return true;
    }

    private static Point At(double x, double y) => new(new Length(x), new Length(y));

    /// <summary>Returns how far a stroke can extend beyond its line at most, as a multiple of half its width.</summary>
    private static double Beyond(in SvgState state, bool sharp)
    {
        var corner = sharp && state.Join == LineJoin.Miter ? Math.Max(1, state.MiterLimit) : 1;
        return state.Cap == LineCap.Square ? Math.Max(corner, Math.Sqrt(2)) : corner;
    }

    private static bool Touches(in Extent clip, in Extent reach) =>
        reach.Left < clip.Right && reach.Right > clip.Left && reach.Top < clip.Bottom && reach.Bottom > clip.Top;
}
