using QifuReports.Briefings.Context;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Figures.Naming;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Composing.Scope;

/// <summary>
/// Amounts in sentences whose side of zero matters: a cost that is filed below zero by its size, <c>EUR 224.1 million</c>; one that is an income by that word, <c>an income of EUR 3.0
/// million</c>, and beside it the cost by its own, <c>a cost of EUR 2.0 million</c>; a result below zero as <c>a loss of EUR 5.0 million</c>. All others as they are.
/// </summary>
internal static class SidedAmounts
{
    private static readonly ComparedWith[] Bases = [ComparedWith.YearBefore, ComparedWith.Prior];

    /// <summary>The words, and their manner.</summary>
    public static (string Words, Manner Manner) Of(BriefingContext context, Figure figure)
    {
        var side = Side(context, figure);
        if (side == 0) return IsLoss(figure) ? (FigureFormat.Loss(figure), Manner.Prose) : (FigureFormat.Prose(figure), Manner.Prose);
        var (contrary, natural) = CostSide.Words(figure.Concept);
        var withWords = side < 0 ? Manner.Cost : Manner.Charge;
        if (Math.Sign(figure.Value) == -side) return (FigureFormat.Contrary(figure, contrary), withWords);
        if (figure.Value != 0 && Now(context, figure.Concept) is { } now && Math.Sign(now.Value) == -side) return (FigureFormat.Natural(figure, natural), withWords);
        return side < 0 ? (FigureFormat.Size(figure), Manner.Size) : (FigureFormat.Prose(figure), Manner.Prose);
    }

    // What its name alone calls a cost is one above zero, too, where the periods beside it have it below.
    private static int Side(BriefingContext context, Figure figure)
    {
        var taxonomy = context.Ledger.Taxonomy;
        if (CostSide.Of(figure, taxonomy) is var side && side != 0) return side;
        if (figure.Value <= 0 || CostSide.Of(figure with { Value = -figure.Value }, taxonomy) == 0 || Now(context, figure.Concept) is not { } now) return 0;
        if (now.Value < 0) return -1;
        foreach (var against in Bases)
            if (context.Base(now, against) is { Value: < 0 }) return -1;
        return 0;
    }

    private static Figure? Now(BriefingContext context, Concept concept) => context.Current(concept);

    // Also of "Net income (loss)": negative says less than a loss.
    private static bool IsLoss(Figure figure) => figure.Value < 0 && CostSide.IsResult(figure.Concept) && figure.Measure is Measure.Money or Measure.PerShare or Measure.PerAds
        && figure.Origin is not FigureOrigin.Derived { Formula.Code: "difference" } and not FigureOrigin.Reported { Fact.Key.Basis.IsAdjustment: true };
}
