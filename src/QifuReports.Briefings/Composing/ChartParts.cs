using QifuReports.Briefings.Figures;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Composing;

/// <summary>The marks that the charts of every kind of briefing are put together from.</summary>
public static class ChartParts
{
    /// <summary>A place without a mark.</summary>
    public static ChartPoint Gap { get; } = new(null, "");

    /// <summary>The label of a change, its sign before it: <c>+93.7</c>, <c>−45.5</c>.</summary>
    public static string Signed(Figure change) => (change.Value < 0 ? "\u2212" : "+") + FigureFormat.Cell(change with { Value = Math.Abs(change.Value) });

    /// <summary>The step of a waterfall that a signed amount makes.</summary>
    /// <param name="context">The briefing, which notes the amount as used.</param>
    /// <param name="name">What it does.</param>
    /// <param name="amount">In whole units.</param>
    /// <param name="weight">What it does to what the waterfall is of: 1 where it adds as it is stated, -1 where it takes off.</param>
    /// <param name="favourable">Whether that is good; null for neither.</param>
    public static WaterfallStep Step(BriefingContext context, string name, Figure amount, int weight, bool? favourable)
    {
        var moved = amount with { Value = weight * amount.Value };
        var unit = ChartUnit.Millions(context);
        return new WaterfallStep(name, new ChartPoint(moved.Value / unit.Scale, Signed(moved), context.Book.Use(amount).Name), false, favourable);
    }

    /// <summary>A sum of a waterfall, which stands on zero.</summary>
    public static WaterfallStep Sum(BriefingContext context, string name, Figure amount) => new(name, ChartUnit.Millions(context).Point(context, amount), true);
}
