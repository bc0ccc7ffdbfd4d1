namespace QifuReports.Ledger.Taxonomy;

/// <summary>The taxonomy: all concepts, and the axes that divide figures, in the order of the file.</summary>
public sealed class TaxonomyBook
{
    // The key is the text of the id: code for a dictionary whose key is one of our structs would be compiled at every start.
    private readonly Dictionary<string, Concept> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Concept> _growthOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(Concept, int)>> _parts = new(StringComparer.Ordinal);

    private readonly Dictionary<string, Concept> _byRole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Concept>> _guidanceOf = new(StringComparer.Ordinal);

    public TaxonomyBook(IReadOnlyList<Concept> concepts, IReadOnlyList<Axis>? axes = null)
    {
        Axes = axes ?? [];
        Concepts = [.. RoleDefaults.Fill(concepts).Select(ResultName.Told)];
        foreach (var concept in Concepts)
        {
            _byId.Add(concept.Id.Value, concept);
            if (concept.Role is { } role) _byRole.TryAdd(role.Id, concept);
            if (concept.Guidance is { Of.Value: var expected })
            {
                if (!_guidanceOf.TryGetValue(expected, out var ends)) _guidanceOf.Add(expected, ends = []);
                ends.Add(concept);
            }
            if (concept.GrowthOf is { } of) _growthOf.TryAdd(of.Value, concept);
            for (var i = 0; i < concept.Parents.Count; i++) AddPart(concept, concept.Parents[i]);
        }
    }

    public IReadOnlyList<Concept> Concepts { get; }

    /// <summary>The axes that divide the company's figures, in the order of the file; may be empty.</summary>
    public IReadOnlyList<Axis> Axes { get; }

    /// <summary>The axis with an id; null for none.</summary>
    public Axis? Axis(string id)
    {
        foreach (var axis in Axes)
            if (axis.Id == id) return axis;
        return null;
    }

    /// <summary>
    /// The parts that a concept is the sum of, under any role, each with its weight +1 or -1, once and in the order of the file; empty for
    /// a concept that is no sum.
    /// </summary>
    public IReadOnlyList<(Concept Part, int Weight)> PartsOf(ConceptId whole) =>
        _parts.TryGetValue(whole.Value, out var parts) ? parts : [];

    private void AddPart(Concept part, CalculationParent parent)
    {
        var whole = parent.Parent.Value;
        if (!_parts.TryGetValue(whole, out var parts)) _parts.Add(whole, parts = []);
        if (parts.Count == 0 || parts[^1].Item1 != part) parts.Add((part, parent.Weight));
    }

    /// <summary>The concept under which filings state the growth of a concept; null for none.</summary>
    public Concept? GrowthOf(ConceptId concept) => _growthOf.GetValueOrDefault(concept.Value);

    /// <summary>The concept with a role; null if no concept has it, or if there is no such role.</summary>
    public Concept? WithRole(string role) => _byRole.GetValueOrDefault(role);

    /// <summary>The low or high end of a guided range for a measure; null for none.</summary>
    public Concept? Guidance(ConceptId of, GuidanceKind kind, bool isLow)
    {
        if (of.Value is { } name && _guidanceOf.TryGetValue(name, out var ends))
            foreach (var end in ends)
                if (end.Guidance is { } guidance && guidance.Kind == kind && guidance.IsLow == isLow) return end;
        return null;
    }

    /// <summary>The concept with an id; null for none.</summary>
    public Concept? Find(ConceptId id) => id.Value is { } name && _byId.TryGetValue(name, out var concept) ? concept : null;
}
