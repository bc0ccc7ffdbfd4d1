namespace QifuReports.Typesetting.Document;

/// <summary>
/// A chart as data: what it shows, not how it looks. Labels come ready-made from the figures, so that a chart states a value in the same
/// words as the text. Only the labels of axis ticks are made where the chart is drawn.
/// </summary>
/// <remarks>
/// A new kind needs a case in each of these, which throw without it: in Charts ChartComposer (and a renderer beside the others), SpecCheck
/// and LeastHeight; in Briefings ChartWords (the alternative text) and ChartProof (which compares the marks with the figures).
/// </remarks>
public abstract record ChartSpec
{
    /// <summary>The unit of the value axis, for instance <c>EUR million</c>.</summary>
    public required string Unit { get; init; }
}

/// <summary>One mark of a chart.</summary>
/// <param name="Value">The height on the value axis, in the unit of the axis; null leaves a gap.</param>
/// <param name="Label">The value in words, as the text would state it; empty for no label.</param>
/// <param name="Reference">The name of the figure that the label states.</param>
public sealed record ChartPoint(decimal? Value, string Label, string? Reference = null);

/// <summary>A series of marks under one name.</summary>
public sealed record ChartSeries(string Name, IReadOnlyList<ChartPoint> Points, ChartStatus Status = ChartStatus.Actual);

/// <summary>
/// The kind of figure that a mark shows (IBCS): actual figures are solid, prior-year ones lighter, guidance outlined and hatched, earlier
/// guidance outlined with a broken line, forecasts hatched.
/// </summary>
public enum ChartStatus { Actual, PriorYear, Guidance, Forecast, EarlierGuidance }

/// <summary>A position along the category axis.</summary>
/// <param name="Name">The text under the position; may wrap. Empty unless the kind is <see cref="CategoryKind.Shown"/>.</param>
public sealed record ChartCategory(string Name, CategoryKind Kind = CategoryKind.Shown)
{
    /// <summary>A period without known figures: a narrow position with a break in the axis and without marks.</summary>
    public static ChartCategory Missing { get; } = new("", CategoryKind.Missing);

    /// <summary>A space between groups of columns that are not compared with each other.</summary>
    public static ChartCategory Space { get; } = new("", CategoryKind.Space);

    public static implicit operator ChartCategory(string name) => new(name);
}

/// <summary>What stands at a position along the category axis.</summary>
public enum CategoryKind { Shown, Missing, Space }

/// <summary>A chart over categories.</summary>
public abstract record CategoryChart : ChartSpec
{
    /// <summary>The categories. Each series has one point per category; at a category that is not shown the point has no value.</summary>
    public required IReadOnlyList<ChartCategory> Categories { get; init; }

    /// <summary>
    /// The index of the category to emphasise, usually the newest period: its marks are in full colour and its value is bold, the others
    /// are paler. Null for none.
    /// </summary>
    public int? Emphasised { get; init; }
}

/// <summary>Upright columns by category, side by side or stacked.</summary>
public sealed record ColumnChart : CategoryChart
{
    public required IReadOnlyList<ChartSeries> Series { get; init; }
    public bool Stacked { get; init; }

    /// <summary>Where stacked, the label over each stack with its total; empty for none.</summary>
    public IReadOnlyList<ChartPoint> Totals { get; init; } = [];

    /// <summary>Guided ranges, each drawn as one bar from its low to its high end; empty for none.</summary>
    public IReadOnlyList<RangeSeries> Ranges { get; init; } = [];

    /// <summary>
    /// More values that the axis has to reach, so that charts that are compared side by side have one scale; may be empty.
    /// </summary>
    public IReadOnlyList<decimal> AlsoReaches { get; init; } = [];
}

/// <summary>A series of guided ranges under one name.</summary>
/// <param name="Ranges">One per category; null where the category has no range.</param>
public sealed record RangeSeries(string Name, IReadOnlyList<ChartRange?> Ranges, ChartStatus Status = ChartStatus.Guidance);

/// <summary>A range with both its ends.</summary>
public sealed record ChartRange(ChartPoint Low, ChartPoint High);

/// <summary>
/// Amounts as columns and a rate as a line, in two panels one above the other over one time axis. One panel never has two value axes.
/// </summary>
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

/// <summary>
/// Horizontal bars by category, from top to bottom, for the structure of a total. One or two series (this year, last year).
/// </summary>
public sealed record BarChart : CategoryChart
{
    public required IReadOnlyList<ChartSeries> Series { get; init; }
}

/// <summary>How one amount became another: a start, signed steps, intermediate sums, an end.</summary>
public sealed record WaterfallChart : ChartSpec
{
    public required IReadOnlyList<WaterfallStep> Steps { get; init; }

    /// <summary>More levels that the axis has to reach, so that charts side by side have one scale; may be empty.</summary>
    public IReadOnlyList<decimal> AlsoReaches { get; init; } = [];
}

/// <summary>One column of a waterfall.</summary>
/// <param name="Name">What the step is (<c>Lower costs</c>) or the name of the sum; set under the column, may wrap. Empty for a space
/// between two bridges.</param>
/// <param name="Point">For a sum its height from zero, for a step the signed change.</param>
/// <param name="IsSum">Whether the column starts at zero.</param>
/// <param name="Favourable">For a step, whether the change is good for the measure; null for neither.</param>
public sealed record WaterfallStep(string Name, ChartPoint Point, bool IsSum, bool? Favourable = null)
{
    /// <summary>A space; another bridge begins after it, from zero.</summary>
    public static WaterfallStep Space { get; } = new("", new ChartPoint(null, ""), true);
}

/// <summary>Many small column charts of one kind, each under its name.</summary>
public sealed record SmallMultiples : CategoryChart
{
    public required IReadOnlyList<ChartSeries> Panels { get; init; }
    public int PanelsPerRow { get; init; } = 3;

    /// <summary>
    /// Whether each panel has its own scale, because a common one would flatten the small panels. The text under the chart has to say so.
    /// </summary>
    public bool OwnScales { get; init; }
}

/// <summary>A word-sized line without axes.</summary>
public sealed record Sparkline : ChartSpec
{
    public required ChartSeries Series { get; init; }

    /// <summary>The period of each point, for the alternative text of the line; empty, or one per point.</summary>
    public IReadOnlyList<ChartCategory> Categories { get; init; } = [];

    /// <summary>Whether the last point is labelled, where there is room for it.</summary>
    public bool Labelled { get; init; } = true;
}
