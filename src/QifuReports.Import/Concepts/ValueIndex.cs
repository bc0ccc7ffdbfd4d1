namespace QifuReports.Import.Concepts;

/// <summary>
/// Finds concepts in the ledger by a value: a line with a new name is recognised by its figures for the previous year, which the ledger
/// already has.
/// </summary>
internal sealed class ValueIndex
{
    private readonly Dictionary<(DateOnly Start, DateOnly End, string Unit, string Basis, decimal Value), List<ConceptId>> _concepts = [];

    public ValueIndex(LedgerBook? book)
    {
        foreach (var filing in book?.Filings ?? [])
            foreach (var statement in filing.Statements)
                foreach (var line in statement.Lines)
                    foreach (var cell in line.Cells)
                        if (cell.Fact is { Value: not 0m } fact && fact.Key.Members.IsNone)
                            Add(fact.Key.Period, fact.Key.Unit, fact.Key.Basis.Code, fact.Value, fact.Key.Concept);
    }

    /// <summary>
    /// The concepts that have all the given values. Zeros, and values that no concept in the index has, are ignored. Empty if all the
    /// values are ignored, or if no concept has the others.
    /// </summary>
    /// <param name="values">For each column the period, the unit, the accounting basis, and the value in whole units.</param>
    public IReadOnlyList<ConceptId> Find(IEnumerable<(Period Period, string Unit, string Basis, decimal Value)> values)
    {
        List<ConceptId>? common = null;
        foreach (var (period, unit, basis, value) in values)
        {
            if (value == 0m || !_concepts.TryGetValue(Key(period, unit, basis, value), out var here)) continue;
            common = common is null ? [.. here] : [.. common.Where(here.Contains)];
        }
        return common ?? [];
    }

    /// <summary>Remembers a value of the filing being read, for its other tables. Zero is ignored, since many concepts are zero.</summary>
    public void Add(Period period, string unit, string basis, decimal value, ConceptId concept)
    {
        if (value == 0m) return;
        var key = Key(period, unit, basis, value);
        if (!_concepts.TryGetValue(key, out var list)) _concepts.Add(key, list = []);
        if (!list.Contains(concept)) list.Add(concept);
    }

    private static (DateOnly, DateOnly, string, string, decimal) Key(Period period, string unit, string basis, decimal value) =>
        (period.IsInstant ? period.End : period.Start, period.End, unit, basis, value);
}
