namespace QifuReports.Briefings.Context;

/// <summary>
/// The taxonomy may define a sum in two ways: e.g. a profit by what was earned and spent, and by whom the profit belongs to. This class
/// selects one of the two ways, because parts of both together would count everything twice.
/// </summary>
internal static class SumNetwork
{
    // The largest number of levels of sums within sums.
    private const int Deepest = 16;

    /// <summary>
    /// The parts in the network (one way to divide the sum) that leads from revenue to the sum; if no network does, the parts in the first
    /// network of the taxonomy. Empty if no parts are given.
    /// </summary>
    /// <param name="taxonomy">The taxonomy with the sums.</param>
    /// <param name="whole">The sum.</param>
    /// <param name="known">The known parts in all networks, each listed once.</param>
    public static IReadOnlyList<(Concept Part, int Weight)> Of(TaxonomyBook taxonomy, Concept whole,
        IReadOnlyList<(Concept Part, int Weight)> known)
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

    /// <summary>The parts of one network, each with its weight in it.</summary>
    public static IReadOnlyList<(Concept Part, int Weight)> Of(Concept whole, IReadOnlyList<(Concept Part, int Weight)> known,
        string network)
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
