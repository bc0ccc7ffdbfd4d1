namespace QifuReports.Charts.Scales;

/// <summary>The range of a chart's values; empty until a value is added.</summary>
internal struct ValueRange
{
    /// <summary>The largest absolute value allowed, so that no sum in a chart overflows a decimal.</summary>
    private const decimal Most = 1e24m;

    public decimal Low { get; private set; }
    public decimal High { get; private set; }
    public bool HasValue { get; private set; }

    /// <summary>
    /// Extends the range so that it includes a value. Throws <see cref="ArgumentOutOfRangeException"/> above 10^24 or below -10^24.
    /// </summary>
    public void Add(decimal value)
    {
        if (value is > Most or < -Most) throw new ArgumentOutOfRangeException(nameof(value), value, "A chart's values end at 10^24.");
        Low = HasValue ? Math.Min(Low, value) : value;
        High = HasValue ? Math.Max(High, value) : value;
        HasValue = true;
    }

    public void Add(IReadOnlyList<ChartPoint> points)
    {
        for (var i = 0; i < points.Count; i++)
            if (points[i].Value is { } value) Add(value);
    }

    /// <summary>The range of the values of several series.</summary>
    public static ValueRange Of(IReadOnlyList<ChartSeries> series)
    {
        var range = default(ValueRange);
        for (var i = 0; i < series.Count; i++) range.Add(series[i].Points);
        return range;
    }
}
