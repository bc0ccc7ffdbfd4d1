namespace QifuReports.Briefings.Summary;

/// <summary>A line of the balance sheet that has an amount for the first time, such as goodwill after a first acquisition.</summary>
/// <param name="Concept">The line.</param>
/// <param name="Figure">The amount of the line at the end of the period.</param>
public sealed record NewBalance(Concept Concept, Figure Figure)
{
    /// <summary>
    /// Finds these lines in the order of the balance sheet, without sums. The balance sheet must have a column for an earlier day. No
    /// filing published by the briefing's date may state an amount other than zero for an earlier day.
    /// </summary>
    public static IReadOnlyList<NewBalance> Of(BriefingContext context)
    {
        var found = new List<NewBalance>();
        var (day, unit) = (context.Period.Closing, context.Book.Currency);
        foreach (var statement in context.Release.Statements)
        {
            if (!statement.IsTable || !statement.Columns.Any(c => c.Period.IsInstant && c.Period.End < day.End)) continue;
            foreach (var line in statement.Lines)
            {
                if (line.Kind != LineKind.Line || line.Concept is not { } id
                    || context.Ledger.Taxonomy.Find(id) is not { PeriodType: PeriodType.Balance } concept
                    || found.Exists(f => f.Concept == concept)) continue;
                if (context.Book.Find(concept, day, unit) is { Value: not 0 } figure && !HadOne(context, concept, day.End))
                    found.Add(new NewBalance(concept, figure));
            }
        }
        return found;
    }

    private static bool HadOne(BriefingContext context, Concept concept, DateOnly day)
    {
        foreach (var filing in context.Ledger.Filings)
            if (filing.Date <= context.Release.Date)
                foreach (var fact in FilingFacts.Of(filing).Find(concept.Id))
                    if (fact.Key.Period.End < day && fact.Value != 0 && fact.Key.Unit == FactUnits.Of(concept, context.Book.Currency))
                        return true;
        return false;
    }
}
