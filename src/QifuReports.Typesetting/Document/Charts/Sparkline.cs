namespace QifuReports.Typesetting.Document.Charts;

/// <summary>A word-sized line without axes.</summary>
public sealed record Sparkline : ChartSpec
{
    public required ChartSeries Series { get; init; }

    /// <summary>The period of each point, used in the alternative text of the line; either empty or one per point.</summary>
    public IReadOnlyList<ChartCategory> Categories { get; init; } = [];

    /// <summary>Whether the last point gets a label if there is enough space for it.</summary>
    public bool Labelled { get; init; } = true;

    public override IReadOnlyList<ChartCategory> Axis => Categories;

    public override IReadOnlyList<ChartRow> Rows() => [RowOf(Series, Unit)];
}
