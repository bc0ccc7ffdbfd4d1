using QifuReports.Briefings.Figures;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Composing;

/// <summary>What the charts of every kind of briefing are put together from: marks of figures, amounts in millions, and the block around a chart.</summary>
public static class ChartParts
{
    private const decimal Million = 1_000_000m;

    /// <summary>A slot without a mark.</summary>
    public static ChartPoint Gap { get; } = new(null, "");

    /// <summary>The unit of amounts: <c>EUR million</c>.</summary>
    public static string Unit(BriefingContext context) => $"{FigureFormat.Currency(context.Book.Currency)} million";

    /// <summary>An amount of money as an axis of millions has it.</summary>
    public static decimal Millions(Figure figure) => figure.Value / Million;

    /// <summary>The mark of a figure, which is noted as used: money in millions, ratios as they are. A gap for none.</summary>
    public static ChartPoint Point(BriefingContext context, Figure? figure) =>
        figure is null ? Gap : new ChartPoint(figure.Measure == Measure.Money ? figure.Value / Million : figure.Value, FigureFormat.Cell(figure), Reference.Of(context.Book.Use(figure), Manner.Cell));

    /// <summary>The mark of what a figure does to a result, which is noted as used: its size in millions with the sign of the effect.</summary>
    /// <param name="context">The briefing.</param>
    /// <param name="figure">An amount that is not nil.</param>
    /// <param name="effect">The amount as it counts in the result, in whole units.</param>
    /// <param name="manner"><see cref="Manner.Effect"/>, or <see cref="Manner.Reversed"/> where the figure is subtracted.</param>
    public static ChartPoint Effect(BriefingContext context, Figure figure, decimal effect, Manner manner) =>
        new(effect / Million, FigureFormat.Effect(figure, effect), Reference.Of(context.Book.Use(figure), manner));

    /// <summary>The block around a chart, its data in words as its alternative text.</summary>
    /// <param name="name">Of the chart: its id is <c>chart-NAME</c>.</param>
    /// <param name="title">Who, what with its unit, when.</param>
    /// <param name="message">What it shows, one sentence.</param>
    /// <param name="chart">The data.</param>
    /// <param name="aspect">Height as a share of the width.</param>
    /// <param name="note">Basis and status, under it; without digits.</param>
    public static ChartBlock Block(string name, string title, IReadOnlyList<Inline> message, ChartSpec chart, double aspect, string note) => new()
    {
        Id = $"chart-{name}",
        Title = title,
        Message = message,
        Chart = chart,
        AlternativeText = $"{title}. {ChartWords.Data(chart)}",
        Note = [new TextRun(note)],
        Aspect = aspect,
    };
}
