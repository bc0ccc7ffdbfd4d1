namespace QifuReports.Typesetting.Pictures.Paths;

/// <summary>Collects the steps of one path in points of the picture, with their bounding box. Reused for each path.</summary>
internal sealed class PathBuffer
{
    private readonly List<PathStep> _steps = new(64);
    private Affine _matrix;
    private Extent _bounds;
    private Point _start;
    private bool _closed;

    /// <summary>The number of steps of all paths so far.</summary>
    public int Total { get; private set; }

    /// <summary>Whether any coordinate was beyond <see cref="SvgLimits.Coordinate"/> or not a number.</summary>
    public bool BeyondLimit { get; private set; }

    /// <summary>The bounding box of the path's points and of its curves' control points.</summary>
    public Extent Bounds => _bounds;

    /// <summary>Whether lines or curves meet within a subpath.</summary>
    public bool HasCorners { get; private set; }

    public bool IsEmpty => _steps.Count == 0;

    public PathStep[] ToArray() => _steps.ToArray();

    /// <summary>Begins a path whose points are transformed by a matrix.</summary>
    public void Begin(in Affine matrix)
    {
        _steps.Clear();
        _matrix = matrix;
        _bounds = Extent.Nothing;
        _closed = false;
        HasCorners = false;
    }

    public void Move(double x, double y)
    {
        DropLoneMove();
        _start = At(x, y);
        Add(new PathStep(PathVerb.Move, _start));
    }

    public void Line(double x, double y)
    {
        GoOn();
        Add(new PathStep(PathVerb.Line, Reach(At(x, y))));
    }

    public void Cubic(double x1, double y1, double x2, double y2, double x, double y)
    {
        GoOn();
        Add(new PathStep(PathVerb.Cubic, Reach(At(x1, y1)), Reach(At(x2, y2)), Reach(At(x, y))));
    }

    public void Close()
    {
        DropLoneMove();
        if (_steps.Count == 0 || _closed || _steps[^1].Verb == PathVerb.Close)
        {
            _closed = true;
            return;
        }

        Add(new PathStep(PathVerb.Close));
        HasCorners = true;
        _closed = true;
    }

    /// <summary>Ends the path.</summary>
    public void End() => DropLoneMove();

    /// <summary>Ends a path whose curves join smoothly.</summary>
    public void EndSmooth() => HasCorners = false;

    /// <summary>The two ends, if the path is nothing but a straight line; otherwise null.</summary>
    public (Point From, Point To)? OneLine => _steps.Count == 2 && _steps[1].Verb == PathVerb.Line ? (_steps[0].P1, _steps[1].P1) : null;

    /// <summary>The rectangle, if the path is nothing but an upright rectangle, closed or not (a fill closes it); otherwise null.</summary>
    public Extent? OneRectangle
    {
        get
        {
            var count = _steps.Count;
            if (count > 0 && _steps[count - 1].Verb == PathVerb.Close) count--;
            if (count == 5 && SameX(_steps[4].P1, _steps[0].P1) && SameY(_steps[4].P1, _steps[0].P1)) count--;
            if (count != 4) return null;
            for (var i = 0; i < _steps.Count; i++)
            {
                if (_steps[i].Verb == PathVerb.Cubic || (i > 0 && _steps[i].Verb == PathVerb.Move)) return null;
            }

            Point a = _steps[0].P1, b = _steps[1].P1, c = _steps[2].P1, d = _steps[3].P1;
            return (SameX(a, b) && SameY(b, c) && SameX(c, d) && SameY(d, a)) || (SameY(a, b) && SameX(b, c) && SameY(c, d) && SameX(d, a))
                ? _bounds : null;
        }
    }

    private static bool SameX(Point a, Point b) => a.X.Points == b.X.Points;

    private static bool SameY(Point a, Point b) => a.Y.Points == b.Y.Points;

    /// <summary>After a closed subpath without a new move, the next step begins at the start of that subpath.</summary>
    private void GoOn()
    {
        if (_closed) Add(new PathStep(PathVerb.Move, _start));
        var last = _steps[^1];
        if (last.Verb == PathVerb.Move) Reach(last.P1);
        else HasCorners = true;
    }

    /// <summary>Removes a move that no step follows, since it paints nothing.</summary>
    private void DropLoneMove()
    {
        if (_steps.Count > 0 && _steps[^1].Verb == PathVerb.Move) _steps.RemoveAt(_steps.Count - 1);
    }

    private void Add(in PathStep step)
    {
        _steps.Add(step);
        _closed = false;
        Total++;
    }

    private Point Reach(Point point)
    {
        _bounds = _bounds.With(point.X.Points, point.Y.Points);
        return point;
    }

    private Point At(double x, double y)
    {
        double toX = _matrix.X(x, y), toY = _matrix.Y(x, y);
        if (!(Math.Abs(toX) <= SvgLimits.Coordinate && Math.Abs(toY) <= SvgLimits.Coordinate)) BeyondLimit = true;
        return new Point(new Length(toX), new Length(toY));
    }
}
