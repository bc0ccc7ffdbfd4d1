namespace QifuReports.Ledger.Facts;

/// <summary>Figures by what they are of. Keyed by the concept's name alone, and then sought: a concept has few figures.</summary>
internal sealed class FactTable
{
    private readonly Dictionary<string, List<List<Fact>>> _byConcept = new(StringComparer.Ordinal);

    /// <summary>Adds a figure behind those of the same key; whether it is the first of its key.</summary>
    public bool Add(Fact fact)
    {
        if (Statements(fact.Key) is { } list)
        {
            list.Add(fact);
            return false;
        }
        var concept = fact.Key.Concept.Value;
        if (!_byConcept.TryGetValue(concept, out var keys)) _byConcept.Add(concept, keys = []);
        keys.Add([fact]);
        return true;
    }

    /// <summary>The figures of a key in the order in which they were added; null for none.</summary>
    public List<Fact>? Statements(FactKey key)
    {
        if (key.Concept.Value is not { } concept || !_byConcept.TryGetValue(concept, out var keys)) return null;
        foreach (var list in keys)
            if (list[0].Key.Equals(key)) return list;
        return null;
    }
}
