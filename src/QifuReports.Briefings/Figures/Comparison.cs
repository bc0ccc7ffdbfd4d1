namespace QifuReports.Briefings.Figures;

/// <summary>One figure against another of its kind: made once in a briefing, so that the same comparison never shows two rates.</summary>
/// <param name="Current">What is compared.</param>
/// <param name="Base">What it is compared with.</param>
/// <param name="Against">Which base that is.</param>
/// <param name="Difference">Current less base; of ratios in percentage points.</param>
/// <param name="Growth">The change in percent; null for ratios, and where the base is zero or negative or the sign changes.</param>
/// <param name="IsApproximate">Whether the rounding of the two leaves open what the shown digit of the change is.</param>
public sealed record Comparison(Figure Current, Figure Base, ComparedWith Against, Figure Difference, Figure? Growth, bool IsApproximate)
{
    /// <summary>In what terms the change is told.</summary>
    public Telling Telling { get; init; } = Telling.Value;

    /// <summary>The change as an amount in these terms: the difference, or that of the sizes.</summary>
    public Figure Move { get; init; } = Difference;

    /// <summary>Whether the measure moves in percentage points.</summary>
    public bool InPoints => Difference.Measure == Measure.Points;

    /// <summary>
    /// Whether the move of two rates is not told, since rounding leaves too much of it open: which way it went, half a point or more, or all but the whole percents.
    /// </summary>
    public bool IsUntold => InPoints && (Current.IsInWholes || Base.IsInWholes
        || ((Current.IsAbout || Base.IsAbout) && (Difference is { Low: <= 0, High: >= 0 } || Difference.Interval.Width >= 1)));

    /// <summary>Where a percentage would mean nothing.</summary>
    public bool IsNotMeaningful => !InPoints && Growth is null;

    /// <summary>-1 fell, 0 broadly flat, +1 rose: by the size of the change against the threshold of what is material. A cost that is filed below zero rises with its size.</summary>
    public int Direction(Materiality materiality)
    {
        if (Growth is not null) return Sign(Growth.Value, materiality.GrowthPercent);
        if (InPoints) return Sign(Difference.Value, materiality.Points);
        return Telling is Telling.Cost or Telling.Turned ? Math.Sign(Move.Value) : Math.Sign(Difference.Value);
    }

    private static int Sign(decimal value, decimal threshold) => Math.Abs(value) < threshold ? 0 : Math.Sign(value);
}

/// <summary>In what terms the change of an amount is told.</summary>
public enum Telling
{
    /// <summary>By value: <c>up 3.3%</c>, <c>EUR 5.0 million higher</c>.</summary>
    Value,

    /// <summary>Of a cost that is filed below zero, by its size, in the same words.</summary>
    Cost,

    /// <summary>Of a cost in one period and an income in the other, or a loss and a profit, by how far apart they are: <c>a swing of EUR 5.0 million</c>.</summary>
    Turned,

    /// <summary>Of two losses or two credits, by their size: <c>EUR 5.0 million larger</c>.</summary>
    Size,

    /// <summary>Of other amounts that are both below zero, by value: <c>EUR 0.7 million more negative</c>.</summary>
    Negative,
}

/// <summary>What a figure is compared with.</summary>
public enum ComparedWith
{
    YearBefore,

    /// <summary>The period of the same length before: the prior quarter, the prior half.</summary>
    Prior, YearEnd,

    /// <summary>The latest value before it, of the eight periods of its length before, that a filing of the day states or gives.</summary>
    LastKnown,
}

/// <summary>From what size on a move is called one.</summary>
/// <param name="GrowthPercent">For amounts, in percent of the base.</param>
/// <param name="Points">For ratios, in percentage points.</param>
public sealed record Materiality(decimal GrowthPercent, decimal Points)
{
    public static Materiality Default { get; } = new(1.0m, 0.1m);
}
