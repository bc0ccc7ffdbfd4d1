namespace QifuReports.Typesetting.Layout;

/// <summary>Strips that stand or fall together: what is set side by side, or what must not be divided.</summary>
internal sealed class CompositeStrip : Strip
{
    private readonly List<(Strip Strip, double Top)> _parts = [];

    public override IReadOnlyList<(Strip Strip, double Top)> Parts => _parts;

    /// <summary>Stacks strips from a top edge down, moved right by <paramref name="dx"/>; gives the bottom edge.</summary>
    public double Stack(IEnumerable<Strip> strips, double dx, double top = 0)
    {
        var y = top;
        var after = 0.0;
        var first = true;
        foreach (var strip in strips)
        {
            if (strip is EndMark end)
            {
                if (!first) _parts[^1].Strip.Ends(end.Tag);
                continue;
            }
            if (!first) y += Math.Max(after, strip.SpaceBefore);
            Add(strip, dx, y);
            y += strip.Height;
            after = strip.SpaceAfter;
            first = false;
        }
        return y;
    }

    /// <summary>Puts one strip at a place.</summary>
    public void Add(Strip strip, double dx, double top)
    {
        strip.X += dx;
        _parts.Add((strip, top));
        if (strip.Notes is not null) AddNotes([.. strip.Notes]);
        Height = Math.Max(Height, top + strip.Height);
    }

    protected override void Draw(Canvas canvas, double x, double y)
    {
        foreach (var (strip, top) in _parts) strip.Place(canvas, x + strip.X, y + top);
    }
}
