namespace QifuReports.Typesetting.Document.Charts;

/// <summary>A chart of how one amount turns into another: a start, signed steps, intermediate sums, an end.</summary>
public sealed record WaterfallChart : ChartSpec
{
    public required IReadOnlyList<WaterfallStep> Steps { get; init; }

    /// <summary>Additional values that the axis must include, so that charts side by side have the same scale; may be empty.</summary>
    public IReadOnlyList<decimal> AlsoReaches { get; init; } = [];

    /// <summary>Empty: each step has a name of its own.</summary>
    public override IReadOnlyList<ChartCategory> Axis => [];

    /// <summary>Returns one row per bridge. A space between two bridges is the first mark of the second bridge.</summary>
    public override IReadOnlyList<ChartRow> Rows()
    {
        List<List<ChartMark>> bridges = [[]];
        foreach (var step in Steps)
        {
            if (step.Name.Length == 0) bridges.Add([]);
            bridges[^1].Add(new ChartMark(step.Name.Length == 0 ? null : step.Name, step.Point));
        }
        return [.. bridges.Select(b => new ChartRow(null, "", Unit, b))];
    }
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
