namespace QifuReports.Briefings.Summary.Moves;

/// <summary>
/// A balance whose change differs from the flow that should change it according to the taxonomy. For example, equity of non-controlling
/// interests rose by more than their share of the result. Something else also changed the balance, but no line shows it. This is an
/// observation; no check fails because of it.
/// </summary>
/// <param name="Balance">The balance.</param>
/// <param name="Opening">The amount of the balance on the day before the span.</param>
/// <param name="Closing">The amount of the balance on the last day of the span.</param>
/// <param name="Flow">The flow of the span.</param>
/// <param name="Given">The opening balance plus the flow, or less the flow if the taxonomy subtracts it.</param>
/// <param name="Beyond">The closing balance less <paramref name="Given"/>: positive if the balance rose by more than the flow.</param>
public sealed record UnexplainedMove(Concept Balance, Figure Opening, Figure Closing, Figure Flow, Figure Given, Figure Beyond)
{
    /// <summary>
    /// Finds all such changes, in the order of the taxonomy. The span is the period if its opening balance is known, otherwise the year to
    /// date. A difference that rounding may explain is left out, and so is a fall of retained earnings, because dividends reduce them.
    /// </summary>
    public static IReadOnlyList<UnexplainedMove> Of(BriefingContext context)
    {
        var moves = new List<UnexplainedMove>();
        foreach (var balance in context.Ledger.Taxonomy.Concepts)
        {
            if (balance is not { PeriodType: PeriodType.Balance, MovedBy: { } id } || context.Ledger.Taxonomy.Find(id) is not { } flow)
                continue;
            if ((Over(context, balance, flow, context.Period)
                ?? Over(context, balance, flow, context.YearToDate)) is { Beyond: { Value: not 0 } beyond } move
                && (beyond.Low > 0 || (beyond.High < 0 && balance.Role?.Id != "retained-earnings"))) moves.Add(move);
        }
        return moves;
    }

    /// <summary>Whether the difference, in percent of the net result (both unsigned), is at least the materiality threshold.</summary>
    public bool IsMaterial(BriefingContext context) =>
        context.Concept("net-result") is { } result && context.Current(result) is { } net
            && Math.Abs(Beyond.Value) >= Math.Abs(net.Value) * context.Options.Materiality.GrowthPercent / 100;

    private static UnexplainedMove? Over(BriefingContext context, Concept balance, Concept flow, Ledger.Periods.Period span)
    {
        var (book, currency) = (context.Book, context.Book.Currency);
        if (book.Find(balance, span.Opening, currency) is not { } opening || book.Find(balance, span.Closing, currency) is not { } closing
            || book.Find(flow, span, currency) is not { } moved) return null;
        var given = book.Keep(Derive.RollForward($"{closing.Name}/rolled-forward-over-{span}", opening, moved, balance.MovedByWeight));
        return new UnexplainedMove(balance, opening, closing, moved, given,
            book.Keep(Derive.Remainder($"{closing.Name}/beyond-{flow.Id}-of-{span}", balance, closing, [given])));
    }
}
