namespace QifuReports.Ledger.Taxonomy;

/// <summary>
/// Fills in the roles of concepts that name none, and the guided ranges that concepts are ends of. A concept that names no role gets the
/// role whose former id it has, or else the role with its own id. It gets no role that another concept has already, or whose period type or
/// unit is not that of the concept.
/// </summary>
internal static class RoleDefaults
{
    /// <summary>The concepts in their order, with every role and range filled in.</summary>
    public static IReadOnlyList<Concept> Fill(IReadOnlyList<Concept> concepts)
    {
        var filled = new List<Concept>(concepts);
        var byRole = new Dictionary<string, Concept>(StringComparer.Ordinal);
        foreach (var concept in concepts)
            if (concept.Role is { } role) byRole.TryAdd(role.Id, concept);
        // Former ids are tried first, so that briefings of a data folder that is older than the roles do not change.
        Give(RoleCatalogue.OfFormerId);
        Give(RoleCatalogue.Find);
        for (var i = 0; i < filled.Count; i++)
            if (filled[i] is { Guidance: null } concept
                && (concept.Role is { } role ? OfRole(role.Id, byRole) : OfId(concept.Id.Value)) is { } guidance)
                filled[i] = concept with { Guidance = guidance };
        return filled;

        void Give(Func<string, Role?> roleOf)
        {
            for (var i = 0; i < filled.Count; i++)
                if (filled[i] is { Role: null } concept && roleOf(concept.Id.Value) is { } role && role.Fits(concept)
                    && byRole.TryAdd(role.Id, concept))
                    filled[i] = concept with { Role = role };
        }
    }

    // Finds a guided range by role: "net-result-guidance-low" is for the concept with the role "net-result", or for the role itself if no
    // concept has that role.
    private static Guidance? OfRole(string role, Dictionary<string, Concept> byRole) =>
        OfId(role) is { } named ? byRole.TryGetValue(named.Of.Value, out var of) ? named with { Of = of.Id } : named : null;

    // Reads ids such as X-guidance-low, X-growth-guidance-low, X-previous-guidance-low, and the same with high.
    private static Guidance? OfId(string id)
    {
        const string low = "-guidance-low", high = "-guidance-high", growth = "-growth", previous = "-previous";

        var isLow = id.EndsWith(low, StringComparison.Ordinal);
        if (!isLow && !id.EndsWith(high, StringComparison.Ordinal)) return null;
        var stem = id[..^(isLow ? low : high).Length];
        if (stem.EndsWith(growth, StringComparison.Ordinal))
            return new Guidance(new ConceptId(stem[..^growth.Length]), isLow, GuidanceKind.Growth);
        return stem.EndsWith(previous, StringComparison.Ordinal)
            ? new Guidance(new ConceptId(stem[..^previous.Length]), isLow, GuidanceKind.Previous)
            : new Guidance(new ConceptId(stem), isLow, GuidanceKind.Amount);
    }
}
