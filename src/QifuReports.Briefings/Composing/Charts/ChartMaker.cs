namespace QifuReports.Briefings.Composing.Charts;

/// <summary>Adds the text around a chart: its message, description, note, and its data in words.</summary>
/// <param name="context">The briefing.</param>
/// <param name="message">
/// Writes the message of a chart from its name, the chart's kind, and the values that the message's template sees as <c>shown</c> (see
/// <see cref="ChartMessages"/>).
/// </param>
public sealed class ChartMaker(BriefingContext context, Func<ChartName, ObjectValue, IReadOnlyList<Inline>> message)
{
    public BriefingContext Context { get; } = context;

    /// <summary>Makes the block with a chart and the text around the chart.</summary>
    /// <param name="name">The name of the chart; the id of the block is <c>chart-NAME</c>.</param>
    /// <param name="description">
    /// What the chart shows, with unit and period, but without the name of the company and without a full stop.
    /// </param>
    /// <param name="chart">The data of the chart.</param>
    /// <param name="aspect">The height of the chart as a share of its width.</param>
    /// <param name="shown">The values that the template of the message sees.</param>
    /// <param name="note">The note under the chart; null if there is none.</param>
    /// <param name="axis">The time axis of the chart, whose missing periods are listed; null if there is none.</param>
    public ChartBlock Block(ChartName name, string description, ChartSpec chart, double aspect, ObjectValue shown, ChartNote? note,
        PeriodAxis? axis = null) => new()
    {
        Id = $"chart-{name.Own.Replace(' ', '-')}",
        Message = message(name, shown),
        Description = description,
        Chart = chart,
        AlternativeText = $"{description}. {ChartWords.Data(chart)}{(axis is null ? "" : ChartWords.Missing(axis))}",
        Note = note?.Runs ?? [],
        Aspect = aspect,
    };
}

/// <summary>The name of a chart.</summary>
/// <param name="Own">
/// The chart's own name, e.g. <c>trend-revenue</c>. The chart's message comes from the template <c>chart-OWN</c>, if that exists.
/// </param>
/// <param name="Kind">What the chart shows. If that template does not exist, the message comes from the template <c>chart-KIND</c>.</param>
public readonly record struct ChartName(string Own, string Kind);
