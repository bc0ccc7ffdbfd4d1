namespace QifuReports.Typesetting.Document.Charts;

/// <summary>
/// A chart as data: what the chart shows, not how it looks. The labels of values are given as finished text, so that chart and prose state
/// a value in the same words. Only the labels of axis ticks are written when the chart is drawn.
/// </summary>
/// <remarks>
/// A new kind of chart is a sealed record in this folder, a renderer in QifuReports.Charts, and a line in ChartComposer. The alternative
/// text, the check of the shape and the proof read <see cref="Axis"/> and <see cref="Rows"/>, and so work for every kind.
/// </remarks>
public abstract record ChartSpec
{
    /// <summary>The unit of the value axis, for instance <c>EUR million</c>.</summary>
    public required string Unit { get; init; }

    /// <summary>The categories along the axis; empty if the chart has no categories.</summary>
    public abstract IReadOnlyList<ChartCategory> Axis { get; }

    /// <summary>
    /// Returns all values of the chart, in the order of the alternative text. A value that is left out is neither in the alternative text
    /// nor proved. Renderers must not read the rows, so that the proof does not rely on a list made for drawing. The number of marks in a
    /// row is not checked here, but when the chart is drawn.
    /// </summary>
    public abstract IReadOnlyList<ChartRow> Rows();

    /// <summary>One row per series, in the unit of the chart.</summary>
    protected ChartRow[] RowsOf(IReadOnlyList<ChartSeries> series) => [.. series.Select(s => RowOf(s, Unit))];

    /// <summary>The row of a series in a unit.</summary>
    protected ChartRow RowOf(ChartSeries series, string unit) => new(series.Name, series.Name, unit, MarksOf(series.Points));

    /// <summary>One mark per point, with the name of its category; null for a point without a value.</summary>
    protected ChartMark?[] MarksOf(IReadOnlyList<ChartPoint> points) =>
        [.. points.Select((p, i) => p.Value is null ? null : new ChartMark(NameAt(i), p))];

    /// <summary>The name of a category; null if the axis has fewer categories.</summary>
    protected string? NameAt(int index) => index < Axis.Count ? Axis[index].Name : null;
}
