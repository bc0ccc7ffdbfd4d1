namespace QifuReports.Briefings.Provisions;

/// <summary>
/// The names that the templates of a provision briefing see besides concepts: <c>whole</c> (the total), <c>components</c>,
/// <c>categories</c>, <c>ratios</c>, <c>ties</c>, <c>last_quarter</c> with its <c>whole</c> and <c>categories</c>, <c>releases</c>,
/// <c>period_is_half</c>, and <c>moved</c> (the categories that changed the total most).
/// </summary>
internal static class ProvisionScope
{
    public static void Add(BriefingContext context, ProvisionSource source, IReadOnlyList<Tie> ties)
    {
        context.Added.Add(("whole", Of(context, source.Whole)));
        context.Added.Add(("components", List(context, source.Components)));
        context.Added.Add(("categories", List(context, source.Categories)));
        context.Added.Add(("ratios", List(context, source.Ratios)));
        context.Added.Add(("ties", Ties(context, source, ties)));
        context.Added.Add(("last_quarter", LastQuarter(context, source)));
        context.Added.Add(("releases", Releases(context, source)));
        var moved = Moved(context, source);
        context.Added.Add(("moved", moved));
        context.Added.Add(("period_is_half", TruthValue.Of(context.Period.Kind == PeriodKind.Half)));
    }

    private static FigureObject Of(BriefingContext context, Concept concept) => Of(context, concept, context.Period);

    private static FigureObject Of(BriefingContext context, Concept concept, Period period) =>
        new(context, concept, period, context.Book.Currency);

    // The categories that changed the total most since the year before, up and down, and other categories that grew from a small base.
    private static WordsObject Moved(BriefingContext context, ProvisionSource source)
    {
        var moves = new List<(Concept Concept, Comparison Comparison)>();
        foreach (var category in source.Categories)
            if (context.Current(category) is { } now && context.Compare(now, ComparedWith.YearBefore) is { } comparison)
                moves.Add((category, comparison));
        Concept? rise = null, fall = null;
        decimal most = 0, least = 0;
        foreach (var (concept, comparison) in moves)
        {
            var move = comparison.Difference.Value;
            if (move > most) (rise, most) = (concept, move);
            if (move < least) (fall, least) = (concept, move);
        }
        var words = new List<(string, TemplateValue)>
        {
            ("from_small_base", new ListValue(
                [.. moves.Where(m => m.Comparison.Growth is { } growth && Fold.Is(growth) && m.Concept != rise)
                    .Select(m => Of(context, m.Concept))])),
        };
        if (rise is { } up) words.Add(("rise", Of(context, up)));
        if (fall is { } down) words.Add(("fall", Of(context, down)));
        return new WordsObject(words) { Optional = ["rise", "fall"] };
    }

    private static ListValue List(BriefingContext context, IReadOnlyList<Concept> concepts)
    {
        var figures = new List<TemplateValue>(concepts.Count);
        foreach (var concept in concepts)
            if (context.Current(concept) is not null) figures.Add(Of(context, concept));
        return new ListValue(figures);
    }

    // The quarter that ends with the period, even if its figures are only derived; without categories if these are not known.
    private static WordsObject LastQuarter(BriefingContext context, ProvisionSource source)
    {
        var (quarter, categories) = (context.LastQuarter, new List<TemplateValue>());
        foreach (var category in source.Categories)
            if (Trends.At(context, category, quarter) is not null) categories.Add(Of(context, category, quarter));
        var derived = context.Book.Find(source.Categories[0], quarter, context.Book.Currency) is { Origin: FigureOrigin.Derived };
        return new WordsObject(
            [("period", new PeriodObject(quarter)), ("is_derived", TruthValue.Of(derived)), ("whole", Of(context, source.Whole, quarter)),
                ("categories", new ListValue(categories))]);
    }

    // The releases of quarters within the period that name causes for a category. Figures are as each release stated its own quarter.
    private static ListValue Releases(BriefingContext context, ProvisionSource source)
    {
        var releases = new List<TemplateValue>();
        foreach (var filing in context.Ledger.Filings)
        {
            if (filing.Date > context.Release.Date || filing.Period.Kind != PeriodKind.Quarter || filing.Period.Start < context.Period.Start
                || filing.Period.End > context.Period.End) continue;
            var own = new BriefingContext(context.Ledger, new BriefingSource(filing), filing.Period, context.Report, context.Options,
                within: context.Book);
            var lines = new List<TemplateValue>();
            foreach (var category in source.Categories)
                if (own.Current(category) is not null && filing.Drivers.Any(d => d.Concept == category.Id && !DriverObject.IsApproach(d)))
                    lines.Add(Of(own, category, filing.Period));
            if (lines.Count == 0) continue;
            releases.Add(new WordsObject(
            [
                ("form", new TextValue(FigureMark.Wrap(Reference.Filing(filing.Id),
                    BriefingContext.FormName(filing).Replace('-', '\u2011')))),
                ("date", new TextValue(FigureMark.Wrap(Reference.Of(filing.Date), PeriodWords.Date(filing.Date)))),
                ("period", new PeriodObject(filing.Period)), ("lines", new ListValue(lines)),
            ]));
        }
        return new ListValue(releases);
    }

    // Counts over all figures of the table: how many can be compared with other filings, how many of these agree, how many cannot be
    // compared, and the largest difference.
    private static WordsObject Ties(BriefingContext context, ProvisionSource source, IReadOnlyList<Tie> ties)
    {
        var (tied, agree) = (0, 0);
        Figure? largest = null;
        // Whether only this filing states the components and the ratios.
        var alone = true;
        foreach (var tie in ties)
        {
            if (tie.Other is null) continue;
            tied++;
            alone &= !source.Components.Contains(tie.Concept) && !source.Ratios.Contains(tie.Concept);
            if (tie.Agrees) agree++;
            if (largest is null || Math.Abs(tie.Difference!.Value) > Math.Abs(largest.Value)) largest = tie.Difference;
        }
        var words = new List<(string, TemplateValue)>
        {
            ("figures", Count(context, ties.Count, "figures")), ("tied", Count(context, tied, "tied")),
            ("agree", Count(context, agree, "agree")), ("untied", Count(context, ties.Count - tied, "untied")),
            ("any_tied", TruthValue.Of(tied > 0)), ("any_untied", TruthValue.Of(tied < ties.Count)),
            ("all_agree", TruthValue.Of(agree == tied)), ("components_and_ratios_alone", TruthValue.Of(alone)),
        };
        if (largest is not null) words.Add(("largest", new GivenFigure(largest)));
        return new WordsObject(words) { Optional = ["largest"] };
    }

    private static TextValue Count(BriefingContext context, int count, string column) =>
        new(FigureMark.Wrap(context.Counted("ties", column, count), FigureFormat.Whole(count)));
}
