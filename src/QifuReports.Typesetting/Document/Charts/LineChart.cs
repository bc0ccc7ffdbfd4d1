namespace QifuReports.Typesetting.Document.Charts;

/// <summary>Lines over categories in time.</summary>
public sealed record LineChart : CategoryChart
{
    public required IReadOnlyList<ChartSeries> Series { get; init; }

    public override IReadOnlyList<ChartRow> Rows() => RowsOf(Series);
}
