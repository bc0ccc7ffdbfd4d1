namespace QifuReports.Briefings.Figures;

/// <summary>
/// A figure compared with another figure of the same kind. Each comparison is made only once in a briefing, so that a briefing never shows
/// two different rates for one change.
/// </summary>
/// <param name="Current">The figure that is compared, usually the newer one.</param>
/// <param name="Base">The figure that the current figure is compared with.</param>
/// <param name="Against">Which period the base is from, e.g. the year before.</param>
/// <param name="Difference">The current figure less the base; for ratios in percentage points.</param>
/// <param name="Growth">The change in percent; null for ratios, and if the base is zero or negative or the two signs differ.</param>
/// <param name="IsApproximate">Whether rounding of the two figures leaves the last shown digit of the change uncertain.</param>
public sealed record Comparison(Figure Current, Figure Base, ComparedWith Against, Figure Difference, Figure? Growth, bool IsApproximate)
{
    /// <summary>How the change is worded.</summary>
    public Telling Telling { get; init; } = Telling.Value;

    /// <summary>The change as an amount in this wording: the difference of the values, or of the sizes.</summary>
    public Figure Move { get; init; } = Difference;

    /// <summary>Whether the change is in percentage points.</summary>
    public bool InPoints => Difference.Measure == Measure.Points;

    /// <summary>
    /// Whether the change between two rates is too uncertain to be shown. Either a rate is known only to whole percents. Or a rate is shown
    /// as <c>about</c>, and the interval of the change contains zero or is at least one percentage point wide.
    /// </summary>
    public bool IsUntold => InPoints && (Current.IsInWholes || Base.IsInWholes
        || ((Current.IsAbout || Base.IsAbout) && (Difference is { Low: <= 0, High: >= 0 } || Difference.Interval.Width >= 1)));

    /// <summary>Whether a percentage would not be meaningful, e.g. because the base is zero. False for percentage points.</summary>
    public bool IsNotMeaningful => !InPoints && Growth is null;

    /// <summary>
    /// -1 for a fall, 0 for broadly flat, 1 for a rise. A growth rate or a change in percentage points is flat if its size is below the
    /// materiality threshold. Any other change counts by its sign alone. A cost filed as a negative amount rises if its size rises.
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
    /// <summary>By the value: <c>up 3.3%</c>, <c>EUR 5.0 million higher</c>.</summary>
    Value,

    /// <summary>For a cost filed as a negative amount: by its size, in the same words as for other amounts.</summary>
    Cost,

    /// <summary>
    /// For a cost in one period and an income in the other period, or for a loss and a profit: by the distance between the two amounts,
    /// <c>a swing of EUR 5.0 million</c>.
    /// </summary>
    Turned,

    /// <summary>For two losses or two credits: by their size, <c>EUR 5.0 million larger</c>.</summary>
    Size,

    /// <summary>For other amounts that are both negative: by the value, <c>EUR 0.7 million more negative</c>.</summary>
    Negative,
}

/// <summary>The period that a figure is compared with.</summary>
public enum ComparedWith
{
    YearBefore,

    /// <summary>The period of the same length just before: the prior quarter, the prior half.</summary>
    Prior, YearEnd,

    /// <summary>The latest value of the eight prior periods of the same length, from filings published by the briefing's date.</summary>
    LastKnown,
}

/// <summary>How large a change must be at least to count as material.</summary>
/// <param name="GrowthPercent">The least change of an amount, in percent of the base.</param>
/// <param name="Points">The least change of a ratio, in percentage points.</param>
public sealed record Materiality(decimal GrowthPercent, decimal Points)
{
    public static Materiality Default { get; } = new(1.0m, 0.1m);
}
