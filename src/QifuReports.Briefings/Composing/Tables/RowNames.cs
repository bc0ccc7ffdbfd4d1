using QifuReports.Briefings.Context;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Naming;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Composing.Tables;

/// <summary>What the row of a line is called in a table that has several periods of it.</summary>
internal static class RowNames
{
    private static readonly ComparedWith[] Bases = [ComparedWith.YearBefore, ComparedWith.Prior];

    /// <summary>
    /// The name; of a tax that is a credit in the period or in one that it is compared with, the name of both sides, with that in parentheses which the table has in them: <c>Income tax expense
    /// (credit)</c> where the expense is filed above zero, <c>Income tax credit (expense)</c> where it is filed below. As it is where no word for the credit is certain.
    /// </summary>
    /// <param name="context">The briefing.</param>
    /// <param name="concept">The line.</param>
    /// <param name="name">Its name or its shorter one.</param>
    public static string Of(BriefingContext context, Concept concept, string name)
    {
        if (!CostSide.IsTax(concept) || concept.Parents.Count == 0 || EitherWayName.Is(name) || context.Current(concept) is not { } now) return name;
        var effect = CostSide.Effect(concept, context.Ledger.Taxonomy);
        var isCredit = Math.Sign(now.Value) == effect;
        foreach (var against in Bases) isCredit |= context.Base(now, against) is { } before && Math.Sign(before.Value) == effect;
        return isCredit && SideWords.Contrary(concept, name) is { } credit ? effect > 0 ? $"{credit} (expense)" : $"{credit[..^" credit".Length]} expense (credit)" : name;
    }
}
