namespace QifuReports.Pdf.Content;

internal sealed partial class PageContent
{
    public void Add(Rule rule)
    {
        Painting();
        Stroke(rule.Colour, rule.Width, rule.Dash, LineCap.Butt);
        Place(rule.From);
        _target.Raw("m "u8);
        Place(rule.To);
        _target.Raw("l S\n"u8);
    }

    /// <summary>Adds a path. A path that is neither filled nor stroked is invisible and is left out.</summary>
    public void Add(PathItem path)
    {
        Painting();
        if ((path.Fill is null && path.Stroke is null) || path.Steps.Count == 0) return;

        var outside = _state;
        if (path.Clip is { } clip)
        {
            _target.Raw("q\n"u8);
            RectanglePath(clip);
            _target.Raw("W n\n"u8);
        }

        if (path.Fill is { } fill) Fill(fill);
        if (path.Stroke is { } stroke)
        {
            Stroke(stroke, path.StrokeWidth, path.Dash, path.Cap);
            Join(path.Join, path.MiterLimit);
        }

        for (var i = 0; i < path.Steps.Count; i++) Step(path.Steps[i]);
        _target.Raw((path.Fill, path.Stroke) switch
        {
            (not null, not null) => path.EvenOdd ? "B*\n"u8 : "B\n"u8,
            (not null, null) => path.EvenOdd ? "f*\n"u8 : "f\n"u8,
            _ => "S\n"u8,
        });

        if (path.Clip is null) return;
        _target.Raw("Q\n"u8);
        _state = outside;
    }

    private void Step(PathStep step)
    {
        switch (step.Verb)
        {
            case PathVerb.Move:
                Place(step.P1);
                _target.Raw("m\n"u8);
                break;
            case PathVerb.Line:
                Place(step.P1);
                _target.Raw("l\n"u8);
                break;
            case PathVerb.Cubic:
                Place(step.P1);
                Place(step.P2);
                Place(step.P3);
                _target.Raw("c\n"u8);
                break;
            default:
                _target.Raw("h\n"u8);
                break;
        }
    }

    private void Fill(Rgb colour)
    {
        if (_state.Fill == colour) return;
        _state.Fill = colour;
        Colour(colour);
        _target.Raw("rg\n"u8);
    }

    private void Stroke(Rgb colour, Length width, (Length Dash, Length Gap)? dash, LineCap cap)
    {
        if (_state.Stroke != colour)
        {
            _state.Stroke = colour;
            Colour(colour);
            _target.Raw("RG\n"u8);
        }

        var line = Hundredths(width);
        if (_state.LineWidth != line)
        {
            _state.LineWidth = line;
            _target.Decimal(line, Places).Raw(" w\n"u8);
        }

        if (_state.Cap != cap)
        {
            _state.Cap = cap;
            _target.Integer((int)cap).Raw(" J\n"u8);
        }

        var pattern = dash is { } d ? (Hundredths(d.Dash), Hundredths(d.Gap)) : default;
        if (_state.Dash == pattern) return;
        _state.Dash = pattern;
        _target.Byte((byte)'[');
        if (pattern != default) _target.Decimal(pattern.Item1, Places).Byte((byte)' ').Decimal(pattern.Item2, Places);
        _target.Raw("]0 d\n"u8);
    }

    /// <summary>Sets the line join. The mitre limit is written only if the join is mitred.</summary>
    private void Join(LineJoin join, double miterLimit)
    {
        if (_state.Join != join)
        {
            _state.Join = join;
            _target.Integer((int)join).Raw(" j\n"u8);
        }

        var limit = (long)Math.Round(miterLimit * 100);
        if (join != LineJoin.Miter || _state.MiterLimit == limit) return;
        _state.MiterLimit = limit;
        _target.Decimal(limit, Places).Raw(" M\n"u8);
    }

    private void Colour(Rgb colour)
    {
        Channel(colour.R);
        Channel(colour.G);
        Channel(colour.B);
    }

    private void Channel(byte value) => _target.Decimal((value * 2000 + 255) / 510, 3).Byte((byte)' ');
}
