namespace QifuReports.Charts.Scales;

/// <summary>A value axis: from <see cref="Low"/> in equal steps to <see cref="High"/>.</summary>
internal readonly record struct AxisScale(decimal Low, decimal Step, int Intervals)
{
    public decimal High => Low + Step * Intervals;

    public decimal Tick(int index) => Low + Step * index;

    /// <summary>Where a value stands on the axis: 0 at the low end, 1 at the high end.</summary>
    public double Share(decimal value) => (double)((value - Low) / (Step * Intervals));

    /// <summary>
    /// The tightest axis whose ends are nice, of at most <paramref name="mostIntervals"/> steps over the values from <paramref name="low"/> to
    /// <paramref name="high"/>; with <paramref name="fromZero"/> it also holds zero, as everything with a body must.
    /// </summary>
    /// <remarks>Nothing but zero gives 0 to 1; a single other value that need not hold zero stands in a span of a fifth of itself.</remarks>
    public static AxisScale Over(decimal low, decimal high, int mostIntervals, bool fromZero)
    {
        if (fromZero)
        {
            low = Math.Min(low, 0);
            high = Math.Max(high, 0);
        }

        if (low == high)
        {
            if (low == 0) return new AxisScale(0, 1, 1);
            var room = Math.Abs(low) / 10;
            low -= room;
            high += room;
        }

        var most = Math.Max(mostIntervals, low < 0 && high > 0 ? 2 : 1);
        var step = NiceStep.AtLeast((high - low) / most);
        var scale = Snap(low, high, step);
        while (scale.Intervals > most)
        {
            step = NiceStep.After(step);
            scale = Snap(low, high, step);
        }

        // A coarser step can end nearer to the data: 0 to 7.4 ends at 7.5 in 2.5s, but at 8 in 2s.
        var coarser = Snap(low, high, NiceStep.After(step));
        return coarser.High - coarser.Low < scale.High - scale.Low ? coarser : scale;
    }

    /// <summary>An axis without ticks: zero and the values, no more. Nothing but zero gives 0 to 1.</summary>
    public static AxisScale Bare(decimal low, decimal high)
    {
        low = Math.Min(low, 0);
        high = Math.Max(high, 0);
        return new AxisScale(low, low == high ? 1 : high - low, 1);
    }

    /// <summary>Whether a line's axis should hold zero: when leaving it out would gain less than half of the height.</summary>
    public static bool ZeroIsNear(decimal low, decimal high) =>
        (low <= 0 && high >= 0) || (low > 0 ? low < (high - low) : -high < (high - low));

    private static AxisScale Snap(decimal low, decimal high, decimal step)
    {
        var from = decimal.Floor(low / step);
        var to = decimal.Ceiling(high / step);
        return new AxisScale(from * step, step, (int)(to - from));
    }
}
