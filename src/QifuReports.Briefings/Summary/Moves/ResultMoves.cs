using QifuReports.Briefings.Context;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Naming;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Summary.Moves;

/// <summary>
/// What moved a result between two periods, by the sums of the taxonomy: the parts of a sum are its lines; a part that is itself a result (it nets what comes in against
/// what goes out) is taken apart further, and line by line every other sum too. The effects of all lines together are the change of the result, within rounding: what the lines do not explain is a
/// line of its own (<see cref="ResultGap"/>).
/// </summary>
/// <param name="Result">The result, compared.</param>
/// <param name="Lines">Every line that moved, in the order of the taxonomy.</param>
public sealed record ResultMoves(Comparison Result, IReadOnlyList<ResultMove> Lines)
{
    /// <summary>The moves; null where the result or one of its lines is not known for both periods, or where it has no lines.</summary>
    /// <param name="context">The briefing.</param>
    /// <param name="result">The result.</param>
    /// <param name="against">The period that is compared with.</param>
    /// <param name="byLine">Whether sums such as revenue are taken apart into their lines, where all of these are known for both periods and make up its change.</param>
    public static ResultMoves? Of(BriefingContext context, Concept result, ComparedWith against, bool byLine = false)
    {
        if (context.Current(result) is not { } now || context.Compare(now, against) is not { } comparison) return null;
        var lines = new List<ResultMove>();
        if (!Add(context, result, 1, CostSide.Effect(result, context.Ledger.Taxonomy), against, byLine, byLine ? result : null, lines)) return null;
        // A figure without lines explains nothing, and has no gap.
        if (context.Parts(result).Count > 0 && ResultGap.Of(context, comparison, Leaves(context, result, against)) is { } gap) lines.Add(gap);
        return lines.Count > 0 ? new ResultMoves(comparison, lines) : null;
    }

    /// <summary>What the lines do not explain; null where they make up the change.</summary>
    public ResultMove? Gap => Lines.FirstOrDefault(l => l.IsGap);

    /// <summary>The result of the period before.</summary>
    public Figure Before => Result.Base;

    /// <summary>The result of the period.</summary>
    public Figure Now => Result.Current;

    // Whether all lines are known. Those of revenue and of costs are named with what the sum at their top is, and all by what they do to the net result: effect is what the whole does.
    private static bool Add(BriefingContext context, Concept whole, int weight, int effect, ComparedWith against, bool byLine, Concept? top, List<ResultMove> lines)
    {
        foreach (var (part, partWeight) in context.Parts(whole))
        {
            var sign = weight * partWeight;
            if (IsResult(context, part))
            {
                if (!Add(context, part, sign, effect, against, byLine, top, lines)) return false;
                continue;
            }
            var now = context.Current(part)!;
            if (context.Compare(now, against) is not { } comparison) return false;
            if (byLine && Within(context, part, sign, effect, comparison, against, IsNamed(top) ? top! : part) is { } inner) lines.AddRange(inner);
            else if (comparison.Difference.Value != 0) lines.Add(new ResultMove(part, sign, LineNames.Of(top, part, now, comparison.Base, context.Ledger.Taxonomy, sign * effect), comparison));
        }
        return true;
    }

    // All lines that make the result, those too that did not move; known to be known.
    private static List<(int Weight, Comparison Change)> Leaves(BriefingContext context, Concept result, ComparedWith against)
    {
        var leaves = new List<(int, Comparison)>();
        Collect(result, 1);
        return leaves;

        void Collect(Concept whole, int weight)
        {
            foreach (var (part, partWeight) in context.Parts(whole))
                if (IsResult(context, part)) Collect(part, weight * partWeight);
                else leaves.Add((weight * partWeight, context.Compare(context.Current(part)!, against)!));
        }
    }

    // The lines of a sum that has some; null where they do not make up its change.
    private static List<ResultMove>? Within(BriefingContext context, Concept sum, int weight, int effect, Comparison change, ComparedWith against, Concept top)
    {
        var inner = new List<ResultMove>();
        if (context.Parts(sum).Count == 0 || !Add(context, sum, weight, effect, against, true, top, inner)) return null;
        return inner.Sum(m => m.Effect) == weight * change.Difference.Value ? inner : null;
    }

    private static bool IsNamed(Concept? top) => top?.Role?.Id is "revenue" or "total-operating-costs";

    // Costs that are filed below zero are added to what comes in.
    private static bool IsResult(BriefingContext context, Concept concept)
    {
        var (costs, others) = (false, false);
        foreach (var (part, weight) in context.Parts(concept))
        {
            if (weight < 0 || IsResult(context, part)) return true;
            var isCost = CostSide.Of(context.Current(part)!, context.Ledger.Taxonomy) < 0;
            (costs, others) = (costs || isCost, others || !isCost);
        }
        return costs && others;
    }
}
