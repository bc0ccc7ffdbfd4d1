namespace QifuReports.Charts.Scales;

/// <summary>The span of the values of a chart; empty until the first.</summary>
internal struct ValueRange
{
    /// <summary>Axes end at this magnitude, so that no sum of a chart leaves the decimals.</summary>
    private const decimal Most = 1e24m;

    public decimal Low { get; private set; }
    public decimal High { get; private set; }
    public bool HasValue { get; private set; }

    /// <summary>Takes a value in. Throws <see cref="ArgumentOutOfRangeException"/> beyond 10^24 either way.</summary>
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

    /// <summary>The span of a list of series.</summary>
    public static ValueRange Of(IReadOnlyList<ChartSeries> series)
    {
        var range = default(ValueRange);
        for (var i = 0; i < series.Count; i++) range.Add(series[i].Points);
        return range;
    }
}
