using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Context;

/// <summary>
/// Of a sum that the taxonomy makes up in two ways, such as a profit of what is earned and of whom it belongs to, the one way that is told: parts of two ways together would be counted twice.
/// </summary>
internal static class SumNetwork
{
    // Sums stand within sums so often at most.
    private const int Deepest = 16;

    /// <summary>The parts of the network that leads from revenue to the sum; where none does, of the first one in the order of the taxonomy. Empty where no part is given.</summary>
    /// <param name="taxonomy">The sums.</param>
    /// <param name="whole">The sum.</param>
    /// <param name="known">Its parts of all networks, each once.</param>
    public static IReadOnlyList<(Concept Part, int Weight)> Of(TaxonomyBook taxonomy, Concept whole, IReadOnlyList<(Concept Part, int Weight)> known)
    {
        var networks = new List<string>();
        foreach (var (part, _) in known)
            foreach (var parent in part.Parents)
                if (parent.Parent == whole.Id && !networks.Contains(parent.Role)) networks.Add(parent.Role);
        if (networks.Count < 2) return known;
        IReadOnlyList<(Concept Part, int Weight)>? first = null;
        foreach (var network in networks)
        {
            var parts = Of(whole, known, network);
            first ??= parts;
            foreach (var (part, _) in parts)
                if (Leads(taxonomy, part, Deepest)) return parts;
        }
        return first!;
    }

    /// <summary>The parts of one network, with what each does in it.</summary>
    public static IReadOnlyList<(Concept Part, int Weight)> Of(Concept whole, IReadOnlyList<(Concept Part, int Weight)> known, string network)
    {
        var parts = new List<(Concept, int)>();
        foreach (var (part, _) in known)
            foreach (var parent in part.Parents)
                if (parent.Parent == whole.Id && parent.Role == network)
                {
                    parts.Add((part, parent.Weight));
                    break;
                }
        return parts;
    }

    private static bool Leads(TaxonomyBook taxonomy, Concept part, int depth)
    {
        if (part.Role?.Id == "revenue") return true;
        if (depth == 0) return false;
        foreach (var (inner, _) in taxonomy.PartsOf(part.Id))
            if (Leads(taxonomy, inner, depth - 1)) return true;
        return false;
    }
}
