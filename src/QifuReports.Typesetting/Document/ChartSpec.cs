namespace QifuReports.Typesetting.Document;

/// <summary>
/// A chart as data: what is shown, not how. Labels come ready from the figures, so that a chart states a value in the same
/// words as the text; only axis ticks are made by the renderer.
/// </summary>
public abstract record ChartSpec
{
    /// <summary>The unit of the value axis, for instance <c>RMB million</c>.</summary>
    public required string Unit { get; init; }
}

/// <summary>One mark of a chart.</summary>
/// <param name="Value">Its height on the axis, in the axis's unit; null leaves a gap.</param>
/// <param name="Label">The value in words, as the text would state it; may be empty where no label is wanted.</param>
/// <param name="Reference">The name of the figure that the label states.</param>
public sealed record ChartPoint(decimal? Value, string Label, string? Reference = null);

/// <summary>A row of marks under one name.</summary>
public sealed record ChartSeries(string Name, IReadOnlyList<ChartPoint> Points, ChartStatus Status = ChartStatus.Actual);

/// <summary>What kind of figure a mark is (IBCS): actual solid, prior year lighter, guidance outlined, forecast hatched.</summary>
public enum ChartStatus { Actual, PriorYear, Guidance, Forecast }

/// <summary>Upright columns by category, beside or on each other, with an optional line on a second axis.</summary>
public sealed record ColumnChart : ChartSpec
{
    public required IReadOnlyList<string> Categories { get; init; }
    public required IReadOnlyList<ChartSeries> Series { get; init; }
    public bool Stacked { get; init; }

    /// <summary>Where stacked: the label over each stack (its total); empty for none.</summary>
    public IReadOnlyList<ChartPoint> Totals { get; init; } = [];

    /// <summary>A line over the columns, on its own axis; null for none.</summary>
    public ChartSeries? Line { get; init; }

    /// <summary>The unit of the line's axis.</summary>
    public string LineUnit { get; init; } = "";
}

/// <summary>Lines over categories in time.</summary>
public sealed record LineChart : ChartSpec
{
    public required IReadOnlyList<string> Categories { get; init; }
    public required IReadOnlyList<ChartSeries> Series { get; init; }
}

/// <summary>Horizontal bars by category, longest names first class: structure runs top to bottom. One or two series (this year, last year).</summary>
public sealed record BarChart : ChartSpec
{
    public required IReadOnlyList<string> Categories { get; init; }
    public required IReadOnlyList<ChartSeries> Series { get; init; }
}

/// <summary>How one amount became another: a start, signed steps, sums between, an end.</summary>
public sealed record WaterfallChart : ChartSpec
{
    public required IReadOnlyList<WaterfallStep> Steps { get; init; }

    /// <summary>Levels that the axis has to hold beside those reached, so that charts that stand together have one scale; may be empty.</summary>
    public IReadOnlyList<decimal> AlsoReaches { get; init; } = [];
}

/// <summary>One column of a waterfall.</summary>
/// <param name="Name">Stands under the column; may wrap.</param>
/// <param name="Point">A sum's height from zero, or the signed change of a step.</param>
/// <param name="IsSum">Whether the column stands on zero.</param>
/// <param name="Favourable">For a step: whether the move is good for the measure; null for neither.</param>
public sealed record WaterfallStep(string Name, ChartPoint Point, bool IsSum, bool? Favourable = null);

/// <summary>Many small charts of one kind with one scale, each under its name.</summary>
public sealed record SmallMultiples : ChartSpec
{
    public required IReadOnlyList<string> Categories { get; init; }
    public required IReadOnlyList<ChartSeries> Panels { get; init; }
    public int PanelsPerRow { get; init; } = 3;
}

/// <summary>A word-sized line without axes.</summary>
public sealed record Sparkline : ChartSpec
{
    public required ChartSeries Series { get; init; }
}
