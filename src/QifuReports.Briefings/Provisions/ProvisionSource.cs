namespace QifuReports.Briefings.Provisions;

/// <summary>
/// The table that a provision briefing is made from. The taxonomy divides its total in two ways: into new provisions and revisions, and
/// into categories. The names of the lines come from the data.
/// </summary>
/// <param name="Filing">The filing with the table.</param>
/// <param name="Statement">The table.</param>
/// <param name="Whole">The total: the sum of the components, and also of the categories.</param>
/// <param name="Components">New provisions and revisions of earlier ones, in the order of the taxonomy.</param>
/// <param name="Categories">The categories, in the order of the taxonomy.</param>
/// <param name="Ratios">The rates in the table, in the order of its lines; may be empty.</param>
/// <param name="Periods">The periods of the columns, in their order.</param>
public sealed record ProvisionSource(
    Filing Filing, Statement Statement, Concept Whole, IReadOnlyList<Concept> Components, IReadOnlyList<Concept> Categories,
    IReadOnlyList<Concept> Ratios,
    IReadOnlyList<Period> Periods)
{
    // The names of the two ways in which the taxonomy divides the total.
    private const string ComponentRole = "provisions";
    private const string CategoryRole = "provision-categories";

    /// <summary>
    /// Finds the table for a period: in the filing about this period, else in the first whose table has a column for it; null if none has.
    /// </summary>
    public static ProvisionSource? For(LedgerBook book, Period period)
    {
        ProvisionSource? first = null;
        foreach (var source in All(book))
        {
            if (!source.Periods.Contains(period)) continue;
            if (source.Filing.Period == period) return source;
            first ??= source;
        }
        return first;
    }

    /// <summary>Every period for which a table of provisions has a column, oldest first.</summary>
    public static IReadOnlyList<Period> PeriodsIn(LedgerBook book)
    {
        var periods = new List<Period>();
        foreach (var source in All(book))
            foreach (var period in source.Periods)
                if (!periods.Contains(period)) periods.Add(period);
        periods.Sort();
        return periods;
    }

    /// <summary>
    /// The leading period of each table, used if the user asks for no period: the latest period of the columns; of two that end on the same
    /// day, the shorter one. Oldest first.
    /// </summary>
    public static IReadOnlyList<Period> LeadingIn(LedgerBook book)
    {
        var leading = new List<Period>();
        foreach (var source in All(book))
        {
            var latest = source.Periods.OrderByDescending(p => p.End).ThenByDescending(p => p.Start).First();
            if (!leading.Contains(latest)) leading.Add(latest);
        }
        leading.Sort();
        return leading;
    }

    private static IEnumerable<ProvisionSource> All(LedgerBook book)
    {
        foreach (var filing in book.Filings)
            foreach (var statement in filing.Statements)
                if (statement.IsTable && In(book.Taxonomy, filing, statement) is { } source) yield return source;
    }

    private static ProvisionSource? In(TaxonomyBook taxonomy, Filing filing, Statement statement)
    {
        var (lines, ratios) = (new List<ConceptId>(), new List<Concept>());
        foreach (var line in statement.Lines)
        {
            if (line.Concept is not { } id || taxonomy.Find(id) is not { } concept) continue;
            lines.Add(id);
            if (concept.UnitKind == UnitKind.Percent) ratios.Add(concept);
        }
        foreach (var id in lines)
        {
            var components = Parts(taxonomy, lines, id, ComponentRole);
            var categories = Parts(taxonomy, lines, id, CategoryRole);
            if (components.Count < 2 || categories.Count < 2) continue;
            var periods = new List<Period>();
            foreach (var column in statement.Columns)
                if (!periods.Contains(column.Period)) periods.Add(column.Period);
            return new ProvisionSource(filing, statement, taxonomy.Find(id)!, components, categories, ratios, periods);
        }
        return null;
    }

    private static List<Concept> Parts(TaxonomyBook taxonomy, List<ConceptId> lines, ConceptId whole, string role)
    {
        var parts = new List<Concept>();
        foreach (var concept in taxonomy.Concepts)
            foreach (var parent in concept.Parents)
                if (parent.Parent == whole && parent.Role == role && lines.Contains(concept.Id)) parts.Add(concept);
        return parts;
    }
}
