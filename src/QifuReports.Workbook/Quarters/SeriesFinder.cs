namespace QifuReports.Workbook.Quarters;

/// <summary>Finds every figure that filings state, whatever its period.</summary>
internal static class SeriesFinder
{
    /// <summary>
    /// The figures with concept and scale, in the order of the taxonomy, then of first statement. Percentages and changes that a table
    /// computes from its own amounts are none. Shares of two concepts, such as margins, are looked for even where no filing states them.
    /// </summary>
    public static IReadOnlyList<(SeriesKey Key, Concept Concept, decimal Scale)> Find(LedgerBook book, IReadOnlyList<Filing> filings)
    {
        Dictionary<string, int> order = new(StringComparer.Ordinal);
        foreach (var concept in book.Taxonomy.Concepts) order.Add(concept.Id.Value, order.Count);
        HashSet<SeriesKey> seen = [];
        List<(SeriesKey Key, Concept Concept, decimal Scale)> found = [];
        foreach (var filing in filings)
            foreach (var statement in filing.Statements)
                foreach (var line in statement.Lines)
                    foreach (var cell in line.Cells)
                        if (cell.Fact is { } fact && seen.Add(SeriesKey.Of(fact.Key))
                            && book.Taxonomy.Find(fact.Key.Concept) is { } concept)
                            found.Add((SeriesKey.Of(fact.Key), concept, ScaleOf(fact, concept, book)));
        foreach (var concept in book.Taxonomy.Concepts)
            foreach (var basis in filings.Select(f => f.Basis).Distinct())
                if (concept.Quotient is not null && seen.Add(new SeriesKey(concept.Id, "percent", basis, Members.None)))
                    found.Add((new SeriesKey(concept.Id, "percent", basis, Members.None), concept, 1));
        // OrderBy keeps the order of first statement among equals.
        return [.. found.OrderBy(f => order[f.Concept.Id.Value])];
    }

    private static decimal ScaleOf(Fact first, Concept concept, LedgerBook book) =>
        concept.UnitKind == UnitKind.Money ? book.Scale : first.Scale;
}
