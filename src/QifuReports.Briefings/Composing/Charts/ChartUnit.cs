using QifuReports.Briefings.Context;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Composing.Charts;

/// <summary>The unit of an axis, and how a chart states figures in it.</summary>
/// <param name="Name">As the description of the chart has it: <c>EUR million</c>, <c>percent</c>; empty for what has none, such as a number of things.</param>
/// <param name="Scale">What values are divided by.</param>
/// <param name="Decimals">Of the labels, at most; a figure is never stated more finely than it is known. Null where a table would not scale it either: rates and amounts per share.</param>
public sealed record ChartUnit(string Name, decimal Scale, int? Decimals)
{
    private const decimal Million = 1_000_000m;
    private const decimal Billion = 1_000_000_000m;

    public static ChartUnit Percent { get; } = new("percent", 1, null);

    /// <summary>Amounts as the tables have them, in millions with one decimal or in thousands.</summary>
    public static ChartUnit OfTables(BriefingContext context) => new(context.Book.TableUnit, context.Book.Scale.Unit, context.Book.Scale.Decimals);

    /// <summary>For figures of one concept as the tables have them: money in millions; numbers of things in millions where one of them reaches that.</summary>
    public static ChartUnit Of(BriefingContext context, IReadOnlyList<Figure> figures) => figures[^1].Measure switch
    {
        Measure.Money => OfTables(context),
        Measure.Count or Measure.Shares or Measure.Ads => Reach(figures) >= Million ? new("million", Million, 1) : new("", 1, 0),
        _ => Fixed(context, figures[^1]),
    };

    /// <summary>For figures of one concept in three digits or four: money in billions or millions, whichever the largest reaches, with one decimal from ten of them on, else with two.</summary>
    public static ChartUnit Short(BriefingContext context, IReadOnlyList<Figure> figures)
    {
        if (figures[^1].Measure != Measure.Money) return Of(context, figures);
        var reach = Reach(figures);
        var (scale, word) = reach >= Billion ? (Billion, "billion") : reach >= Million || context.Book.Scale == TableScale.Millions ? (Million, "million") : (1_000m, "thousand");
        return new($"{FigureFormat.Currency(context.Book.Currency)} {word}", scale, reach >= 10 * scale ? 1 : 2);
    }

    /// <summary>The mark of a figure, which is noted as used; none for none.</summary>
    /// <param name="context">The briefing.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="asCost">Whether it is one of costs that are filed below zero, which stand above it by their size.</param>
    public ChartPoint Point(BriefingContext context, Figure? figure, bool asCost = false)
    {
        if (figure is null) return ChartParts.Gap;
        context.Book.Use(figure);
        var (shown, manner) = asCost ? (figure with { Value = -figure.Value }, Manner.CostCell) : (figure, Manner.Cell);
        return Decimals is { } decimals
            ? new ChartPoint(shown.Value / Scale, FigureFormat.Cell(shown, Scale, decimals), Reference.Of(figure, manner, decimals))
            : new ChartPoint(shown.Value / Scale, FigureFormat.Cell(shown), Reference.Of(figure, manner));
    }

    private static ChartUnit Fixed(BriefingContext context, Figure figure) => figure.Measure switch
    {
        Measure.Percent or Measure.Growth => Percent,
        Measure.PerShare => new($"{FigureFormat.Currency(context.Book.Currency)} per share", 1, null),
        Measure.PerAds => new($"{FigureFormat.Currency(context.Book.Currency)} per ADS", 1, null),
        Measure.Months => new("months", 1, null),
        Measure.Points => new("percentage points", 1, null),
        _ => new("", 1, null),
    };

    private static decimal Reach(IReadOnlyList<Figure> figures)
    {
        var reach = 0m;
        foreach (var figure in figures) reach = Math.Max(reach, Math.Abs(figure.Value));
        return reach;
    }
}
