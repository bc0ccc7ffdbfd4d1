namespace QifuReports.Briefings.Composing.Charts;

/// <summary>Adds the text around a chart: its message, description, note, and its data in words.</summary>
/// <param name="context">The briefing.</param>
/// <param name="message">
/// Writes a chart's message from its name, its kind and the values that the template sees as <c>shown</c>: see <see cref="ChartMessages"/>.
/// </param>
public sealed class ChartMaker(BriefingContext context, Func<ChartName, ObjectValue, IReadOnlyList<Inline>> message)
{
    public BriefingContext Context { get; } = context;

    /// <summary>Makes the block with a chart and the text around the chart.</summary>
    /// <param name="name">The name of the chart; the id of the block is <c>chart-NAME</c>.</param>
    /// <param name="description">What the chart shows, with unit and period, but without the company's name or a full stop.</param>
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
/// <param name="Own">The chart's name, e.g. <c>trend-revenue</c>. The template <c>chart-OWN</c>, if it exists, writes the message.</param>
/// <param name="Kind">The kind of chart: <c>trend</c>. Without a template <c>chart-OWN</c>, <c>chart-KIND</c> writes the message.</param>
public readonly record struct ChartName(string Own, string Kind);
