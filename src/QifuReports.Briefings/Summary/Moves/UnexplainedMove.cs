using QifuReports.Briefings.Context;
using QifuReports.Briefings.Figures;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Summary.Moves;

/// <summary>
/// A balance that moved by another amount than the flow that moves it, by the taxonomy, gives: equity of other holders that rose beyond their part of the result. Something else
/// moved it, of which no line tells. It is an observation; no check fails by it.
/// </summary>
/// <param name="Balance">What moved.</param>
/// <param name="Opening">On the day before the span.</param>
/// <param name="Closing">On the last day of the span.</param>
/// <param name="Flow">What moves it, in the span.</param>
/// <param name="Given">What opening and flow give for the last day.</param>
/// <param name="Beyond">The closing balance less what opening and flow give: above zero where it rose by more.</param>
public sealed record UnexplainedMove(Concept Balance, Figure Opening, Figure Closing, Figure Flow, Figure Given, Figure Beyond)
{
    /// <summary>All of the period, in the order of the taxonomy; of the period itself where the balance of its first day is known, else of the year to its end. A move that rounding may explain is none, nor is a fall of retained earnings: what owners are paid lowers them.</summary>
    public static IReadOnlyList<UnexplainedMove> Of(BriefingContext context)
    {
        var moves = new List<UnexplainedMove>();
        foreach (var balance in context.Ledger.Taxonomy.Concepts)
        {
            if (balance is not { PeriodType: PeriodType.Balance, MovedBy: { } id } || context.Ledger.Taxonomy.Find(id) is not { } flow) continue;
            if ((Over(context, balance, flow, context.Period) ?? Over(context, balance, flow, context.YearToDate)) is { Beyond: { Value: not 0 } beyond } move && (beyond.Low > 0 || (beyond.High < 0 && balance.Role?.Id != "retained-earnings"))) moves.Add(move);
        }
        return moves;
    }

    /// <summary>Whether it is large beside the result of the period: the threshold of what is material, in percent of it.</summary>
    public bool IsMaterial(BriefingContext context) =>
        context.Concept("net-result") is { } result && context.Current(result) is { } net && Math.Abs(Beyond.Value) >= Math.Abs(net.Value) * context.Options.Materiality.GrowthPercent / 100;

    private static UnexplainedMove? Over(BriefingContext context, Concept balance, Concept flow, Ledger.Periods.Period span)
    {
        var (book, currency) = (context.Book, context.Book.Currency);
        if (book.Find(balance, span.Opening, currency) is not { } opening || book.Find(balance, span.Closing, currency) is not { } closing || book.Find(flow, span, currency) is not { } moved) return null;
        var given = book.Keep(Derive.RollForward($"{closing.Name}/rolled-forward-over-{span}", opening, moved, balance.MovedByWeight));
        return new UnexplainedMove(balance, opening, closing, moved, given, book.Keep(Derive.Remainder($"{closing.Name}/beyond-{flow.Id}-of-{span}", balance, closing, [given])));
    }
}
