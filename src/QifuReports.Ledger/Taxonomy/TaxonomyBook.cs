namespace QifuReports.Ledger.Taxonomy;

/// <summary>All concepts, in the order of the file.</summary>
public sealed class TaxonomyBook
{
    // By the name itself: a dictionary keyed by a structure of ours is compiled anew at every start.
    private readonly Dictionary<string, Concept> _byId = new(StringComparer.Ordinal);

    public TaxonomyBook(IReadOnlyList<Concept> concepts)
    {
        Concepts = concepts;
        foreach (var concept in concepts) _byId.Add(concept.Id.Value, concept);
    }

    public IReadOnlyList<Concept> Concepts { get; }

    /// <summary>The concept of that name, or null.</summary>
    public Concept? Find(ConceptId id) => id.Value is { } name && _byId.TryGetValue(name, out var concept) ? concept : null;
}
