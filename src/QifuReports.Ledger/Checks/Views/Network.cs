namespace QifuReports.Ledger.Checks.Views;

/// <summary>One sum of the taxonomy: a concept, and the concepts that add up to it with their weights under one role.</summary>
/// <param name="TakesCosts">
/// Whether the sum deducts costs, directly or in one of its parts. For example, an operating result deducts costs from revenue.
/// </param>
internal sealed record Network(Concept Parent, string Role, IReadOnlyList<NetworkTerm> Terms, SumKind Kind, bool TakesCosts)
{
    /// <summary>Whether a term is deducted, because its weight is -1 or its figures are below zero.</summary>
    public static bool IsCost(NetworkTerm term) => term.Weight < 0 || term.Child.Sign < 0;
}

/// <summary>A part of a sum and its weight, +1 or -1.</summary>
internal sealed record NetworkTerm(Concept Child, int Weight);

/// <summary>The kind of a sum, which decides which rule tests it.</summary>
internal enum SumKind
{
    /// <summary>Lines add up to a subtotal (rule 1).</summary>
    Footing,

    /// <summary>Totals give a result, such as revenue less costs, or income less tax (rule 2).</summary>
    Identity,

    /// <summary>Cash flows add up to the change of cash, or balances add up to cash (rule 6).</summary>
    Cash,

    /// <summary>A GAAP measure plus adjustments gives a non-GAAP measure (rule 22).</summary>
    NonGaap,
}

/// <summary>The calculation networks of a taxonomy, arranged so that the parts of each sum can be looked up.</summary>
internal sealed class NetworkBook
{
    private readonly Dictionary<string, List<Network>> _byParent = new(StringComparer.Ordinal);

    public NetworkBook(TaxonomyBook taxonomy)
    {
        Dictionary<string, Found> byName = new(StringComparer.Ordinal);
        List<Found> found = [];
        foreach (var child in taxonomy.Concepts)
        {
            foreach (var parent in child.Parents)
            {
                var name = parent.Parent.Value + " " + parent.Role;
                if (!byName.TryGetValue(name, out var sum))
                {
                    byName.Add(name, sum = new Found(parent.Parent, parent.Role));
                    found.Add(sum);
                }
                sum.Terms.Add(new NetworkTerm(child, parent.Weight));
            }
        }

        Dictionary<string, bool> results = new(StringComparer.Ordinal), takers = new(StringComparer.Ordinal);
        foreach (var sum in found)
        {
            if (taxonomy.Find(sum.Parent) is not { } parent) continue;
            var kind = parent.GaapCounterpart is not null ? SumKind.NonGaap
                : IsResult(sum.Parent, found, results) ? SumKind.Identity
                : SumKind.Footing;
            if (!_byParent.TryGetValue(sum.Parent.Value, out var networks)) _byParent.Add(sum.Parent.Value, networks = []);
            networks.Add(new Network(parent, sum.Role, sum.Terms, kind,
                sum.Terms.Exists(t => Network.IsCost(t) || TakesCosts(t.Child.Id, found, takers))));
        }
    }

    /// <summary>The sums that make up a concept, one per role; empty for a concept that is no sum.</summary>
    public IReadOnlyList<Network> Of(ConceptId parent) => _byParent.TryGetValue(parent.Value, out var list) ? list : [];

    // A sum is a result if it deducts something, or if one of its parts is a result.
    private static bool IsResult(ConceptId id, List<Found> found, Dictionary<string, bool> known)
    {
        if (known.TryGetValue(id.Value, out var result)) return result;
        known[id.Value] = false;
        foreach (var sum in found)
        {
            if (!sum.Parent.Equals(id)) continue;
            foreach (var term in sum.Terms)
                if (term.Weight < 0 || IsResult(term.Child.Id, found, known)) return known[id.Value] = true;
        }
        return false;
    }

    private static bool TakesCosts(ConceptId id, List<Found> found, Dictionary<string, bool> known)
    {
        if (known.TryGetValue(id.Value, out var takes)) return takes;
        known[id.Value] = false;
        foreach (var sum in found)
        {
            // Costs filed as negative amounts add up to total costs, which are no result.
            if (!sum.Parent.Equals(id) || sum.Terms.TrueForAll(Network.IsCost)) continue;
            foreach (var term in sum.Terms)
                if (Network.IsCost(term) || TakesCosts(term.Child.Id, found, known)) return known[id.Value] = true;
        }
        return false;
    }

    private sealed class Found(ConceptId parent, string role)
    {
        public ConceptId Parent { get; } = parent;
        public string Role { get; } = role;
        public List<NetworkTerm> Terms { get; } = [];
    }
}
