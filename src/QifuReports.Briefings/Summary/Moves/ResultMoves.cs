namespace QifuReports.Briefings.Summary.Moves;

/// <summary>
/// The changes behind the change of a result between two periods, by the sums of the taxonomy. The lines are the parts of the sum. A part
/// that is itself a result (income less costs) is divided further; with <c>byLine</c>, every other sum is divided, too. The effects of all
/// lines together equal the change of the result, within rounding. The part that the lines do not explain is a line of its own
/// (<see cref="ResultGap"/>).
/// </summary>
/// <param name="Result">The result, compared with the earlier period.</param>
/// <param name="Lines">Every line that changed, in the order of the taxonomy.</param>
public sealed record ResultMoves(Comparison Result, IReadOnlyList<ResultMove> Lines)
{
    /// <summary>Finds the changes; null if the result or one of its lines is not known for both periods, or if no line changed.</summary>
    /// <param name="context">The briefing.</param>
    /// <param name="result">The result.</param>
    /// <param name="against">The period to compare with.</param>
    /// <param name="byLine">
    /// Whether sums such as revenue are divided into their lines, if all these lines are known for both periods and add up to the change of
    /// the sum.
    /// </param>
    public static ResultMoves? Of(BriefingContext context, Concept result, ComparedWith against, bool byLine = false)
    {
        if (context.Current(result) is not { } now || context.Compare(now, against) is not { } comparison) return null;
        var lines = new List<ResultMove>();
        if (!Add(context, result, 1, CostSide.Effect(result, context.Ledger.Taxonomy), against, byLine, byLine ? result : null, lines))
            return null;
        // If a figure has no lines, nothing about it is explained, so no unexplained part is shown.
        if (context.Parts(result).Count > 0 && ResultGap.Of(context, comparison, Leaves(context, result, against)) is { } gap)
            lines.Add(gap);
        return lines.Count > 0 ? new ResultMoves(comparison, lines) : null;
    }

    /// <summary>The change that the lines do not explain; null if the lines explain all of it.</summary>
    public ResultMove? Gap => Lines.FirstOrDefault(l => l.IsGap);

    /// <summary>The result of the earlier period.</summary>
    public Figure Before => Result.Base;

    /// <summary>The result of the period.</summary>
    public Figure Now => Result.Current;

    // Adds the lines below a sum; returns whether all are known. Names use the noun of the topmost sum (revenue or costs) and a line's
    // effect on the net result; the parameter effect is that of the sum.
    private static bool Add(BriefingContext context, Concept whole, int weight, int effect, ComparedWith against, bool byLine, Concept? top,
        List<ResultMove> lines)
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
            if (byLine && Within(context, part, sign, effect, comparison, against, IsNamed(top) ? top! : part) is { } inner)
                lines.AddRange(inner);
            else if (comparison.Difference.Value != 0)
                lines.Add(new ResultMove(part, sign, LineNames.Of(top, part, now, comparison.Base, context.Ledger.Taxonomy, sign * effect),
                    comparison));
        }
        return true;
    }

    // All lines of the result, including those that did not change. Must be called only if all are known.
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

    // The lines of a sum; null if the sum has no lines, or if the lines do not add up to the change of the sum.
    private static List<ResultMove>? Within(BriefingContext context, Concept sum, int weight, int effect, Comparison change,
        ComparedWith against, Concept top)
    {
        var inner = new List<ResultMove>();
        if (context.Parts(sum).Count == 0 || !Add(context, sum, weight, effect, against, true, top, inner)) return null;
        return inner.Sum(m => m.Effect) == weight * change.Difference.Value ? inner : null;
    }

    private static bool IsNamed(Concept? top) => top?.Role?.Id is "revenue" or "total-operating-costs";

    // Whether a sum is a result: a part is subtracted or is a result, or costs filed as negative amounts are added to other parts.
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
