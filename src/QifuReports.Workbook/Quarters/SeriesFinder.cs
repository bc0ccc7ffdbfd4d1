namespace QifuReports.Workbook.Quarters;

/// <summary>Finds every figure that filings state, whatever its period.</summary>
internal static class SeriesFinder
{
    /// <summary>
    /// The figures with concept and scale. First those of the whole company in its currency and under the basis of the newest filing, then
    /// all others; each in the order of the taxonomy, then of first statement. Percentages and changes that a table
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
            foreach (var own in filings.Select(f => f.Basis).Distinct())
                if (concept.Quotient is not null && seen.Add(new SeriesKey(concept.Id, "percent", own, Members.None)))
                    found.Add((new SeriesKey(concept.Id, "percent", own, Members.None), concept, 1));
        // OrderBy keeps the order of first statement among equals.
        var basis = filings.Count == 0 ? Basis.UsGaap : filings[^1].Basis;
        return [.. found.OrderBy(f => IsMain(f.Key, f.Concept, basis, book) ? 0 : 1).ThenBy(f => order[f.Concept.Id.Value])];
    }

    private static bool IsMain(SeriesKey key, Concept concept, Basis basis, LedgerBook book) =>
        key.Members.IsNone && key.Basis == basis && key.Unit == FactUnits.Of(concept, book.Issuer.Currency);

    private static decimal ScaleOf(Fact first, Concept concept, LedgerBook book) =>
        concept.UnitKind == UnitKind.Money ? book.Scale : first.Scale;
}
