namespace QifuReports.Typesetting.Document.Charts;

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

    public override IReadOnlyList<ChartRow> Rows() => [RowOf(Amounts, Unit), RowOf(Rates, RateUnit)];
}
