using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Checks;

/// <summary>One sum of the taxonomy: a concept and the weighted concepts that make it up under one role.</summary>
internal sealed record Network(Concept Parent, string Role, IReadOnlyList<NetworkTerm> Terms, SumKind Kind);

/// <summary>A part of a sum, with +1 or -1.</summary>
internal readonly record struct NetworkTerm(Concept Child, int Weight);

/// <summary>What kind of sum it is, which decides the rule that tests it.</summary>
internal enum SumKind
{
    /// <summary>Lines make a subtotal (rule 1).</summary>
    Footing,

    /// <summary>Totals make a result: revenue less costs, income less tax (rule 2).</summary>
    Identity,

    /// <summary>The flows that move cash, and the balances that make it up (rule 6).</summary>
    Cash,

    /// <summary>A non-GAAP measure from its GAAP measure (rule 22).</summary>
    NonGaap,
}

/// <summary>The calculation networks of a taxonomy, turned around: from each sum to its parts.</summary>
internal sealed class NetworkBook
{
    private readonly Dictionary<ConceptId, List<Network>> _byParent = [];

    public NetworkBook(TaxonomyBook taxonomy)
    {
        Dictionary<(ConceptId, string), List<NetworkTerm>> terms = [];
        List<(ConceptId Parent, string Role, List<NetworkTerm> Terms)> found = [];
        foreach (var child in taxonomy.Concepts)
        {
            foreach (var parent in child.Parents)
            {
                var key = (parent.Parent, parent.Role);
                if (!terms.TryGetValue(key, out var list))
                {
                    terms.Add(key, list = []);
                    found.Add((parent.Parent, parent.Role, list));
                }
                list.Add(new NetworkTerm(child, parent.Weight));
            }
        }

        Dictionary<ConceptId, bool> results = [];
        foreach (var (id, role, list) in found)
        {
            if (taxonomy.Find(id) is not { } parent) continue;
            var kind = parent.GaapCounterpart is not null ? SumKind.NonGaap
                : IsResult(id, found, results) ? SumKind.Identity
                : SumKind.Footing;
            if (!_byParent.TryGetValue(id, out var networks)) _byParent.Add(id, networks = []);
            networks.Add(new Network(parent, role, list, kind));
        }
    }

    /// <summary>The sums that make up a concept; none for a line.</summary>
    public IReadOnlyList<Network> Of(ConceptId parent) => _byParent.TryGetValue(parent, out var list) ? list : [];

    // A result has something taken off, or is made of a result.
    private static bool IsResult(
        ConceptId id, List<(ConceptId Parent, string Role, List<NetworkTerm> Terms)> found, Dictionary<ConceptId, bool> known)
    {
        if (known.TryGetValue(id, out var result)) return result;
        known[id] = false;
        foreach (var (parent, _, list) in found)
        {
            if (parent != id) continue;
            foreach (var term in list)
                if (term.Weight < 0 || IsResult(term.Child.Id, found, known)) return known[id] = true;
        }
        return false;
    }
}
