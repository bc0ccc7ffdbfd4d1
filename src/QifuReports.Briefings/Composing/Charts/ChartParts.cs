using QifuReports.Briefings.Context;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Composing.Charts;

/// <summary>The marks that the charts of every kind of briefing are put together from.</summary>
public static class ChartParts
{
    /// <summary>A place without a mark.</summary>
    public static ChartPoint Gap { get; } = new(null, "");

    /// <summary>The step of a waterfall that a signed amount makes.</summary>
    /// <param name="context">The briefing, which notes the amount as used.</param>
    /// <param name="name">What it does.</param>
    /// <param name="amount">In whole units.</param>
    /// <param name="weight">What it does to what the waterfall is of: 1 where it adds as it is stated, -1 where it takes off.</param>
    /// <param name="favourable">Whether that is good; null for neither.</param>
    public static WaterfallStep Step(BriefingContext context, string name, Figure amount, int weight, bool? favourable)
    {
        var effect = weight * amount.Value;
        var reference = Reference.Of(context.Book.Use(amount), weight < 0 ? Manner.Reversed : Manner.Effect);
        return new WaterfallStep(name, new ChartPoint(effect / ChartUnit.OfTables(context).Scale, FigureFormat.Effect(amount, effect), reference), false, favourable);
    }

    /// <summary>A sum of a waterfall, which stands on zero.</summary>
    public static WaterfallStep Sum(BriefingContext context, string name, Figure amount) => new(name, ChartUnit.OfTables(context).Point(context, amount), true);
}
