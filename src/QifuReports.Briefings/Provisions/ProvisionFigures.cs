namespace QifuReports.Briefings.Provisions;

/// <summary>Derives figures that the table of provisions does not state itself: second halves of years, and totals of quarters.</summary>
internal static class ProvisionFigures
{
    /// <summary>Derives these halves and totals, named like reported figures, so that every table and template finds them.</summary>
    public static void Derive(BriefingContext context, ProvisionSource source)
    {
        foreach (var period in source.Periods)
            if (period.Kind == PeriodKind.Year && source.Periods.Contains(period.Calendar.Half(period.Year, 1)))
                foreach (var concept in (IEnumerable<Concept>)[source.Whole, .. source.Components, .. source.Categories])
                    AddSecondHalf(context, concept, period);

        // Goes back as many quarters as a table of trends may show.
        var quarter = context.LastQuarter;
        for (var back = 0; back < 8; back++, quarter = quarter.Prior) AddTotal(context, source, quarter);
    }

    /// <summary>All halves with figures: those of the table and the derived ones, oldest first; empty if no half has figures.</summary>
    public static IReadOnlyList<Period> Halves(BriefingContext context, ProvisionSource source)
    {
        var halves = new List<Period>();
        foreach (var period in source.Periods)
        {
            var second = period.Calendar.Half(period.Year, 2);
            if (period.Kind == PeriodKind.Half && !halves.Contains(period)) halves.Add(period);
            else if (period.Kind == PeriodKind.Year && !halves.Contains(second)
                && context.Book.Find(source.Whole, second, context.Book.Currency) is not null) halves.Add(second);
        }
        halves.Sort();
        return halves;
    }

    /// <summary>Whether the period is derived, that is, not in the table itself.</summary>
    public static bool IsDerived(ProvisionSource source, Period period) => !source.Periods.Contains(period);

    private static void AddSecondHalf(BriefingContext context, Concept concept, Period year)
    {
        var (book, second) = (context.Book, year.Calendar.Half(year.Year, 2));
        if (book.Find(concept, year, book.Currency) is not { } whole
            || book.Find(concept, year.Calendar.Half(year.Year, 1), book.Currency) is not { } first) return;
        book.Keep(Figures.Derive.SubPeriod(NameOf(context, concept, second), second, whole, first));
    }

    private static void AddTotal(BriefingContext context, ProvisionSource source, Period quarter)
    {
        var parts = new List<(Figure, int)>(source.Categories.Count);
        foreach (var category in source.Categories)
            if (context.Book.Find(category, quarter, context.Book.Currency) is { } figure) parts.Add((figure, 1));
        if (parts.Count == source.Categories.Count)
            context.Book.Keep(Figures.Derive.Sum(NameOf(context, source.Whole, quarter), source.Whole, parts));
    }

    private static string NameOf(BriefingContext context, Concept concept, Period period) =>
        Figure.NameOf(new FactKey(concept.Id, period, FactUnits.Of(concept, context.Book.Currency), context.Release.Basis));
}
