namespace QifuReports.Typesetting.Document.Charts;

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

    public override IReadOnlyList<ChartRow> Rows() => RowsOf(Panels);
}
