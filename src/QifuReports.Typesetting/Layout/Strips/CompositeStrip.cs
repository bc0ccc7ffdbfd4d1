namespace QifuReports.Typesetting.Layout.Strips;

/// <summary>Several strips that are placed together, because they are side by side or because no page break may divide them.</summary>
internal sealed class CompositeStrip : Strip
{
    private readonly List<StripPart> _parts = [];

    public override IReadOnlyList<StripPart> Parts => _parts;

    /// <summary>Whether the charts in this strip may be drawn lower. If so, the parts must be in order from top to bottom.</summary>
    public bool CanBeLow { get; init; }

    /// <summary>Stacks strips downwards from a top edge, moved to the right by <paramref name="left"/>; returns the bottom edge.</summary>
    public double Stack(IEnumerable<Strip> strips, double left, double top = 0)
    {
        var y = top;
        Strip? above = null;
        foreach (var strip in strips)
        {
            if (strip is EndMark end)
            {
                above?.Ends(end.Tag);
                continue;
            }
            var entered = !ReferenceEquals(above?.Backdrop, strip.Backdrop);
            if (entered) y += above?.Backdrop?.Padding ?? 0;
            if (above is not null) y += Math.Max(above.SpaceAfter, strip.SpaceBefore);
            if (entered) y += strip.Backdrop?.Padding ?? 0;
            Add(strip, left, y);
            y += strip.Height;
            above = strip;
        }
        y += above?.Backdrop?.Padding ?? 0;
        Height = Math.Max(Height, y);
        return y;
    }

    /// <summary>Adds one strip at a position inside this strip.</summary>
    public void Add(Strip strip, double left, double top)
    {
        _parts.Add(new StripPart(strip, left, top));
        if (strip.Notes is not null) AddNotes([.. strip.Notes]);
        Height = Math.Max(Height, top + strip.Height);
    }

    public override bool SetLow(bool low)
    {
        if (!CanBeLow) return false;
        var (changed, below) = (false, Height - FootOfParts());
        for (var i = 0; i < _parts.Count; i++)
        {
            var (strip, left, top) = _parts[i];
            var before = strip.Height;
            if (!strip.SetLow(low)) continue;
            changed = true;
            // The strips below this one in the same column move down or up by the same distance.
            for (var k = i + 1; k < _parts.Count; k++)
                if (_parts[k].Left == left && _parts[k].Top > top)
                    _parts[k] = _parts[k] with { Top = _parts[k].Top + strip.Height - before };
        }
        if (changed) Height = FootOfParts() + below;
        return changed;
    }

    private double FootOfParts()
    {
        var foot = 0.0;
        for (var i = 0; i < _parts.Count; i++) foot = Math.Max(foot, _parts[i].Top + _parts[i].Strip.Height);
        return foot;
    }

    protected override void Draw(Canvas canvas, double x, double y)
    {
        Backdrop? behind = null;
        for (var i = 0; i < _parts.Count; i++)
        {
            var (strip, left, top) = _parts[i];
            if (!ReferenceEquals(behind, strip.Backdrop))
            {
                behind = strip.Backdrop;
                behind?.Fill(canvas, Backdrop.Reserve(canvas), x + left, y + top - behind.Padding, y + BottomOf(i) + behind.Padding);
            }
            strip.Place(canvas, x + left + strip.X, y + top);
        }
    }

    /// <summary>Returns the bottom edge of the last of the consecutive strips that have the same background as a given strip.</summary>
    private double BottomOf(int part)
    {
        var last = part;
        while (last + 1 < _parts.Count && ReferenceEquals(_parts[last + 1].Strip.Backdrop, _parts[part].Strip.Backdrop)) last++;
        return _parts[last].Top + _parts[last].Strip.Height;
    }
}

/// <summary>A strip inside another strip, and its position there.</summary>
internal readonly record struct StripPart(Strip Strip, double Left, double Top);
