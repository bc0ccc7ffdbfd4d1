using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Narrative;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Provisions;

/// <summary>What the templates of a provision briefing see beside concepts: <c>whole</c>, <c>components</c>, <c>categories</c>, <c>ratios</c>, <c>ties</c>, <c>period_is_half</c>.</summary>
internal static class ProvisionScope
{
    public static void Add(BriefingContext context, ProvisionSource source, IReadOnlyList<Tie> ties)
    {
        context.Added.Add(("whole", Of(context, source.Whole)));
        context.Added.Add(("components", List(context, source.Components)));
        context.Added.Add(("categories", List(context, source.Categories)));
        context.Added.Add(("ratios", List(context, source.Ratios)));
        context.Added.Add(("ties", Ties(ties)));
        context.Added.Add(("period_is_half", new TruthValue(context.Period.Kind == PeriodKind.Half)));
    }

    private static FigureObject Of(BriefingContext context, Concept concept) => new(context, concept, context.Period, context.Book.Currency);

    private static ListValue List(BriefingContext context, IReadOnlyList<Concept> concepts)
    {
        var figures = new List<TemplateValue>(concepts.Count);
        foreach (var concept in concepts)
            if (context.Current(concept) is not null) figures.Add(Of(context, concept));
        return new ListValue(figures);
    }

    // Of all figures of the table: how many have a second statement, agree with it, have none; and the largest difference.
    private static WordsObject Ties(IReadOnlyList<Tie> ties)
    {
        var (tied, agree) = (0, 0);
        Figure? largest = null;
        foreach (var tie in ties)
        {
            if (tie.Other is null) continue;
            tied++;
            if (tie.Agrees) agree++;
            if (largest is null || Math.Abs(tie.Difference!.Value) > Math.Abs(largest.Value)) largest = tie.Difference;
        }
        var words = new List<(string, TemplateValue)>
        {
            ("figures", Count(ties.Count, "figures")), ("tied", Count(tied, "tied")), ("agree", Count(agree, "agree")), ("untied", Count(ties.Count - tied, "untied")),
            ("any_tied", new TruthValue(tied > 0)), ("any_untied", new TruthValue(tied < ties.Count)), ("all_agree", new TruthValue(agree == tied)),
        };
        if (largest is not null) words.Add(("largest", new GivenFigure(largest)));
        return new WordsObject(words);
    }

    private static TextValue Count(int count, string column) => new(FigureMark.Wrap(Reference.Check("ties", column), FigureFormat.Whole(count)));
}
