namespace QifuReports.Briefings.Composing.Notes;

/// <summary>
/// The sentences for a filing that states operating costs as negative amounts: text and charts show the size of a cost, without its sign.
/// </summary>
internal static class CostsBelowZero
{
    /// <summary>A clause saying that costs are shown by their size; null if no operating cost is filed as a negative amount.</summary>
    public static TextValue? Sentence(BriefingContext context) =>
        (context.Ledger.Taxonomy.WithRole("total-operating-costs") is { } costs && IsBelow(context, costs))
            || (Summary.Costs.OperatingCosts.Of(context)?.Lines.Any(l => IsBelow(context, l.Line)) ?? false)
            ? new TextValue(
                "costs that the filing has below zero are told by their size in sentences and charts, and a change of one is that of " +
                    "its size") : null;

    /// <summary>
    /// A note under a table: the change of a cost filed as a negative amount is that of its size. Empty if the table has no such change.
    /// </summary>
    public static IReadOnlyList<Inline> Note(BriefingContext context, IEnumerable<Figure> figures)
    {
        foreach (var figure in figures)
            foreach (var against in Enum.GetValues<ComparedWith>())
                if (context.Compare(figure, against) is { Telling: Telling.Cost })
                    return [new TextRun(" The change of a cost that is filed below zero is that of its size.")];
        return [];
    }

    private static bool IsBelow(BriefingContext context, Concept concept)
    {
        if (context.Current(concept) is { Value: < 0 } figure && CostSide.Of(figure, context.Ledger.Taxonomy) < 0) return true;
        foreach (var (part, _) in context.Parts(concept))
            if (IsBelow(context, part)) return true;
        return false;
    }
}
