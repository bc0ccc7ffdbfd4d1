namespace QifuReports.Typesetting.Document;

/// <summary>
/// A chart as data: what is shown, not how. Labels come ready from the figures, so that a chart states a value in the same
/// words as the text; only axis ticks are made by what draws it.
/// </summary>
public abstract record ChartSpec
{
    /// <summary>The unit of the value axis, for instance <c>EUR million</c>.</summary>
    public required string Unit { get; init; }
}

/// <summary>One mark of a chart.</summary>
/// <param name="Value">Its height on the axis, in the axis's unit; null leaves a gap.</param>
/// <param name="Label">The value in words, as the text would state it; may be empty where no label is wanted.</param>
/// <param name="Reference">The name of the figure that the label states.</param>
public sealed record ChartPoint(decimal? Value, string Label, string? Reference = null);

/// <summary>A row of marks under one name.</summary>
public sealed record ChartSeries(string Name, IReadOnlyList<ChartPoint> Points, ChartStatus Status = ChartStatus.Actual);

/// <summary>
/// What kind of figure a mark is (IBCS): actual solid, prior year lighter, guidance outlined and hatched, guidance given earlier outlined and broken, forecast hatched.
/// </summary>
public enum ChartStatus { Actual, PriorYear, Guidance, Forecast, EarlierGuidance }

/// <summary>A place along the axis of categories.</summary>
/// <param name="Name">Stands under it; may wrap. Empty for what is not <see cref="CategoryKind.Shown"/>.</param>
public sealed record ChartCategory(string Name, CategoryKind Kind = CategoryKind.Shown)
{
    /// <summary>A period that is left out since nothing is known of it: narrow, with a break in the axis, without marks.</summary>
    public static ChartCategory Missing { get; } = new("", CategoryKind.Missing);

    /// <summary>A space between groups that are not compared with each other.</summary>
    public static ChartCategory Space { get; } = new("", CategoryKind.Space);

    public static implicit operator ChartCategory(string name) => new(name);
}

/// <summary>What stands at a place along the axis of categories.</summary>
public enum CategoryKind { Shown, Missing, Space }

/// <summary>A chart over categories.</summary>
public abstract record CategoryChart : ChartSpec
{
    /// <summary>Each series has a point for each of them, one without a value where the category is not shown.</summary>
    public required IReadOnlyList<ChartCategory> Categories { get; init; }

    /// <summary>The category that is the news, as a rule the newest period: its marks are in full colour and its value is bold, the others recede. Null for none.</summary>
    public int? Emphasised { get; init; }
}

/// <summary>Upright columns by category, beside or on each other.</summary>
public sealed record ColumnChart : CategoryChart
{
    public required IReadOnlyList<ChartSeries> Series { get; init; }
    public bool Stacked { get; init; }

    /// <summary>Where stacked: the label over each stack (its total); empty for none.</summary>
    public IReadOnlyList<ChartPoint> Totals { get; init; } = [];

    /// <summary>Ranges that are expected, each one bar from its low to its high end; empty for none.</summary>
    public IReadOnlyList<RangeSeries> Ranges { get; init; } = [];

    /// <summary>Values that the axis has to hold beside its own, so that charts that stand together and are compared have one scale; may be empty.</summary>
    public IReadOnlyList<decimal> AlsoReaches { get; init; } = [];
}

/// <summary>A row of expected ranges under one name.</summary>
/// <param name="Ranges">One a category; null for none.</param>
public sealed record RangeSeries(string Name, IReadOnlyList<ChartRange?> Ranges, ChartStatus Status = ChartStatus.Guidance);

/// <summary>A range with both its ends.</summary>
public sealed record ChartRange(ChartPoint Low, ChartPoint High);

/// <summary>Amounts as columns and a rate as a line, in two panels, one above the other, over one axis of time: never two axes in one panel.</summary>
public sealed record TwoPanelChart : CategoryChart
{
    /// <summary>The columns, in <see cref="ChartSpec.Unit"/>.</summary>
    public required ChartSeries Amounts { get; init; }

    /// <summary>The line.</summary>
    public required ChartSeries Rates { get; init; }

    /// <summary>The unit of the line, for instance <c>percent</c>.</summary>
    public required string RateUnit { get; init; }
}

/// <summary>Lines over categories in time.</summary>
public sealed record LineChart : CategoryChart
{
    public required IReadOnlyList<ChartSeries> Series { get; init; }
}

/// <summary>Horizontal bars by category: structure runs top to bottom. One or two series (this year, last year).</summary>
public sealed record BarChart : CategoryChart
{
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
/// <param name="Name">What it does (<c>Lower costs</c>) or the sum that it is; stands under the column and may wrap. Empty for a space between two bridges.</param>
/// <param name="Point">A sum's height from zero, or the signed change of a step.</param>
/// <param name="IsSum">Whether the column stands on zero.</param>
/// <param name="Favourable">For a step: whether the move is good for the measure; null for neither.</param>
public sealed record WaterfallStep(string Name, ChartPoint Point, bool IsSum, bool? Favourable = null)
{
    /// <summary>A space after which another bridge begins, from zero.</summary>
    public static WaterfallStep Space { get; } = new("", new ChartPoint(null, ""), true);
}

/// <summary>Many small column charts of one kind, each under its name.</summary>
public sealed record SmallMultiples : CategoryChart
{
    public required IReadOnlyList<ChartSeries> Panels { get; init; }
    public int PanelsPerRow { get; init; } = 3;

    /// <summary>Whether each panel has a scale of its own, since one for all would flatten the small ones; what stands under the chart says so.</summary>
    public bool OwnScales { get; init; }
}

/// <summary>A word-sized line without axes.</summary>
public sealed record Sparkline : ChartSpec
{
    public required ChartSeries Series { get; init; }

    /// <summary>What each point is of, for the words in place of the line; empty, or one a point.</summary>
    public IReadOnlyList<ChartCategory> Categories { get; init; } = [];

    /// <summary>Whether the last point is labelled, where there is room for it.</summary>
    public bool Labelled { get; init; } = true;
}
