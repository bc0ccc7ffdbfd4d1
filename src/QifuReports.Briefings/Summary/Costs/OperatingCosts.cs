using QifuReports.Briefings.Summary.Moves;

namespace QifuReports.Briefings.Summary.Costs;

/// <summary>
/// The costs of a company that states no total of its costs, for example one with cost of sales, gross profit and further expenses. By the
/// sums of the taxonomy these are the lines between revenue and the operating result. If that result is missing, the result before tax or
/// else the net result takes its place. An income among these lines is not a cost and reduces the total.
/// </summary>
/// <param name="Result">The result that remains after the lines.</param>
/// <param name="Lines">
/// The costs in the order of the taxonomy, at least one, each with its weight in the result: -1 if it is subtracted, 1 if it is filed as a
/// negative amount and added.
/// </param>
/// <param name="Others">The lines that are not costs, with their weights, including revenue.</param>
/// <param name="First">
/// The first subtotal between revenue and the result, such as gross profit; null if the result contains revenue directly.
/// </param>
public sealed record OperatingCosts(Concept Result, IReadOnlyList<(Concept Line, int Weight)> Lines,
    IReadOnlyList<(Concept Line, int Weight)> Others, Concept? First)
{
    private static readonly string[] Results = ["operating-result", "result-before-tax", "net-result"];

    // The largest number of levels of sums within sums.
    private const int Deepest = 16;

    /// <summary>
    /// The costs of the period; null if a filing states the total, no sum leads from revenue to a result, or no line is a cost.
    /// </summary>
    public static OperatingCosts? Of(BriefingContext context)
    {
        if (context.Concept("total-operating-costs") is { } total && context.Current(total) is not null) return null;
        foreach (var role in Results)
            if (context.Concept(role) is { } result && context.Current(result) is not null && Leads(context, result, Deepest))
            {
                var (costs, others) = (new List<(Concept, int)>(), new List<(Concept, int)>());
                var first = Walk(context, result, 1, costs, others);
                return costs.Count == 0 ? null : new OperatingCosts(result, costs, others, first == result ? null : first);
            }
        return null;
    }

    /// <summary>Why no costs can be shown, worded so that it can follow the word <c>since</c>; null if costs can be shown.</summary>
    public static string? WhyNone(BriefingContext context)
    {
        if (context.Concept("total-operating-costs") is { } total && context.Current(total) is not null) return null;
        if (Of(context) is not { } costs)
            return context.Concept("total-operating-costs") is { } named
                ? $"the filings state no figure of {NameText.InText(named.Name)} for the period"
                : "the taxonomy has no concept with the role total-operating-costs, and its sums have no costs between the concepts " +
                    "with the roles revenue and operating-result";
        return costs.Total(context, context.Period) is null
            ? $"the lines between {NameText.InText(context.Concept("revenue")!.Name)} and {NameText.InText(costs.Result.Name)} do not " +
                $"make it up, and no total with the role total-operating-costs is stated" : null;
    }

    /// <summary>Whether there is an income among the lines that reduces the total in both periods.</summary>
    public bool HasIncome => Others.Any(o => !IsRevenue(o.Line) && !IsTax(o.Line));

    /// <summary>
    /// All costs less the income among them; positive if the costs are larger. Computed as revenue less the result, also less a tax that is
    /// deducted before the result. So the total means the same in every period, whatever the sign of a line. Null if a line is not known,
    /// or if the lines do not add up to the result of the period within rounding.
    /// </summary>
    public Figure? Total(BriefingContext context, Period period)
    {
        if (context.Book.Find(Result, period, context.Book.Currency) is not { } result) return null;
        var (costs, all) = (new List<(Figure, int)> { (result, -1) }, new List<(Figure, int)>());
        foreach (var (line, weight) in Lines.Concat(Others))
        {
            if (context.Book.Find(line, period, context.Book.Currency) is not { } figure) return null;
            all.Add((figure, weight));
            if (IsRevenue(line) || IsTax(line)) costs.Add((figure, weight));
        }
        var made = Derive.Sum($"{period}/{Result.Id}/of-its-lines", Result, all);
        return !made.Interval.Meets(result.Interval) ? null
            : context.Book.Keep(Derive.Sum($"{period}/{Result.Id}/costs-before-it", Result, costs));
    }

    /// <summary>All costs compared with an earlier period; null if the costs are not known for both periods.</summary>
    public Comparison? Compare(BriefingContext context, ComparedWith against)
    {
        var (earlier, suffix) =
            against == ComparedWith.YearBefore ? (context.Period.YearBefore, "on-year") : (context.Period.Prior, "on-prior");
        if (Total(context, context.Period) is not { } now || (against == ComparedWith.Prior && !context.Interval.HasPrior)
            || Total(context, earlier) is not { } before) return null;
        var name = $"{context.Period}/{Result.Id}/costs-before-it";
        var difference = context.Book.Keep(Derive.Difference($"{name}/difference-{suffix}", now, before, context.Book.Currency));
        var growth = Derive.Growth($"{name}/change-{suffix}", now, before, context.Book.Currency);
        return new Comparison(now, before, against, difference, growth is null ? null : context.Book.Keep(growth),
            growth is { IsAbout: true });
    }

    /// <summary>
    /// The changes of the lines compared with the year before, as effects on the result: negative if a line cost more. Null if the total or
    /// a line is not known for both periods.
    /// </summary>
    /// <param name="context">The briefing.</param>
    /// <param name="withIncome">Whether to include the income among the lines.</param>
    public ResultMoves? Moves(BriefingContext context, bool withIncome = false)
    {
        if (Compare(context, ComparedWith.YearBefore) is not { } change) return null;
        var moves = new List<ResultMove>(Lines.Count);
        foreach (var (line, weight) in withIncome ? [.. Lines, .. Others.Where(o => !IsRevenue(o.Line) && !IsTax(o.Line))] : Lines)
        {
            if (context.Current(line) is not { } now || context.Compare(now, ComparedWith.YearBefore) is not { } comparison) return null;
            if (comparison.Difference.Value != 0)
                moves.Add(new ResultMove(line, weight,
                    IsTurned(comparison) ? StepNames.Of(line, now, comparison.Base, context.Ledger.Taxonomy, weight) : line.Name,
                    comparison));
        }
        return moves.Count == 0 ? null : new ResultMoves(change, moves);
    }

    /// <summary>Whether a line is a subtotal that contains revenue, such as gross profit.</summary>
    public bool IsOnTheWay(BriefingContext context, Concept line) => line != Result && Leads(context, line, Deepest);

    /// <summary>The lines of a sum; those that contain revenue come first.</summary>
    public IEnumerable<(Concept Part, int Weight)> InOrder(BriefingContext context, Concept sum) =>
        sum == Result || IsOnTheWay(context, sum) ? RevenueFirst(context, sum) : context.Parts(sum);

    private static IEnumerable<(Concept Part, int Weight)> RevenueFirst(BriefingContext context, Concept sum) =>
        context.Parts(sum).OrderBy(p => p.Part.Role?.Id != "revenue" && !Leads(context, p.Part, Deepest));

    private static bool Leads(BriefingContext context, Concept whole, int depth)
    {
        foreach (var (part, _) in context.Parts(whole))
            if (part.Role?.Id == "revenue" || (depth > 0 && Leads(context, part, depth - 1))) return true;
        return false;
    }

    // Collects the lines below a sum, level by level. Returns the sum that has revenue as a direct line.
    private static Concept? Walk(BriefingContext context, Concept whole, int sign, List<(Concept, int)> costs, List<(Concept, int)> others)
    {
        Concept? first = null;
        foreach (var (part, partWeight) in RevenueFirst(context, whole))
        {
            var weight = sign * partWeight;
            if (part.Role?.Id == "revenue") first = whole;
            else if (Leads(context, part, Deepest))
            {
                first = Walk(context, part, weight, costs, others);
                continue;
            }
            else if (IsCost(context, part, weight))
            {
                costs.Add((part, weight));
                continue;
            }
            others.Add((part, weight));
        }
        return first;
    }

    private static bool IsCost(BriefingContext context, Concept part, int weight)
    {
        if (IsTax(part)) return false;
        var now = context.Current(part)!;
        // A line counts as a cost if it was one in this period or a year before, so that both periods have the same costs.
        return weight < 0 || IsBelow(now) || (context.Base(now, ComparedWith.YearBefore) is { } before && IsBelow(before));

        bool IsBelow(Figure figure) => figure.Value < 0 || CostSide.Of(figure, context.Ledger.Taxonomy) < 0;
    }

    private static bool IsTax(Concept line) => line.TaxOn is not null || line.Role?.Id == "income-tax";

    private static bool IsRevenue(Concept line) => line.Role?.Id == "revenue";

    /// <summary>Whether a line was an income in one of two periods and a cost in the other.</summary>
    public static bool IsTurned(Comparison change) => change.Current.Value * change.Base.Value < 0;
}
