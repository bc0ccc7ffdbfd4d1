using QifuReports.Briefings.Context;
using QifuReports.Briefings.Narrative.Values;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Composing.Charts;

/// <summary>Puts around a chart what stands there: its message, its description, its note, and its data in words.</summary>
/// <param name="context">The briefing.</param>
/// <param name="message">Says what a chart finds: from its name, its kind, and what its template sees as <c>shown</c> (see <see cref="ChartMessages"/>).</param>
public sealed class ChartMaker(BriefingContext context, Func<ChartName, ObjectValue, IReadOnlyList<Inline>> message)
{
    public BriefingContext Context { get; } = context;

    /// <summary>The block around a chart.</summary>
    /// <param name="name">Its id is <c>chart-NAME</c>.</param>
    /// <param name="description">What is shown, with unit and period, without the company's name and without a full stop.</param>
    /// <param name="chart">The data.</param>
    /// <param name="aspect">Height as a share of the width.</param>
    /// <param name="shown">What the template of its message sees.</param>
    /// <param name="note">Under it; null for none.</param>
    /// <param name="axis">Its axis of time, whose missing periods are told; null for none.</param>
    public ChartBlock Block(ChartName name, string description, ChartSpec chart, double aspect, ObjectValue shown, ChartNote? note, PeriodAxis? axis = null) => new()
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

/// <summary>What a chart is called.</summary>
/// <param name="Own">Its own name: its message is the template <c>chart-OWN</c>, where there is one.</param>
/// <param name="Kind">What it shows: else its message is the template <c>chart-KIND</c>.</param>
public readonly record struct ChartName(string Own, string Kind);
