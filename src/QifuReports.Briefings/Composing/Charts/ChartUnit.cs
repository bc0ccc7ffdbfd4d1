namespace QifuReports.Briefings.Composing.Charts;

/// <summary>The unit of an axis, and how a chart states figures in this unit.</summary>
/// <param name="Name">The unit in the chart's description: <c>EUR million</c>, <c>percent</c>; empty for none, as for a count.</param>
/// <param name="Scale">The number that values are divided by, e.g. 1,000,000.</param>
/// <param name="Decimals">
/// The most decimals of a label; a figure never gets more than are known. Null for rates and per-share amounts, which are not divided.
/// </param>
public sealed record ChartUnit(string Name, decimal Scale, int? Decimals)
{
    private const decimal Million = 1_000_000m;
    private const decimal Billion = 1_000_000_000m;

    public static ChartUnit Percent { get; } = new("percent", 1, null);

    /// <summary>Amounts in the unit of the tables: in millions with one decimal, or in thousands.</summary>
    public static ChartUnit OfTables(BriefingContext context) =>
        new(context.Book.TableUnit, context.Book.Scale.Unit, context.Book.Scale.Decimals);

    /// <summary>The unit for figures of one concept: money as in the tables, counts in millions if any count reaches a million.</summary>
    public static ChartUnit Of(BriefingContext context, IReadOnlyList<Figure> figures) => figures[^1].Measure switch
    {
        Measure.Money => OfTables(context),
        Measure.Count or Measure.Shares or Measure.Ads => Reach(figures) >= Million ? new("million", Million, 1) : new("", 1, 0),
        _ => Fixed(context, figures[^1]),
    };

    /// <summary>
    /// The unit for figures of one concept in three or four digits; only for money different from <see cref="Of"/>. The largest figure
    /// decides: billions from a billion on; thousands below a million, if the tables are in thousands; otherwise millions. One decimal if
    /// that figure is ten units or more, else two.
    /// </summary>
    public static ChartUnit Short(BriefingContext context, IReadOnlyList<Figure> figures)
    {
        if (figures[^1].Measure != Measure.Money) return Of(context, figures);
        var reach = Reach(figures);
        var (scale, word) = reach >= Billion ? (Billion, "billion")
            : reach >= Million || context.Book.Scale == TableScale.Millions ? (Million, "million") : (1_000m, "thousand");
        return new($"{FigureFormat.Currency(context.Book.Currency)} {word}", scale, reach >= 10 * scale ? 1 : 2);
    }

    /// <summary>Returns the point that a chart draws for a figure, and records the figure as used; a gap if the figure is null.</summary>
    /// <param name="context">The briefing.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="asCost">Whether the figure is a cost filed as a negative amount. The chart shows such costs as positive.</param>
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
