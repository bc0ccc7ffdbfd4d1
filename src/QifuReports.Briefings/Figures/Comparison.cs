namespace QifuReports.Briefings.Figures;

/// <summary>
/// A figure compared with another one of its kind. Each comparison is made once in a briefing, so that it never shows two rates.
/// </summary>
/// <param name="Current">The figure compared.</param>
/// <param name="Base">The figure it is compared with.</param>
/// <param name="Against">Which base this is.</param>
/// <param name="Difference">Current less base; for ratios in percentage points.</param>
/// <param name="Growth">The change in percent; null for ratios, and if the base is zero or negative or the sign changes.</param>
/// <param name="IsApproximate">Whether rounding of the two figures leaves the last shown digit of the change open.</param>
public sealed record Comparison(Figure Current, Figure Base, ComparedWith Against, Figure Difference, Figure? Growth, bool IsApproximate)
{
    /// <summary>How the change is worded.</summary>
    public Telling Telling { get; init; } = Telling.Value;

    /// <summary>The change as an amount in this wording: the difference of the values, or of the sizes.</summary>
    public Figure Move { get; init; } = Difference;

    /// <summary>Whether the change is in percentage points.</summary>
    public bool InPoints => Difference.Measure == Measure.Points;

    /// <summary>
    /// Whether the change of two rates is not told, because rounding leaves too much open: its direction, half a percentage point or more,
    /// or everything but whole percents.
    /// </summary>
    public bool IsUntold => InPoints && (Current.IsInWholes || Base.IsInWholes
        || ((Current.IsAbout || Base.IsAbout) && (Difference is { Low: <= 0, High: >= 0 } || Difference.Interval.Width >= 1)));

    /// <summary>Whether a percentage would not be meaningful.</summary>
    public bool IsNotMeaningful => !InPoints && Growth is null;

    /// <summary>
    /// -1 for a fall, 0 for broadly flat, 1 for a rise: compares the change with the materiality threshold. A cost filed below zero rises
    /// if its size rises.
    /// </summary>
    public int Direction(Materiality materiality)
    {
        if (Growth is not null) return Sign(Growth.Value, materiality.GrowthPercent);
        if (InPoints) return Sign(Difference.Value, materiality.Points);
        return Telling is Telling.Cost or Telling.Turned ? Math.Sign(Move.Value) : Math.Sign(Difference.Value);
    }

    private static int Sign(decimal value, decimal threshold) => Math.Abs(value) < threshold ? 0 : Math.Sign(value);
}

/// <summary>How the change of an amount is worded.</summary>
public enum Telling
{
    /// <summary>By value: <c>up 3.3%</c>, <c>EUR 5.0 million higher</c>.</summary>
    Value,

    /// <summary>A cost filed below zero: by its size, in the same words.</summary>
    Cost,

    /// <summary>
    /// A cost in one period and an income in the other, or a loss and a profit: by the distance between them,
    /// <c>a swing of EUR 5.0 million</c>.
    /// </summary>
    Turned,

    /// <summary>Two losses or two credits: by their size, <c>EUR 5.0 million larger</c>.</summary>
    Size,

    /// <summary>Other amounts that are both negative: by value, <c>EUR 0.7 million more negative</c>.</summary>
    Negative,
}

/// <summary>The period that a figure is compared with.</summary>
public enum ComparedWith
{
    YearBefore,

    /// <summary>The period of the same length just before: the prior quarter, the prior half.</summary>
    Prior, YearEnd,

    /// <summary>The latest known value among the eight prior periods of the same length, from the filings of the day.</summary>
    LastKnown,
}

/// <summary>The sizes from which a change counts as material.</summary>
/// <param name="GrowthPercent">For amounts, in percent of the base.</param>
/// <param name="Points">For ratios, in percentage points.</param>
public sealed record Materiality(decimal GrowthPercent, decimal Points)
{
    public static Materiality Default { get; } = new(1.0m, 0.1m);
}
