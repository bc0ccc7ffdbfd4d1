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
    /// <summary>Whether the measure moves in percentage points.</summary>
    public bool InPoints => Difference.Measure == Measure.Points;

    /// <summary>Where a percentage would mean nothing.</summary>
    public bool IsNotMeaningful => !InPoints && Growth is null;

    /// <summary>-1 fell, 0 broadly flat, +1 rose: by the size of the change against the threshold of what is material.</summary>
    public int Direction(Materiality materiality)
    {
        if (Growth is not null) return Sign(Growth.Value, materiality.GrowthPercent);
        return InPoints ? Sign(Difference.Value, materiality.Points) : Math.Sign(Difference.Value);
    }

    private static int Sign(decimal value, decimal threshold) => Math.Abs(value) < threshold ? 0 : Math.Sign(value);
}

/// <summary>What a figure is compared with: a year before, the period of the same length before (the prior quarter, the prior half), the last year-end.</summary>
public enum ComparedWith { YearBefore, Prior, YearEnd }

/// <summary>From what size on a move is called one.</summary>
/// <param name="GrowthPercent">For amounts, in percent of the base.</param>
/// <param name="Points">For ratios, in percentage points.</param>
public sealed record Materiality(decimal GrowthPercent, decimal Points)
{
    public static Materiality Default { get; } = new(1.0m, 0.1m);
}
