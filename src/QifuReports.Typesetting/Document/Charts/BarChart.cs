namespace QifuReports.Typesetting.Document.Charts;

/// <summary>
/// Horizontal bars by category, from top to bottom, which show the parts of a total. One or two series (this year, last year).
/// </summary>
public sealed record BarChart : CategoryChart
{
    public required IReadOnlyList<ChartSeries> Series { get; init; }

    public override IReadOnlyList<ChartRow> Rows() => RowsOf(Series);
}
