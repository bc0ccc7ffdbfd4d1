namespace QifuReports.Typesetting.Document.Charts;

/// <summary>One value of a chart, drawn as a bar, a column or a point of a line.</summary>
/// <param name="Value">The value, in the unit of the value axis; null leaves a gap.</param>
/// <param name="Label">The value in words, as the text would state it; empty for no label.</param>
/// <param name="Reference">The hidden reference that links the label to its figure.</param>
public sealed record ChartPoint(decimal? Value, string Label, string? Reference = null);

/// <summary>A series of values with one name in the legend.</summary>
public sealed record ChartSeries(string Name, IReadOnlyList<ChartPoint> Points, ChartStatus Status = ChartStatus.Actual);

/// <summary>
/// The kind of figure that a bar or a line shows, which decides its fill (IBCS): actual figures are solid, prior-year figures lighter,
/// guidance outlined and hatched, earlier guidance outlined with a broken line, forecasts hatched.
/// </summary>
public enum ChartStatus { Actual, PriorYear, Guidance, Forecast, EarlierGuidance }
