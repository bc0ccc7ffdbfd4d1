namespace QifuReports.Briefings.Composing.Charts;

/// <summary>Points and steps that charts of all kinds of briefings use.</summary>
public static class ChartParts
{
    /// <summary>A position with no point, as for a period without data.</summary>
    public static ChartPoint Gap { get; } = new(null, "");

    /// <summary>A step of a waterfall chart, made from a signed amount.</summary>
    /// <param name="context">The briefing, which records the amount as used.</param>
    /// <param name="name">The name of the step.</param>
    /// <param name="amount">The amount in whole units, not in thousands or millions.</param>
    /// <param name="weight">1 if the amount adds to the total with the sign stated, -1 if it is subtracted.</param>
    /// <param name="favourable">Whether the step is good for the company; null if the step is neither.</param>
    public static WaterfallStep Step(BriefingContext context, string name, Figure amount, int weight, bool? favourable)
    {
        var effect = weight * amount.Value;
        var reference = Reference.Of(context.Book.Use(amount), weight < 0 ? Manner.Reversed : Manner.Effect);
        return new WaterfallStep(name,
            new ChartPoint(effect / ChartUnit.OfTables(context).Scale, FigureFormat.Effect(amount, effect), reference), false, favourable);
    }

    /// <summary>A total of a waterfall chart, which starts at zero.</summary>
    public static WaterfallStep Sum(BriefingContext context, string name, Figure amount) =>
        new(name, ChartUnit.OfTables(context).Point(context, amount), true);
}
