namespace QifuReports.Ledger.Facts;

/// <summary>
/// Looks figures up by their keys. The key of the dictionary is only the concept's id; the full key is then searched for in a list, since
/// a concept has few figures.
/// </summary>
internal sealed class FactTable
{
    private readonly Dictionary<string, Keys> _byConcept = new(StringComparer.Ordinal);

    /// <summary>Adds a figure after the other figures with its key. Returns whether it is the first figure with its key.</summary>
    public bool Add(Fact fact)
    {
        var concept = fact.Key.Concept.Value;
        if (!_byConcept.TryGetValue(concept, out var keys)) _byConcept.Add(concept, keys = new Keys());
        if (keys.Find(fact.Key) is { } list)
        {
            list.Add(fact);
            return false;
        }
        keys.Add(fact.Key, [fact]);
        return true;
    }

    /// <summary>The figures with a key, in the order in which they were added; null if there are none.</summary>
    public List<Fact>? Of(FactKey key) =>
        key.Concept.Value is { } concept && _byConcept.TryGetValue(concept, out var keys) ? keys.Find(key) : null;

    /// <summary>The keys of one concept, next to each other in memory, so that a search reads nothing else.</summary>
    private sealed class Keys
    {
        private FactKey[] _keys = new FactKey[4];
        private List<Fact>[] _facts = new List<Fact>[4];
        private int _count;

        public void Add(FactKey key, List<Fact> facts)
        {
            if (_count == _keys.Length)
            {
                // Array.Resize is not used: its code for an array of our own type would be compiled at every start.
                var (keys, lists) = (new FactKey[_count * 2], new List<Fact>[_count * 2]);
                Array.Copy(_keys, keys, _count);
                Array.Copy(_facts, lists, _count);
                (_keys, _facts) = (keys, lists);
            }
            _keys[_count] = key;
            _facts[_count++] = facts;
        }

        public List<Fact>? Find(in FactKey key)
        {
            for (var i = 0; i < _count; i++)
                if (_keys[i].Equals(key)) return _facts[i];
            return null;
        }
    }
}
