namespace QifuReports.Briefings.Provisions;

/// <summary>A figure of the table, compared with the other filings.</summary>
/// <param name="Concept">The concept of the figure.</param>
/// <param name="Period">The period of its column.</param>
/// <param name="Stated">The figure as stated in the table.</param>
/// <param name="Other">The same figure as other filings state it, or as derived from other filings; null if neither is possible.</param>
/// <param name="Difference">The stated figure less the figure from other filings; null if that other figure is not known.</param>
/// <param name="Way">
/// How the figure from other filings is derived, e.g. <c>9M + Q4</c> or the sum of the categories; empty if a filing states it.
/// </param>
/// <param name="Filings">The other filings used, oldest first.</param>
/// <param name="Rules">The checks of the ledger that compared the two figures.</param>
/// <param name="Known">If the other figure is not known: the spans within the period that other filings state, the longest first.</param>
internal sealed record Tie(
    Concept Concept, Period Period, Figure Stated, Figure? Other, Figure? Difference, string Way, IReadOnlyList<Filing> Filings,
    IReadOnlyList<string> Rules,
    IReadOnlyList<Period> Known)
{
    /// <summary>The largest difference that the rounding of both figures allows, in currency units.</summary>
    public decimal Allowed => Other is null ? 0 : (Stated.Interval.Width + Other.Interval.Width) / 2;

    /// <summary>Whether both figures can be the same amount, given their rounding.</summary>
    public bool Agrees => Other is not null && Stated.Interval.Meets(Other.Interval);
}

/// <summary>Compares each cell of the table of provisions with other filings published by the briefing's date.</summary>
internal static class ProvisionTies
{
    /// <summary>Compares every figure of the table, column by column, in the order of the lines.</summary>
    public static IReadOnlyList<Tie> Of(BriefingContext context, ProvisionSource source)
    {
        var ties = new List<Tie>();
        for (var column = 0; column < source.Statement.Columns.Count; column++)
            foreach (var line in source.Statement.Lines)
                if (line.Cells.Count > column && line.Cells[column].Fact is { } fact
                    && context.Ledger.Taxonomy.Find(fact.Key.Concept) is { } concept)
                    ties.Add(Of(context, source, concept, fact));
        return ties;
    }

    private static Tie Of(BriefingContext context, ProvisionSource source, Concept concept, Fact fact)
    {
        var stated = context.Book.Of(fact);
        var other = Elsewhere(context, fact.Key) ?? (concept.Id == source.Whole.Id ? Sum(context, source, fact.Key) : null);
        // The difference keeps a tenth of a million even if the stated figure is rounded to whole millions, because the difference is
        // compared with the allowed rounding.
        var difference = other is null ? null
            : context.Book.Keep(Derive.Difference($"{stated.Name}/less-others", stated, other, context.Book.Currency) with { Resolution =
                0 });
        var filings = new List<Filing>();
        if (other is not null) AddFilings(context, other, filings);
        filings.Sort(static (a, b) => a.Date.CompareTo(b.Date));
        return new Tie(concept, fact.Key.Period, stated, other, difference, Way(other), filings, Rules(context, fact),
            other is null ? KnownWithin(context, fact.Key) : []);
    }

    private static Figure? Elsewhere(BriefingContext context, FactKey key) =>
        context.Book.StatedElsewhere(key) ?? context.Book.DerivedElsewhere(key);

    private static Figure? Sum(BriefingContext context, ProvisionSource source, FactKey key)
    {
        var parts = new List<(Figure, int)>(source.Categories.Count);
        foreach (var category in source.Categories)
            if (Elsewhere(context, key with { Concept = category.Id }) is { } part) parts.Add((part, 1));
        return parts.Count < source.Categories.Count ? null
            : context.Book.Keep(Derive.Sum($"{Figure.NameOf(key)}/from-others", source.Whole, parts));
    }

    private static string Way(Figure? other)
    {
        if (other?.Origin is not FigureOrigin.Derived derived) return "";
        return derived.Formula.Code == Formula.Sum.Code ? "their sum" : derived.Formula.Statement;
    }

    private static void AddFilings(BriefingContext context, Figure figure, List<Filing> filings)
    {
        if (figure.Origin is FigureOrigin.Derived derived)
        {
            foreach (var input in derived.Inputs) AddFilings(context, input, filings);
            return;
        }
        if (figure.Origin is not FigureOrigin.Reported reported) return;
        foreach (var filing in context.Ledger.Filings)
            if (filing.Id == reported.Fact.Source.FilingId && !filings.Contains(filing)) filings.Add(filing);
    }

    // The checks that compared this cell with a figure of another filing.
    private static List<string> Rules(BriefingContext context, Fact fact)
    {
        var codes = new List<string>();
        foreach (var finding in context.Report.Findings)
        {
            if (!finding.Facts.Contains(fact) || codes.Contains(finding.Rule.Code)) continue;
            foreach (var against in finding.Facts)
                if (against.Source.FilingId != fact.Source.FilingId)
                {
                    codes.Add(finding.Rule.Code);
                    break;
                }
        }
        return codes;
    }

    // The spans within the period for which other filings state the figure, without spans that are inside a longer one of these.
    private static List<Period> KnownWithin(BriefingContext context, FactKey key)
    {
        var known = new List<Period>();
        if (key.Period.IsInstant) return known;
        var calendar = key.Period.Calendar;
        for (var year = calendar.YearOf(key.Period.Start); year <= calendar.YearOf(key.Period.End); year++)
            foreach (var span in (Period[])[calendar.NineMonths(year), calendar.Half(year, 1), calendar.Half(year, 2),
                calendar.Quarter(year, 1), calendar.Quarter(year, 2), calendar.Quarter(year, 3), calendar.Quarter(year, 4)])
                if (span != key.Period && Contains(key.Period, span) && !known.Exists(k => Contains(k, span))
                    && context.Book.StatedElsewhere(key with { Period = span }) is not null) known.Add(span);
        return known;
    }

    private static bool Contains(Period whole, Period part) => whole.Start <= part.Start && part.End <= whole.End;
}
