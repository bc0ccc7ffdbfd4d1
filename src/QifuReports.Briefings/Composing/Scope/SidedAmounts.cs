namespace QifuReports.Briefings.Composing.Scope;

/// <summary>
/// The wording of amounts in sentences if their sign matters. A cost filed as a negative amount is given by its size, <c>EUR 224.1
/// million</c>. If a cost line turned into an income, the text says e.g. <c>an income of EUR 3.0 million</c>, and for the other period <c>a
/// cost of EUR 2.0 million</c>. A negative result is written <c>a loss of EUR 5.0 million</c>. All other amounts stay as they are.
/// </summary>
internal static class SidedAmounts
{
    private static readonly ComparedWith[] Bases = [ComparedWith.YearBefore, ComparedWith.Prior];

    /// <summary>The words with the amount, and how the amount is written.</summary>
    public static (string Words, Manner Manner) Of(BriefingContext context, Figure figure)
    {
        var side = Side(context, figure);
        if (side == 0) return IsLoss(figure) ? (FigureFormat.Loss(figure), Manner.Prose) : (FigureFormat.Prose(figure), Manner.Prose);
        var (contrary, natural) = CostSide.Words(figure.Concept);
        var withWords = side < 0 ? Manner.Cost : Manner.Charge;
        if (Math.Sign(figure.Value) == -side) return (FigureFormat.Contrary(figure, contrary), withWords);
        if (figure.Value != 0 && Now(context, figure.Concept) is { } now && Math.Sign(now.Value) == -side)
            return (FigureFormat.Natural(figure, natural), withWords);
        return side < 0 ? (FigureFormat.Size(figure), Manner.Size) : (FigureFormat.Prose(figure), Manner.Prose);
    }

    // A line that is a cost only by its name may have a positive amount. If the current period, the year before or the prior period has a
    // negative amount, the line counts as a cost that is filed as a negative amount.
    private static int Side(BriefingContext context, Figure figure)
    {
        var taxonomy = context.Ledger.Taxonomy;
        if (CostSide.Of(figure, taxonomy) is var side && side != 0) return side;
        if (figure.Value <= 0 || CostSide.Of(figure with { Value = -figure.Value }, taxonomy) == 0
            || Now(context, figure.Concept) is not { } now) return 0;
        if (now.Value < 0) return -1;
        foreach (var against in Bases)
            if (context.Base(now, against) is { Value: < 0 }) return -1;
        return 0;
    }

    private static Figure? Now(BriefingContext context, Concept concept) => context.Current(concept);

    // Also writes "a loss of" after the name "Net income (loss)", because that says more than a negative amount.
    private static bool IsLoss(Figure figure) =>
        figure.Value < 0 && CostSide.IsResult(figure.Concept) && figure.Measure is Measure.Money or Measure.PerShare or Measure.PerAds
        && figure.Origin is not FigureOrigin.Derived { Formula.Code: "difference" }
            and not FigureOrigin.Reported { Fact.Key.Basis.IsAdjustment: true };
}
