namespace QifuReports.Typesetting.Document;

/// <summary>
/// A chart as data: what the chart shows, not how it looks. The labels of values are given as finished text, so that chart and prose state
/// a value in the same words. Only the labels of axis ticks are written when the chart is drawn.
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

/// <summary>A position along the category axis.</summary>
/// <param name="Name">The text under the position, e.g. "Q3 2025"; may wrap. Empty unless the kind is
/// <see cref="CategoryKind.Shown"/>.</param>
public sealed record ChartCategory(string Name, CategoryKind Kind = CategoryKind.Shown)
{
    /// <summary>A period without known figures: a narrow position with a break in the axis and without bars or points.</summary>
    public static ChartCategory Missing { get; } = new("", CategoryKind.Missing);

    /// <summary>A space between groups of columns that are not compared with each other.</summary>
    public static ChartCategory Space { get; } = new("", CategoryKind.Space);

    public static implicit operator ChartCategory(string name) => new(name);
}

/// <summary>What is at a position along the category axis: a category, a missing period or an empty space.</summary>
public enum CategoryKind { Shown, Missing, Space }

/// <summary>A chart with a category axis.</summary>
public abstract record CategoryChart : ChartSpec
{
    /// <summary>
    /// The categories. Each series must have one point per category; where the kind of the category is not
    /// <see cref="CategoryKind.Shown"/>, the point has no value.
    /// </summary>
    public required IReadOnlyList<ChartCategory> Categories { get; init; }

    /// <summary>
    /// The index of the category to emphasise, usually the newest period: its bars or points have the full colour and its value is bold;
    /// the other categories are paler. Null for none.
    /// </summary>
    public int? Emphasised { get; init; }
}

/// <summary>Upright columns by category, side by side or stacked.</summary>
public sealed record ColumnChart : CategoryChart
{
    public required IReadOnlyList<ChartSeries> Series { get; init; }
    public bool Stacked { get; init; }

    /// <summary>For stacked columns, the total of each stack, printed above the stack; empty for none.</summary>
    public IReadOnlyList<ChartPoint> Totals { get; init; } = [];

    /// <summary>Guided ranges, each drawn as one bar from its low to its high end; empty for none.</summary>
    public IReadOnlyList<RangeSeries> Ranges { get; init; } = [];

    /// <summary>Additional values that the axis must include, so that charts side by side have the same scale; may be empty.</summary>
    public IReadOnlyList<decimal> AlsoReaches { get; init; } = [];
}

/// <summary>A series of guided ranges with one name in the legend.</summary>
/// <param name="Ranges">One range per category; null where the category has none.</param>
public sealed record RangeSeries(string Name, IReadOnlyList<ChartRange?> Ranges, ChartStatus Status = ChartStatus.Guidance);

/// <summary>A range with its low and its high end.</summary>
public sealed record ChartRange(ChartPoint Low, ChartPoint High);

/// <summary>
/// Amounts as columns and a rate as a line, in two panels one above the other over the same time axis. There are two panels because a panel
/// never has two value axes.
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
/// Horizontal bars by category, from top to bottom, which show the parts of a total. One or two series (this year, last year).
/// </summary>
public sealed record BarChart : CategoryChart
{
    public required IReadOnlyList<ChartSeries> Series { get; init; }
}

/// <summary>A chart of how one amount turns into another: a start, signed steps, intermediate sums, an end.</summary>
public sealed record WaterfallChart : ChartSpec
{
    public required IReadOnlyList<WaterfallStep> Steps { get; init; }

    /// <summary>Additional values that the axis must include, so that charts side by side have the same scale; may be empty.</summary>
    public IReadOnlyList<decimal> AlsoReaches { get; init; } = [];
}

/// <summary>One column of a waterfall.</summary>
/// <param name="Name">The text under the column: what the step is (e.g. <c>Lower costs</c>) or which sum it is; may wrap. Empty for a space
/// between two bridges.</param>
/// <param name="Point">For a sum, its amount, drawn from zero; for a step, the signed change.</param>
/// <param name="IsSum">Whether the column is a sum, which starts at zero.</param>
/// <param name="Favourable">For a step, whether the change is good for the measure; null for neither.</param>
public sealed record WaterfallStep(string Name, ChartPoint Point, bool IsSum, bool? Favourable = null)
{
    /// <summary>An empty space between two waterfalls: the next one starts again from zero.</summary>
    public static WaterfallStep Space { get; } = new("", new ChartPoint(null, ""), true);
}

/// <summary>Many small column charts of one kind, each with its name above.</summary>
public sealed record SmallMultiples : CategoryChart
{
    public required IReadOnlyList<ChartSeries> Panels { get; init; }
    public int PanelsPerRow { get; init; } = 3;

    /// <summary>
    /// Whether each panel has its own scale, because a common scale would flatten panels with small values. The text under the chart must
    /// say so.
    /// </summary>
    public bool OwnScales { get; init; }
}

/// <summary>A word-sized line without axes.</summary>
public sealed record Sparkline : ChartSpec
{
    public required ChartSeries Series { get; init; }

    /// <summary>The period of each point, used in the alternative text of the line; either empty or one per point.</summary>
    public IReadOnlyList<ChartCategory> Categories { get; init; } = [];

    /// <summary>Whether the last point gets a label if there is enough space for it.</summary>
    public bool Labelled { get; init; } = true;
}
