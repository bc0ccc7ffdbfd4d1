namespace QifuReports.Ledger.Taxonomy;

/// <summary>All concepts, in the order of the file.</summary>
public sealed class TaxonomyBook(IReadOnlyList<Concept> concepts)
{
    private readonly Dictionary<ConceptId, Concept> _byId = concepts.ToDictionary(c => c.Id);

    public IReadOnlyList<Concept> Concepts { get; } = concepts;

    /// <summary>The concept of that name, or null.</summary>
    public Concept? Find(ConceptId id) => _byId.GetValueOrDefault(id);
}
