namespace QifuReports.Typesetting.Charts;

/// <summary>
/// Two value axes on one set of gridlines: the columns' in the lower part, the line's in the upper part, so that neither the
/// marks nor their labels meet. Pure function.
/// </summary>
internal readonly record struct TwinScale(AxisScale Columns, AxisScale Line)
{
    private const double MostGap = 0.3, MostOfHeight = 0.77;

    /// <summary>
    /// Chooses both axes. <paramref name="gap"/> is the share of the height that must stay free between the tallest column
    /// and the lowest point of the line; 0.3 at most.
    /// </summary>
    /// <remarks>
    /// The columns hold zero. Tried are 4 intervals and more, to <paramref name="mostIntervals"/> (7 at most); the one that uses the most height wins, the columns' counted
    /// threefold because they are read by their length; the fewer intervals where two are equal.
    /// </remarks>
    public static TwinScale Over(decimal low, decimal high, decimal lineLow, decimal lineHigh, double gap, int mostIntervals)
    {
        // Columns and gap leave the line about a quarter of the height.
        gap = Math.Min(gap, MostGap);
        var best = default(TwinScale);
        var bestUse = -1.0;
        for (var intervals = 4; intervals <= Math.Clamp(mostIntervals, 4, 7); intervals++)
        {
            var step = NiceStep.AtLeast((Math.Max(high, 0) - Math.Min(low, 0)) / intervals);
            for (var tries = 0; tries < 5; tries++, step = NiceStep.After(step))
            {
                var columns = new AxisScale(decimal.Floor(Math.Min(low, 0) / step) * step, step, intervals);
                var top = columns.Share(Math.Max(high, 0));
                if (top + gap > MostOfHeight || !TryLine(lineLow, lineHigh, intervals, top + gap, out var line)) continue;
                var use = 3 * (top - columns.Share(Math.Min(low, 0))) + (line.Share(lineHigh) - line.Share(lineLow));
                if (use <= bestUse + 1e-9) continue;
                bestUse = use;
                best = new TwinScale(columns, line);
            }
        }

        return best;
    }

    /// <summary>The finest axis of so many intervals on which the lowest value stands at or above a share of the height.</summary>
    private static bool TryLine(decimal low, decimal high, int intervals, double floor, out AxisScale scale)
    {
        var span = high - low;
        if (span == 0) span = high == 0 ? 1 : Math.Abs(high) / 10;
        var step = NiceStep.AtLeast(span / intervals);
        for (var tries = 0; tries < 24; tries++, step = NiceStep.After(step))
        {
            var from = decimal.Floor(low / step - (decimal)floor * intervals) * step;
            scale = new AxisScale(from, step, intervals);
            if (scale.Share(high) <= 1) return true;
        }

        scale = default;
        return false;
    }
}
