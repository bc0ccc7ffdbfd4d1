namespace QifuReports.Charts.Waterfalls;

/// <summary>The two levels between which a column of a waterfall chart lies.</summary>
/// <param name="From">Zero for a sum; for a step, the level where the last step or sum ended.</param>
/// <param name="To">The level where the column ends; equal to <paramref name="From"/> for a step without a value.</param>
internal readonly record struct WaterfallLevel(decimal From, decimal To)
{
    public static WaterfallLevel[] Of(WaterfallChart chart)
    {
        var levels = new WaterfallLevel[chart.Steps.Count];
        var level = 0m;
        for (var i = 0; i < levels.Length; i++)
        {
            var step = chart.Steps[i];
            var from = step.IsSum && step.Point.Value is not null ? 0 : level;
            if (step.Point.Value is { } value) level = step.IsSum ? value : level + value;
            else if (step == WaterfallStep.Space) from = level = 0;
            levels[i] = new WaterfallLevel(from, level);
        }

        return levels;
    }

    /// <summary>The range of all levels, and of other levels that the chart also has to show; empty if no step has a value.</summary>
    public static ValueRange RangeOf(WaterfallChart chart)
    {
        var range = default(ValueRange);
        var level = 0m;
        foreach (var step in chart.Steps)
        {
            if (step.Point.Value is not { } value) continue;
            level = step.IsSum ? value : level + value;
            range.Add(level);
        }

        if (range.HasValue)
            foreach (var also in chart.AlsoReaches) range.Add(also);
        return range;
    }

    /// <summary>
    /// The label of a step, with its sign in front. A label that already starts with a sign, an arrow or a parenthesis is unchanged.
    /// </summary>
    public static ChartPoint SignedPoint(WaterfallStep step)
    {
        var label = step.Point.Label;
        if (step.IsSum || label.Length == 0 || step.Point.Value is not { } value || value == 0) return step.Point;
        if (label[0] is '+' or '-' or '\u2212' or '\u2013' or '(' or '\u2191' or '\u2193' or '\u25B2' or '\u25BC') return step.Point;
        return step.Point with { Label = (value > 0 ? "+" : "\u2212") + label };
    }

    /// <summary>
    /// The colour of a column. A sum has the colour of the first series; the colour of a step shows whether the change is good or bad for
    /// the measure.
    /// </summary>
    public static Rgb ColourOf(WaterfallStep step, ChartCanvas canvas) => step switch
    {
        { IsSum: true } => canvas.Style.Series[0],
        { Favourable: true } => canvas.Style.Favourable,
        { Favourable: false } => canvas.Style.Adverse,
        _ => canvas.Style.MutedInk,
    };
}
