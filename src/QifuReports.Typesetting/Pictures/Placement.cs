namespace QifuReports.Typesetting.Pictures;

/// <summary>The placement of a picture: everything is scaled and then moved.</summary>
internal readonly struct Placement(Point origin, double scale)
{
    /// <summary>Returns the item scaled and moved to its new position.</summary>
    /// <exception cref="ArgumentException">The item is a structure mark; pictures have none.</exception>
    public PlacedItem Of(PlacedItem item) => item switch
    {
        FilledRectangle box => box with { Bounds = Of(box.Bounds) },
        Rule rule => rule with { From = Of(rule.From), To = Of(rule.To), Width = rule.Width * scale, Dash = Of(rule.Dash) },
        PathItem path => path with
        {
            Steps = Of(path.Steps),
            StrokeWidth = path.StrokeWidth * scale,
            Dash = Of(path.Dash),
            Clip = path.Clip is { } clip ? Of(clip) : null,
        },
        GlyphRun run => run with { Origin = Of(run.Origin), Size = run.Size * scale },
        _ => throw new ArgumentException($"A picture holds what is painted, not a {item.GetType().Name}.", nameof(item)),
    };

    private PathStep[] Of(IReadOnlyList<PathStep> steps)
    {
        var placed = new PathStep[steps.Count];
        for (var i = 0; i < placed.Length; i++)
        {
            var step = steps[i];
            placed[i] = step.Verb switch
            {
                PathVerb.Close => step,
                PathVerb.Cubic => new PathStep(PathVerb.Cubic, Of(step.P1), Of(step.P2), Of(step.P3)),
                _ => new PathStep(step.Verb, Of(step.P1)),
            };
        }

        return placed;
    }

    private Point Of(Point point) => new(origin.X + point.X * scale, origin.Y + point.Y * scale);

    private Rect Of(Rect rect) => new(origin.X + rect.X * scale, origin.Y + rect.Y * scale, rect.Width * scale, rect.Height * scale);

    private (Length, Length)? Of((Length Dash, Length Gap)? dash) => dash is { } d ? (d.Dash * scale, d.Gap * scale) : null;
}
