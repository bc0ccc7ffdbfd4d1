namespace QifuReports.Briefings.Composing.Tables;

/// <summary>The names of rows in a table with several periods.</summary>
internal static class RowNames
{
    private static readonly ComparedWith[] Bases = [ComparedWith.YearBefore, ComparedWith.Prior];

    /// <summary>
    /// The name of a row. An income tax line may be a credit in this period or in a period of comparison. The name then covers both cases,
    /// and the case that the table shows in parentheses is in parentheses: <c>Income tax expense (credit)</c> if the expense is filed as a
    /// positive amount, <c>Income tax credit (expense)</c> if it is filed as a negative amount. The name stays unchanged if the right word
    /// for the opposite case is not certain.
    /// </summary>
    /// <param name="context">The briefing.</param>
    /// <param name="concept">The concept of the row.</param>
    /// <param name="name">The name or the short name of the concept.</param>
    public static string Of(BriefingContext context, Concept concept, string name)
    {
        if (!CostSide.IsTax(concept) || concept.Parents.Count == 0 || EitherWayName.Is(name) || context.Current(concept) is not { } now)
            return name;
        var effect = CostSide.Effect(concept, context.Ledger.Taxonomy);
        var isCredit = Math.Sign(now.Value) == effect;
        foreach (var against in Bases) isCredit |= context.Base(now, against) is { } before && Math.Sign(before.Value) == effect;
        return isCredit && SideWords.Contrary(concept, name) is { } credit
            ? effect > 0 ? $"{credit} (expense)" : $"{credit[..^" credit".Length]} expense (credit)" : name;
    }
}
