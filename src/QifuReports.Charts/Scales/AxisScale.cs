namespace QifuReports.Charts.Scales;

/// <summary>A value axis that goes in equal steps from <see cref="Low"/> to <see cref="High"/>.</summary>
internal readonly record struct AxisScale(decimal Low, decimal Step, int Intervals)
{
    public decimal High => Low + Step * Intervals;

    public decimal Tick(int index) => Low + Step * index;

    /// <summary>Where a value lies on the axis: 0 at the low end, 1 at the high end.</summary>
    public double Share(decimal value) => (double)((value - Low) / (Step * Intervals));

    /// <summary>
    /// The shortest axis with round ends and at most <paramref name="mostIntervals"/> steps that covers the values from
    /// <paramref name="low"/> to <paramref name="high"/>. With <paramref name="fromZero"/> it also includes zero, which columns and bars
    /// need because they start there.
    /// </summary>
    /// <remarks>
    /// If all values are zero, the axis is from 0 to 1. If all values are one other value and zero need not be included, the axis is a
    /// fifth of that value long.
    /// </remarks>
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

        // A coarser step can end nearer to the data: for values from 0 to 7.4 the axis ends at 7.5 in steps of 2.5, but at 8 in steps of 2.
        var coarser = Snap(low, high, NiceStep.After(step));
        return coarser.High - coarser.Low < scale.High - scale.Low ? coarser : scale;
    }

    /// <summary>An axis without ticks that covers exactly zero and the values. If all values are zero, it is from 0 to 1.</summary>
    public static AxisScale Bare(decimal low, decimal high)
    {
        low = Math.Min(low, 0);
        high = Math.Max(high, 0);
        return new AxisScale(low, low == high ? 1 : high - low, 1);
    }

    /// <summary>
    /// An axis for shapes that do not start at zero. It covers exactly the values; around a single value it extends by a tenth of the value
    /// in both directions.
    /// </summary>
    public static AxisScale Around(decimal low, decimal high)
    {
        var room = low == high ? Math.Max(Math.Abs(low) / 10, 1e-18m) : 0;
        return new AxisScale(low - room, high - low + 2 * room, 1);
    }

    /// <summary>
    /// Whether the axis of a line should include zero. It should if an axis without zero would gain less than half of the height.
    /// </summary>
    public static bool ZeroIsNear(decimal low, decimal high) =>
        (low <= 0 && high >= 0) || (low > 0 ? low < (high - low) : -high < (high - low));

    private static AxisScale Snap(decimal low, decimal high, decimal step)
    {
        var from = decimal.Floor(low / step);
        var to = decimal.Ceiling(high / step);
        return new AxisScale(from * step, step, (int)(to - from));
    }
}
