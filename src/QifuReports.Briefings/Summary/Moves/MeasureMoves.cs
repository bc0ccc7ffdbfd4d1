namespace QifuReports.Briefings.Summary.Moves;

/// <summary>
/// Finds the measures to watch: operating and risk measures outside the financial statements for which the taxonomy says whether a rise is
/// good. They are ranked by how much they worsened since they were last stated.
/// </summary>
public static class MeasureMoves
{
    /// <summary>
    /// A measure that worsened by at least this much, in percent of its last known value, may be mentioned before a result whose change in
    /// percent is smaller.
    /// </summary>
    public const decimal News = 25m;

    /// <summary>
    /// All measures known for the period and an earlier one, the most worsened first. Equal changes are in taxonomy order.
    /// </summary>
    public static IReadOnlyList<MeasureMove> Of(BriefingContext context)
    {
        var moves = new List<MeasureMove>();
        foreach (var concept in context.Ledger.Taxonomy.Concepts)
        {
            if (!IsMeasure(context, concept) || context.Current(concept) is not { } now
                || now.Unit != FactUnits.Of(concept, context.Book.Currency)) continue;
            if (context.Compare(now, ComparedWith.LastKnown) is not { Base.Value: not 0 } comparison) continue;
            moves.Add(new MeasureMove(concept, comparison));
        }
        return [.. moves.OrderByDescending(m => m.Worsening)];
    }

    /// <summary>The measures that worsened by a material amount, in the order of the given changes.</summary>
    public static IReadOnlyList<MeasureMove> Worsened(IReadOnlyList<MeasureMove> moves, Materiality materiality) =>
        [.. moves.Where(m => m.Worsening > 0 && m.Comparison.Direction(materiality) != 0)];

    // Whether the concept is a ratio, a count or an amount of the business, and neither a line of the financial statements nor derived from
    // such lines.
    private static bool IsMeasure(BriefingContext context, Concept concept) =>
        concept is { Polarity: not 0, Guidance: null, GrowthOf: null, GaapCounterpart: null, Quotient: null,
            PeriodType: not (PeriodType.PerShare or PeriodType.Average) }
        && context.Book.InRelease(concept.Id).Count > 0 && !context.IsInStatements(concept);
}
